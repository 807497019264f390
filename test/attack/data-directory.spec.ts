import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ProductProcess } from '../product-process.js';
import { rounds } from './attack.js';

const ROUNDS = rounds(30, 1_000);
const CONTENDERS = 4;

/** What gives a command process numbers of its own, as a container has them. */
const NEW_NAMESPACE = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];
const hasNamespaces = spawnSync(NEW_NAMESPACE[0]!, [...NEW_NAMESPACE.slice(1), 'true']).status === 0;
/** Making a namespace needs Linux, and rights that not every CI gives. */
const describeAcrossNamespaces = hasNamespaces ? describe : describe.skip;

/** A process that takes data directories as it is told. */
class Contender {
  private readonly lines: AsyncIterator<string>;

  private constructor(private readonly child: ChildProcess) {
    this.lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  }

  static async start(launcher: string[] = []): Promise<Contender> {
    const [command, ...parameters] = [...launcher, 'node_modules/.bin/node', 'test/attack/data-directory-contender.mjs'];
    const contender = new Contender(spawn(command!, parameters, { stdio: ['pipe', 'pipe', 'inherit'] }));
    await contender.answer();
    return contender;
  }

  async tell(order: string): Promise<string> {
    this.child.stdin!.write(`${order}\n`);
    return this.answer();
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null) throw new Error(`A contender ended by itself, with ${this.child.exitCode}.`);
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }

  private async answer(): Promise<string> {
    return (await this.lines.next()).value as string;
  }
}

describe('processes that want one data directory', () => {
  const root = mkdtempSync(join(tmpdir(), 'alliance-'));
  const contenders: Contender[] = [];
  beforeAll(async () => {
    contenders.push(...(await Promise.all(Array.from({ length: CONTENDERS }, () => Contender.start()))));
  });
  afterAll(async () => {
    await Promise.all(contenders.map((contender) => contender.end('SIGKILL')));
    rmSync(root, { recursive: true });
  });

  it(`never get it together, in ${ROUNDS} rounds over what a dead process left behind`, async () => {
    const holders: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const folder = join(root, String(round));
      mkdirSync(folder);
      writeFileSync(join(folder, 'lock'), '');
      // Process 4194303 is the last one that Linux would start.
      writeFileSync(join(folder, 'process.lock'), '4194303 1\n');
      const answers = await Promise.all(contenders.map((contender) => contender.tell(`take ${folder}`)));
      holders.push(answers.filter((answer) => answer === 'held').length);
      await Promise.all(contenders.map((contender) => contender.tell('leave')));
    }
    expect(holders.filter((count) => count !== 1)).toEqual([]);
  }, 600_000);

  it(`never get it together, taking turns ${ROUNDS} times each`, async () => {
    const folder = join(root, 'turns');
    const answers = await Promise.all(contenders.map((contender) => contender.tell(`churn ${folder} ${ROUNDS}`)));
    expect(answers).toEqual(contenders.map(() => 'violations 0'));
  }, 600_000);

  it('get it at once where its holder was killed', async () => {
    const folder = join(root, 'killed');
    for (let round = 0; round < 5; round++) {
      const holder = await Contender.start();
      const answers = [await holder.tell(`take ${folder}`), await contenders[0]!.tell(`take ${folder}`)];
      await holder.end('SIGKILL');
      answers.push(await contenders[0]!.tell(`take ${folder}`));
      await contenders[0]!.tell('leave');
      expect(answers).toEqual(['held', expect.stringMatching(/ is in use by process \d+\. Stop that process/), 'held']);
    }
  });

  it('are told so where the file to lock belongs to something else', async () => {
    const folder = join(root, 'foreign');
    mkdirSync(folder);
    writeFileSync(join(folder, 'lock'), 'a file that somebody else keeps here, and that says something '.repeat(20));
    expect(await contenders[0]!.tell(`take ${folder}`)).toMatch(
      /^The folder .*\/foreign can't be used: lock can't be locked: .*\. Mend that, /,
    );
  });
});

describeAcrossNamespaces('processes of two containers that want one data directory', () => {
  const root = mkdtempSync(join(tmpdir(), 'alliance-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it(`never get it together, in ${ROUNDS} rounds`, async () => {
    const contenders = [await Contender.start(), await Contender.start(NEW_NAMESPACE), await Contender.start(NEW_NAMESPACE)];
    const holders: number[] = [];
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const answers = await Promise.all(contenders.map((contender) => contender.tell(`take ${join(root, String(round))}`)));
        holders.push(answers.filter((answer) => answer === 'held').length);
        await Promise.all(contenders.map((contender) => contender.tell('leave')));
      }
    } finally {
      await Promise.all(contenders.map((contender) => contender.end('SIGKILL')));
    }
    expect(holders.filter((count) => count !== 1)).toEqual([]);
  }, 600_000);

  it('are refused by the product in one line, whichever came first', async () => {
    const environment = { PORT: '0', DATA_DIR: join(root, 'data'), DEMO: 'false' };
    for (const [first, second] of [
      [[], NEW_NAMESPACE],
      [NEW_NAMESPACE, []],
    ]) {
      const server = await ProductProcess.serve(environment, first);
      try {
        const { code, stderr } = await new ProductProcess('main', [], environment, second).ended;
        expect([code, stderr]).toEqual([
          1,
          expect.stringMatching(
            new RegExp(
              `^The database in ${root}/data is in use by process \\d+\\. Stop that process, or set DATA_DIR to another folder\\.\n$`,
            ),
          ),
        ]);
        expect((await server.gql('{ cities(first: 1) { totalCount } }')).status).toBe(200);
      } finally {
        await server.stop('SIGKILL');
      }
    }
  }, 300_000);
});
