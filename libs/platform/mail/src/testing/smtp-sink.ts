import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream } from 'smtp-server';
import { readMail } from './test-mailbox.js';
import type { ReceivedMail } from './test-mailbox.js';

/** A message that an SMTP server was given. */
export interface SunkMessage {
  recipients: string[];
  mail: ReceivedMail;
}

/** A reply code instead of 250, or nothing at all. */
type Verdict = number | 'hang' | 'hang up' | undefined;

/** What the sink answers, by the address; each may be changed at any time. */
export interface SinkBehaviour {
  /** The reply code to RCPT TO, instead of 250. */
  recipient?: (address: string) => number | undefined;
  /** What happens once the message has been taken. */
  message?: (address: string) => Verdict | Promise<Verdict>;
}

const REPLIES: Record<number, string> = { 451: 'Try again later', 550: 'There is no such mailbox' };

function reply(code: number, address: string): Error {
  return Object.assign(new Error(`${REPLIES[code] ?? 'No'}: ${address}`), { responseCode: code });
}

/** A real SMTP server on this machine that keeps what it gets. */
export class SmtpSink {
  readonly messages: SunkMessage[] = [];
  behaviour: SinkBehaviour = {};
  private server = this.create();
  private port = 0;

  static async start(): Promise<SmtpSink> {
    const sink = new SmtpSink();
    await sink.up();
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Refuses connections until it is up again. */
  async down(): Promise<void> {
    const closed = new Promise<void>((resolve) => void this.server.close(resolve));
    for (const connection of this.server.connections) connection._socket.destroy();
    await closed;
  }

  /** Listens, at the same port as before. */
  async up(): Promise<void> {
    this.server = this.create();
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server.server, 'listening');
    this.port = (this.server.server.address() as { port: number }).port;
  }

  private create(): SMTPServer {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) => {
        const code = this.behaviour.recipient?.(address);
        done(code ? reply(code, address) : undefined);
      },
      onData: (stream, session, done) => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        this.take(stream, recipients, done).catch(done);
      },
    });
    // A client that was killed resets its connection.
    server.on('error', () => undefined);
    return server;
  }

  private async take(stream: SMTPServerDataStream, recipients: string[], done: (error?: Error | null) => void): Promise<void> {
    const mail = await readMail(await buffer(stream));
    const verdict = await this.behaviour.message?.(recipients[0]!);
    if (typeof verdict === 'number') return done(reply(verdict, recipients[0]!));
    this.messages.push({ recipients, mail });
    if (verdict === 'hang') return;
    if (verdict === 'hang up') for (const connection of this.server.connections) connection._socket.destroy();
    else done();
  }
}
