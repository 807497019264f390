import { spawn, type ChildProcess } from 'node:child_process';

export type Environment = Record<string, string>;

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
  /** From start to exit. */
  milliseconds: number;
}

/** The built product in a process of its own, as an operator runs it. */
export class ProductProcess {
  stdout = '';
  stderr = '';
  readonly ended: Promise<Outcome>;
  private readonly child: ChildProcess;
  private readonly listeners = new Set<() => void>();

  /**
   * `entry` is one of `main`, `worker` and `cli`; of the environment of the tests it only gets what is named. `launcher` is a command
   * that runs another one, such as `unshare --fork`.
   */
  constructor(entry: 'main' | 'worker' | 'cli', parameters: string[] = [], environment: Environment = {}, launcher: string[] = []) {
    const started = performance.now();
    const { PATH, HOME } = process.env;
    const command = [...launcher, 'node_modules/.bin/node', '--enable-source-maps', `apps/api/dist/${entry}.js`, ...parameters];
    this.child = spawn(command[0]!, command.slice(1), {
      env: { PATH, HOME, SECRET_KEY: Buffer.alloc(32, 7).toString('base64'), ...environment },
    });
    this.child.stdout!.setEncoding('utf8').on('data', (text: string) => this.heard(() => (this.stdout += text)));
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => this.heard(() => (this.stderr += text)));
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code) => {
        resolve({ code, stdout: this.stdout, stderr: this.stderr, milliseconds: Math.round(performance.now() - started) });
        this.listeners.forEach((listener) => listener());
      });
    });
  }

  /** Starts the HTTP server and waits until it says its address. */
  static async serve(environment: Environment, launcher: string[] = []): Promise<ProductProcess> {
    const server = new ProductProcess('main', [], { PORT: '0', LOG_LEVEL: 'warn', ...environment }, launcher);
    await server.says(/Alliance Exchange is at \S+\n[\s\S]*\n$/);
    return server;
  }

  /** Runs a process to its end. */
  static run(entry: 'main' | 'worker' | 'cli', parameters: string[] = [], environment: Environment = {}): Promise<Outcome> {
    return new ProductProcess(entry, parameters, environment).ended;
  }

  get url(): string {
    return /Alliance Exchange is at (\S+)/.exec(this.stdout)![1]!.replace('localhost', '127.0.0.1');
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits for a text on standard output. */
  async says(text: RegExp): Promise<void> {
    while (!text.test(this.stdout)) {
      if (this.child.exitCode !== null) throw new Error(`The process ended with ${this.child.exitCode}: ${this.stdout}${this.stderr}`);
      await new Promise<void>((resolve) => {
        const listener = (): void => {
          this.listeners.delete(listener);
          resolve();
        };
        this.listeners.add(listener);
      });
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Ends the process where a test has not, however it does. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Outcome> {
    this.child.kill(signal);
    return this.ended;
  }

  async gql(query: string, token?: string, variables: object = {}): Promise<{ status: number; data?: any; errors?: any[] }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) };
  }

  private heard(keep: () => void): void {
    keep();
    this.listeners.forEach((listener) => listener());
  }
}
