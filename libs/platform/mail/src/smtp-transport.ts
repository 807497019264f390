import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { NodemailerError, SMTPPoolOptions, SMTPPoolSentMessageInfo, Transporter } from 'nodemailer';
import { DeliveryError, MailTransport } from './mail-transport.js';
import type { OutgoingMail } from './mail-transport.js';
import type { MailOptions } from './mail.options.js';
import { messageOf } from './mime.js';

/** Shorter than servers wait, so that it is us who end a connection and no mail meets a closed one. */
const IDLE_MS = 20_000;

/** Words for failures without a reply from the server. */
const FAILURES: Record<string, string> = {
  ETIMEDOUT: 'TIMEOUT',
  EABORT: 'TIMEOUT',
  EDNS: 'NO_SUCH_HOST',
  ETLS: 'TLS',
  EAUTH: 'AUTHENTICATION',
  ENOAUTH: 'AUTHENTICATION',
};

/** Hands mails to a server over a few connections that are kept open while there is something to send. */
export class SmtpTransport extends MailTransport {
  private readonly pool: Transporter<SMTPPoolSentMessageInfo, SMTPPoolOptions>;
  /** The bytes of each mail that is being sent, by Message-ID: whether anybody began to read them tells how far it got. */
  private readonly streams = new Map<string, Readable[]>();

  constructor(private readonly options: Pick<MailOptions, 'from' | 'concurrency' | 'timeoutMs'> & { smtpUrl: string }) {
    super();
    const { smtpUrl, concurrency, timeoutMs } = options;
    this.pool = createTransport({
      pool: true,
      url: smtpUrl,
      maxConnections: concurrency,
      // Once, for a kept connection that turns out closed before a byte of the mail was sent.
      maxRequeues: 1,
      idleTimeout: IDLE_MS,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      socketCloseTimeout: 1_000,
    });
    this.pool.use('stream', (mail, done) => {
      const { message } = mail;
      const createReadStream = message.createReadStream.bind(message);
      message.createReadStream = (...parameters) => {
        const stream = createReadStream(...parameters);
        this.streams.get(message.messageId())?.push(stream);
        return stream;
      };
      done();
    });
  }

  async send(mail: OutgoingMail): Promise<void> {
    const { from, timeoutMs } = this.options;
    const streams: Readable[] = [];
    this.streams.set(mail.messageId, streams);
    try {
      await this.pool.sendMail({ ...messageOf(mail, from), signal: AbortSignal.timeout(timeoutMs) });
    } catch (error) {
      const wasHandedOver = streams.some(({ readableDidRead }) => readableDidRead);
      throw deliveryError(error as NodemailerError, wasHandedOver);
    } finally {
      this.streams.delete(mail.messageId);
    }
  }

  override close(): void {
    this.pool.close();
  }
}

/**
 * What an error of nodemailer means for the mail. A refusal of the recipient or of the text is final (RFC 5321, 4.2.1); one of the
 * sender or of our own sign-in is a setting that somebody can mend.
 */
export function deliveryError(error: NodemailerError, wasHandedOver: boolean): DeliveryError {
  const { code = '', command, responseCode } = error;
  if (code === 'EENVELOPE' && command === 'API') return new DeliveryError('REFUSED', 'ADDRESS');
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    if (!responseCode) return new DeliveryError('DEFERRED', code);
    const isFinal = error.permanent === true && command !== 'MAIL FROM';
    return new DeliveryError(isFinal ? 'REFUSED' : 'DEFERRED', String(responseCode));
  }
  const failure = responseCode ? String(responseCode) : (FAILURES[code] ?? 'CONNECTION');
  if (wasHandedOver && !responseCode) return new DeliveryError('UNANSWERED', failure);
  return new DeliveryError('UNREACHABLE', failure);
}
