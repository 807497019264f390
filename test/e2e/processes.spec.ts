import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { ROLES } from '@alliance/access';
import { describeOnServer, TestDatabase } from '@alliance/testing';
import { mostOf } from '../machine-pace.js';
import { ProductProcess, type Outcome } from '../product-process.js';

/** Goals in milliseconds. */
const EXIT_GOAL = 2_000;
const START_GOAL = 10_000;

const folders: string[] = [];
const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'alliance-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const tell = (what: string, milliseconds: number, goal: number): void =>
  void process.stdout.write(`${what}: ${Math.round(milliseconds)} ms (goal ${goal} ms)\n`);

/** A start that can't succeed ends soon, with one line that names what to mend. */
function expectOneLine(what: string, { code, stdout, stderr, milliseconds }: Outcome, line: RegExp): void {
  tell(what, milliseconds, EXIT_GOAL);
  expect([code, stderr.split('\n').length]).toEqual([1, 2]);
  expect(stderr).toMatch(line);
  expect(stdout).not.toMatch(/Error|at .*\.js/);
  expect(milliseconds).toBeLessThan(mostOf(EXIT_GOAL));
}

/** Sends the head and half of the body of a request, and answers once the server has the head. */
async function beginRequest(url: string, body: string): Promise<{ finish: () => Promise<string>; socket: Socket }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  await once(socket, 'connect');
  const head = [
    'POST /graphql HTTP/1.1',
    'Host: test',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Expect: 100-continue',
    '',
    '',
  ];
  socket.write(head.join('\r\n'));
  while (!answer.includes('100 Continue')) await once(socket, 'data');
  socket.write(body.slice(0, 10));
  const finish = async (): Promise<string> => {
    const closed = once(socket, 'close');
    socket.write(body.slice(10));
    await closed;
    return answer;
  };
  return { finish, socket };
}

describe('a start that cannot succeed', () => {
  it('names every wrong variable', async () => {
    const folder = join(emptyFolder(), 'data');
    const outcome = await ProductProcess.run('main', [], { PORT: 'many', LOG_LEVEL: 'loud', DATA_DIR: folder });
    expectOneLine(
      'wrong configuration',
      outcome,
      /^Wrong configuration\. PORT: .*; LOG_LEVEL: .*\. See docs\/operators\.md for every variable\.\n$/,
    );
    expect(existsSync(folder)).toBe(false);
  });

  it('says which server does not answer, and keeps the password to itself', async () => {
    const outcome = await ProductProcess.run('main', [], { PORT: '0', DATABASE_URL: 'postgres://somebody:topsecret@127.0.0.1:1/exchange' });
    expectOneLine(
      'unreachable server',
      outcome,
      /^The database server at 127\.0\.0\.1:1\/exchange can't be used: .*ECONNREFUSED.*\. Check DATABASE_URL\.\n$/,
    );
    expect(outcome.stdout + outcome.stderr).not.toContain('topsecret');
  });

  it('gives up on a server that accepts and then says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const outcome = await ProductProcess.run('main', [], { PORT: '0', DATABASE_URL: `postgres://somebody@127.0.0.1:${port}/exchange` });
    silent.close();
    expectOneLine(
      'silent server',
      outcome,
      /^The database server at 127\.0\.0\.1:\d+\/exchange can't be used: .*\. Check DATABASE_URL\.\n$/,
    );
  });

  it('names PORT where somebody else listens there, and touches nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const folder = join(emptyFolder(), 'data');
    const outcome = await ProductProcess.run('main', [], { PORT: String(port), DATA_DIR: folder });
    other.close();
    expectOneLine(
      'port taken',
      outcome,
      new RegExp(`^Port ${port} is taken\\. Stop what listens there, or set PORT to another number\\.\n$`),
    );
    expect(existsSync(folder)).toBe(false);
  });

  it('names HOST where the address is not of this machine', async () => {
    const outcome = await ProductProcess.run('main', [], { PORT: '3999', HOST: '192.0.2.1', DATA_DIR: join(emptyFolder(), 'data') });
    expectOneLine(
      'foreign address',
      outcome,
      /^Can't listen on 192\.0\.2\.1:3999 \(\w+\)\. Set HOST and PORT to an address of this machine\.\n$/,
    );
  });

  it('tells the worker that it needs a server', async () => {
    expectOneLine(
      'worker without a server',
      await ProductProcess.run('worker'),
      /^DATABASE_URL: the worker needs a PostgreSQL server; .*\n$/,
    );
  });

  it('tells the worker that it needs the address for its links', async () => {
    expectOneLine(
      'worker without an address',
      await ProductProcess.run('worker', [], { DATABASE_URL: 'postgres://somebody@127.0.0.1:1/exchange', PUBLIC_URL: '' }),
      /^PUBLIC_URL: the worker needs the address that people use, .*\n$/,
    );
  });

  it('names the file of the secret where it is damaged, and leaves it as it is', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'secret-key'), '');
    const outcome = await ProductProcess.run('main', [], { PORT: '0', DATA_DIR: folder, SECRET_KEY: '' });
    expect([outcome.code, outcome.stderr]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^The secret in ${folder}/secret-key is damaged: .*\n$`)),
    ]);
    expect(readFileSync(join(folder, 'secret-key'), 'utf8')).toBe('');
  });
});

describe('an embedded installation', () => {
  let folder: string;
  let server: ProductProcess;
  let tokens: Map<string, string>;
  let loaded: unknown;
  const readTokens = (): Map<string, string> =>
    new Map(
      readFileSync(join(folder, 'demo-tokens'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(' ') as [string, string]),
    );

  beforeAll(async () => {
    folder = join(emptyFolder(), 'data');
    const started = performance.now();
    server = await ProductProcess.serve({ DATA_DIR: folder });
    tell('first start', performance.now() - started, START_GOAL);
    tokens = readTokens();
  }, 60_000);
  afterAll(() => server.stop('SIGKILL'));

  it('prints where it is, and a token of each role that only its owner can read', () => {
    const { port } = new URL(server.url);
    for (const line of ['', '/graphiql', '/graphql', '/schema.graphql'])
      expect(server.stdout).toContain(`http://localhost:${port}${line}\n`);
    expect(server.stdout).toMatch(
      /^› Opening the embedded database in .*\n› Bringing the schema up to date\n› Loading what is missing of the demo data\n\nAlliance Exchange is at /,
    );
    expect(server.stdout).toContain('To use a PostgreSQL server instead, set DATABASE_URL and SECRET_KEY: see docs/operators.md\n');
    expect([...tokens.keys()]).toEqual([...ROLES]);
    for (const [role, token] of tokens) expect(server.stdout).toMatch(new RegExp(`^  ${role} +${token}$`, 'm'));
    expect((statSync(join(folder, 'demo-tokens')).mode & 0o777).toString(8)).toBe('600');
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    expect(server.stderr).toBe('');
  });

  it('answers queries on the demo data, each person by their token', async () => {
    loaded = await counts();
    expect(await server.gql('{ cities(first: 100) { totalCount } practices(first: 1) { totalCount } }')).toMatchObject({
      status: 200,
      data: { cities: { totalCount: expect.any(Number) }, practices: { totalCount: expect.any(Number) } },
    });
    for (const [role, token] of tokens) {
      const { data } = await server.gql('{ viewer { grants { role } } }', token);
      expect([role, data.viewer.grants]).toEqual([role, role === 'PARTICIPANT' ? [] : [{ role }]]);
    }
  });

  it('has its pages and probes', async () => {
    const get = async (path: string) => {
      const response = await fetch(`${server.url}${path}`);
      return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
    };
    expect(await get('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', text: expect.stringContaining('/graphiql') });
    expect(await get('/graphiql')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(await get('/schema.graphql')).toMatchObject({ status: 200, text: expect.stringContaining('\ntype Query {\n') });
    expect(await get('/health/live')).toMatchObject({ status: 200, text: expect.stringContaining('"ok"') });
    expect(await get('/health/ready')).toMatchObject({ status: 200, text: expect.stringContaining('"status":"ok"') });
    const { status, text } = await get('/metrics');
    expect(status).toBe(200);
    const families = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, family]) => family);
    expect(families).toEqual(
      expect.arrayContaining([
        'alliance_requests_total',
        'alliance_request_duration_seconds',
        'alliance_plan_cache_hits_total',
        'alliance_plan_cache_misses_total',
        'alliance_pool_connections',
        'alliance_pool_waiting',
        'alliance_jobs_total',
        'process_cpu_seconds_total',
      ]),
    );
  });

  it('listens on this machine alone', async () => {
    const { port } = new URL(server.url);
    const outer = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outer) await expect(fetch(`http://${address}:${port}/health/live`)).rejects.toThrow('fetch failed');
  });

  it('keeps a second process out of its folder, with one line, and goes on', async () => {
    const files = () => readdirSync(folder).sort();
    const before = files();
    const line = new RegExp(
      `^The database in ${folder} is in use by process \\d+\\. Stop that process, or set DATA_DIR to another folder\\.\n$`,
    );
    expectOneLine('folder in use', await ProductProcess.run('main', [], { PORT: '0', DATA_DIR: folder }), line);
    expectOneLine('folder in use, command', await ProductProcess.run('cli', ['migrate'], { DATA_DIR: folder }), line);
    expect(files()).toEqual(before);
    expect(readTokens()).toEqual(tokens);
    expect((await server.gql('{ viewer { id } }', tokens.get('ADMIN'))).data.viewer).not.toBeNull();
  }, 30_000);

  it('drains on SIGTERM: what is in flight finishes, new requests are sent away, and the end is a good one', async () => {
    const { finish } = await beginRequest(server.url, JSON.stringify({ query: '{ cities(first: 1) { totalCount } }' }));
    server.signal('SIGTERM');
    let status: number;
    do status = (await server.gql('{ __typename }')).status;
    while (status === 200);
    expect(status).toBe(503);
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
    const answer = await finish();
    expect(answer).toContain('HTTP/1.1 200 OK');
    expect(answer).toMatch(/\{"data":\{"cities":\{"totalCount":\d+\}\}/);
    expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(folder, 'process.lock'))).toBe(false);
  }, 30_000);

  const counts = async () =>
    (await server.gql('{ cities(first: 1) { totalCount } practices(first: 1) { totalCount } exchangeDays(first: 1) { totalCount } }')).data;

  let cities = 0;
  /** Creates a city; answers its id. */
  const write = async (): Promise<string> => {
    const city = `originalLocale: "en", texts: [{ locale: "en", name: "City ${++cities}" }], countryCode: "FI", allianceRole: PARTNER, timeZone: "Europe/Helsinki"`;
    const { data } = await server.gql(`mutation { createCity(input: { ${city} }) { city { id } } }`, tokens.get('ADMIN'));
    return data.createCity.city.id as string;
  };

  it('starts again with what there was, also after it was killed', async () => {
    let started = performance.now();
    server = await ProductProcess.serve({ DATA_DIR: folder });
    const took = performance.now() - started;
    tell('second start', took, START_GOAL);
    expect(took).toBeLessThan(mostOf(START_GOAL));
    expect(await counts()).toEqual(loaded);
    expect(readTokens()).toEqual(tokens);
    const written = await Promise.all(Array.from({ length: 20 }, () => write()));
    await server.stop('SIGKILL');
    started = performance.now();
    server = await ProductProcess.serve({ DATA_DIR: folder });
    tell('start after a crash', performance.now() - started, START_GOAL);
    expect((await server.gql('{ viewer { grants { role } } }', tokens.get('EDITOR'))).data.viewer.grants).toEqual([{ role: 'EDITOR' }]);
    // What was acknowledged is there; test/attack/kill.spec.ts tries it many times, on both databases.
    const { nodes } = (await server.gql(`{ nodes(ids: ${JSON.stringify(written)}) { id } }`)).data;
    expect(nodes).toEqual(written.map((id) => ({ id })));
    expect((await server.stop()).code).toBe(0);
  }, 60_000);
});

describe('an installation without demo data', () => {
  it('starts empty, with the people that its operator makes', async () => {
    const DATA_DIR = join(emptyFolder(), 'data');
    const cli = (...parameters: string[]) => ProductProcess.run('cli', parameters, { DATA_DIR });
    expect(await cli('migrate')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Ran Platform\d+, .*\.\n$/), stderr: '' });
    expect(await cli('user', 'create', '--name', 'Operator', '--email', 'operator@exchange.example', '--role', 'ADMIN')).toMatchObject({
      code: 0,
      stdout: 'Created operator@exchange.example as ADMIN.\n',
      stderr: '',
    });
    expect(
      await cli('user', 'create', '--name', 'B', '--email', 'b@exchange.example', '--role', 'PARTNER', '--city', 'espoo'),
    ).toMatchObject({ code: 1, stdout: '', stderr: 'The role PARTNER is not given for a city: leave out --city.\n' });
    const { stdout } = await cli('token', 'create', '--email', 'operator@exchange.example', '--name', 'first token');
    const token = stdout.split('\n')[0]!;
    const server = await ProductProcess.serve({ DATA_DIR, DEMO: 'false' });
    try {
      expect(server.stdout).not.toContain('Tokens');
      expect(
        (await server.gql('{ cities(first: 1) { totalCount } practices(first: 1) { totalCount } exchangeDays(first: 1) { totalCount } }'))
          .data,
      ).toEqual({
        cities: { totalCount: 0 },
        practices: { totalCount: 0 },
        exchangeDays: { totalCount: 0 },
      });
      expect((await server.gql('{ viewer { displayName grants { role } } }', token)).data).toEqual({
        viewer: { displayName: 'Operator', grants: [{ role: 'ADMIN' }] },
      });
      expect(readdirSync(DATA_DIR).sort()).toEqual(['database', 'lock', 'process.lock']);
    } finally {
      await server.stop();
    }
    expect(await cli('token', 'revoke', '--prefix', 'ax_nobody00')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'No token begins like this.\n',
    });
    const operator = ['--email', 'operator@exchange.example'];
    expect(await cli('user', 'revoke-role', ...operator, '--role', 'ADMIN')).toMatchObject({
      code: 0,
      stdout: 'operator@exchange.example is not ADMIN any more.\n',
    });
    expect(await cli('user', 'disable', ...operator)).toMatchObject({ code: 0, stdout: 'Disabled operator@exchange.example.\n' });
    expect(await cli('user', 'disable', '--email', 'nobody@exchange.example')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'There is nobody with this address.\n',
    });
    const restarted = await ProductProcess.serve({ DATA_DIR, DEMO: 'false' });
    try {
      expect((await restarted.gql('{ viewer { id } }', token)).status).toBe(401);
    } finally {
      await restarted.stop();
    }
    // What a process that ended right after the commit, or in the middle of writing, would leave behind.
    mkdirSync(join(DATA_DIR, 'mail'));
    const left = '0191a000-0000-7000-8000-000000000001.eml';
    for (const name of [left, `${left}.part`]) writeFileSync(join(DATA_DIR, 'mail', name), 'To: operator@exchange.example');
    expect(await cli('user', 'erase', '--email', 'operator@exchange.example')).toMatchObject({ code: 0, stdout: 'Erased.\n', stderr: '' });
    expect(readdirSync(join(DATA_DIR, 'mail'))).toEqual([]);
  }, 120_000);
});

describeOnServer('an installation on a server', () => {
  it('takes commands while it runs: demo data twice, people, tokens that end at once', async () => {
    const database = await TestDatabase.create();
    const environment = { DATABASE_URL: database.options.url!, DATA_DIR: emptyFolder() };
    const cli = (...parameters: string[]) => ProductProcess.run('cli', parameters, environment);
    const server = await ProductProcess.serve({ ...environment, HOST: '127.0.0.1' });
    try {
      expect((await server.gql('{ cities(first: 1) { totalCount } }')).data).toEqual({ cities: { totalCount: 0 } });
      const [first, second] = [await cli('seed', '--demo'), await cli('seed', '--demo')];
      expect([first.code, first.stderr, second.code, second.stderr]).toEqual([0, '', 0, '']);
      expect(first.stdout).toMatch(/^Added (\d+ [^,]+, )+\d+ [^,]+\.\n$/);
      expect(second.stdout).toBe(first.stdout.replace(/\d+/g, '0'));
      await cli('user', 'create', '--name', 'Manager', '--email', 'manager@espoo.example', '--role', 'MANAGER', '--city', 'espoo');
      const created = await cli('token', 'create', '--email', 'manager@espoo.example', '--name', 'a laptop', '--days', '1');
      const token = created.stdout.split('\n')[0]!;
      expect(created.stdout).toMatch(/^ax_\S+\nShown once\. It expires on \d{4}-\d\d-\d\d\.\n$/);
      expect((await server.gql('{ viewer { grants { role } } }', token)).data).toEqual({ viewer: { grants: [{ role: 'MANAGER' }] } });
      expect(await cli('token', 'revoke', '--prefix', token.slice(0, 10))).toMatchObject({ code: 0, stdout: 'Revoked 1.\n' });
      // News travels between processes; well before the 5 s after which an actor is looked up again anyway.
      const deadline = Date.now() + 2_500;
      let refused = await server.gql('{ viewer { id } }', token);
      while (refused.status !== 401 && Date.now() < deadline) refused = await server.gql('{ viewer { id } }', token);
      expect(refused).toMatchObject({
        status: 401,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
      const worker = new ProductProcess('worker', [], { ...environment, PUBLIC_URL: 'https://exchange.example' });
      await worker.says(/The worker runs jobs\./);
      expect(await worker.stop()).toMatchObject({ code: 0, stderr: '' });
    } finally {
      await server.stop();
      await database.drop();
    }
  }, 120_000);
});
