import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { configSchema, readConfig } from '../../apps/api/src/config.js';

interface Service {
  build?: string;
  image: string;
  command?: string[];
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  deploy?: { replicas: number };
  ports?: string[];
  restart?: string;
  stop_grace_period?: string;
  healthcheck?: { test?: string[]; disable?: boolean };
  volumes?: string[];
}

/** The instructions of the Dockerfile, one line each, by stage. */
function readStages(): { from: string; name?: string; instructions: string[] }[] {
  const lines = readFileSync('Dockerfile', 'utf8')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const stages: ReturnType<typeof readStages> = [];
  for (const line of lines) {
    const [, from, name] = /^FROM (\S+)(?: AS (\S+))?$/.exec(line) ?? [];
    if (from) stages.push({ from, ...(name && { name }), instructions: [] });
    else stages.at(-1)!.instructions.push(line);
  }
  return stages;
}

/** Where the sources of a built file lie. */
const sourceOf = (built: string): string => built.replace('/dist/', '/src/').replace(/\.js$/, '.ts');

describe('the image', () => {
  const [build, product, ...others] = readStages();
  const instruction = (name: string): string => product!.instructions.find((line) => line.startsWith(`${name} `))!.slice(name.length + 1);

  it('is built in one stage and run in another, both on Node 24', () => {
    expect(others).toEqual([]);
    expect(build).toMatchObject({ name: 'build', from: expect.stringMatching(/^node:24-/) });
    expect(product!.from).toBe(build!.from);
    expect(product!.instructions).toContainEqual(expect.stringMatching(/^COPY --from=build /));
    expect(build!.instructions.join('\n')).toMatch(/npm ci .*--target=build .*npm prune --omit=dev/);
  });

  it('copies only what there is', () => {
    const copied = build!.instructions.filter((line) => line.startsWith('COPY ')).flatMap((line) => line.slice(5).split(' ').slice(0, -1));
    expect(copied).toEqual(expect.arrayContaining(['package-lock.json', 'apps', 'libs', 'tools']));
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('runs as somebody who owns nothing of it', () => {
    expect(instruction('USER')).toBe('node');
    expect(product!.instructions.findIndex((line) => line.startsWith('USER'))).toBeGreaterThan(
      product!.instructions.findIndex((line) => line.startsWith('COPY')),
    );
    // What is copied without a word belongs to root.
    expect(product!.instructions.filter((line) => /--chown=(?!root)/.test(line))).toEqual([]);
  });

  it('runs Node as npm start does', async () => {
    const { NODE_FLAGS } = await import('../../tools/node-flags.mjs');
    expect(product!.instructions).toContain(`ENV NODE_OPTIONS="${NODE_FLAGS.join(' ')}"`);
  });

  it('starts the HTTP server, and knows whether it is ready', () => {
    const [program, entry] = JSON.parse(instruction('CMD')) as string[];
    expect(program).toBe('node');
    expect(entry).toBe('apps/api/dist/main.js');
    expect(existsSync(sourceOf(entry!))).toBe(true);
    expect(instruction('EXPOSE')).toBe(String(readConfig({}).PORT));
    expect(instruction('HEALTHCHECK')).toContain(`http://127.0.0.1:${readConfig({}).PORT}/health/ready`);
  });
});

describe('the composition of services', () => {
  const { services, volumes } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, unknown>;
  };
  const ours = Object.entries(services).filter(([, { image }]) => image === 'alliance-exchange');

  it('has a database, one migration, two HTTP replicas, a worker and a sink for mails', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'migrate', 'api', 'worker', 'mail']);
    expect(ours.map(([name]) => name)).toEqual(['migrate', 'api', 'worker']);
    expect(services['api']!.deploy).toEqual({ replicas: 2 });
    expect(services['migrate']!.deploy).toBeUndefined();
    expect(services['api']!.command).toBeUndefined();
    for (const [, service] of ours) expect(service.build).toBe('.');
  });

  it('has a port on the host for each replica', () => {
    const [, first, last, container] = /^(\d+)-(\d+):(\d+)$/.exec(services['api']!.ports![0]!)!;
    expect(Number(last) - Number(first) + 1).toBe(services['api']!.deploy!.replicas);
    expect(Number(container)).toBe(readConfig({}).PORT);
  });

  it('starts what exists', () => {
    const entries = ours.flatMap(([, { command }]) => command?.filter((word) => word.endsWith('.js')) ?? []);
    expect(entries).toEqual(['apps/api/dist/cli.js', 'apps/api/dist/worker.js']);
    for (const entry of entries) expect(existsSync(sourceOf(entry))).toBe(true);
    expect(readFileSync(sourceOf('apps/api/dist/cli.js'), 'utf8')).toContain(`.command('${services['migrate']!.command!.at(-1)}')`);
  });

  it('starts in order: the database, its schema, then the rest', () => {
    expect(services['postgres']!.healthcheck!.test).toEqual(expect.arrayContaining(['CMD', 'pg_isready']));
    expect(services['migrate']!.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    for (const name of ['api', 'worker'])
      expect(services[name]!.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
  });

  it('starts again whatever ends by itself, also a process that found no database', () => {
    expect(Object.fromEntries(Object.entries(services).map(([name, { restart }]) => [name, restart]))).toEqual({
      postgres: 'unless-stopped',
      migrate: 'on-failure',
      api: 'unless-stopped',
      worker: 'unless-stopped',
      mail: 'unless-stopped',
    });
  });

  it('sets only variables that are known, to values that make sense', () => {
    const SECRET_KEY = Buffer.alloc(32, 7).toString('base64');
    const given: Record<string, string> = { POSTGRES_PASSWORD: 'secret', PUBLIC_URL: 'https://exchange.example', SECRET_KEY };
    const filledIn = (value: string): string =>
      value.replace(/\$\{(\w+)(?::-([^}]*)|[^}]*)\}/g, (_all, name: string, otherwise?: string) => given[name] ?? otherwise ?? '');
    for (const [, { environment }] of ours) {
      expect(Object.keys(environment).filter((name) => !(name in configSchema.shape))).toEqual([]);
      const config = readConfig(Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value)])));
      expect(config).toMatchObject({
        DATABASE_URL: 'postgres://alliance:secret@postgres:5432/alliance',
        PUBLIC_URL: 'https://exchange.example',
        HOST: '0.0.0.0',
        SECRET_KEY,
        SMTP_URL: 'smtp://mail:1025',
        MAIL_FROM: readConfig({}).MAIL_FROM,
      });
    }
    const { environment } = services['postgres']!;
    expect(environment).toEqual({
      POSTGRES_USER: 'alliance',
      POSTGRES_PASSWORD: expect.stringMatching(/^\$\{POSTGRES_PASSWORD:\?/),
      POSTGRES_DB: 'alliance',
    });
  });

  it('shows what would have been mailed to this machine only', () => {
    const { image, ports, environment } = services['mail']!;
    expect(image).toMatch(/^axllent\/mailpit:v\d/);
    expect(ports).toEqual(['127.0.0.1:8025:8025']);
    expect(environment).toBeUndefined();
  });

  it('keeps the database in a volume, and gives requests in flight the time they are promised', () => {
    expect(Object.keys(volumes)).toEqual(['postgres']);
    expect(services['postgres']!.volumes![0]).toMatch(/^postgres:/);
    expect(services['postgres']!.image).toMatch(/^postgres:(1[5-9]|[2-9]\d)/);
    for (const name of ['api', 'worker'])
      expect(parseInt(services[name]!.stop_grace_period!, 10)).toBeGreaterThan(readConfig({}).DRAIN_SECONDS);
  });
});
