import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { newId } from '@alliance/kernel';
import type { NodemailerError } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { DeliveryError } from './mail-transport.js';
import type { OutgoingMail } from './mail-transport.js';
import { deliveryError, SmtpTransport } from './smtp-transport.js';
import { SmtpSink } from './testing.js';

const mailTo = (to: string): OutgoingMail => {
  const id = newId();
  const common = {
    kind: 'notice',
    locale: 'en',
    date: new Date(),
    subject: 'S',
    text: 'T',
    html: '<p>T</p>',
    link: null,
    code: null,
  } as const;
  return { ...common, id, messageId: `<${id}@exchange.example>`, to };
};

describe('what a failure means for a mail', () => {
  const meaning = (error: Partial<NodemailerError>, wasHandedOver = false) => {
    const { outcome, failure } = deliveryError(error as NodemailerError, wasHandedOver);
    return [outcome, failure];
  };

  it.each([
    ['the recipient is refused', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, permanent: true }, ['REFUSED', '550']],
    ['the text is refused', { code: 'EMESSAGE', command: 'DATA', responseCode: 554, permanent: true }, ['REFUSED', '554']],
    ['the address is none', { code: 'EENVELOPE', command: 'API' }, ['REFUSED', 'ADDRESS']],
    [
      'the sender is refused: a setting',
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550, permanent: true },
      ['DEFERRED', '550'],
    ],
    ['the mailbox is busy', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450, permanent: false }, ['DEFERRED', '450']],
    ['we may not sign in: a setting', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, permanent: true }, ['UNREACHABLE', '535']],
    ['the server goes away', { code: 'ECONNECTION', command: 'CONN', responseCode: 421, permanent: false }, ['UNREACHABLE', '421']],
    ['nobody listens', { code: 'ESOCKET', command: 'CONN' }, ['UNREACHABLE', 'CONNECTION']],
    ['there is no such host', { code: 'EDNS', command: 'CONN' }, ['UNREACHABLE', 'NO_SUCH_HOST']],
    ['the certificate is wrong', { code: 'ETLS', command: 'CONN' }, ['UNREACHABLE', 'TLS']],
  ])('%s', (_what, error, expected) => {
    expect(meaning(error)).toEqual(expected);
  });

  it('it may have arrived where the server was given some of it, unless the server said that it did not take it', () => {
    expect(meaning({ code: 'ECONNECTION' }, true)).toEqual(['UNANSWERED', 'CONNECTION']);
    expect(meaning({ code: 'EABORT' }, true)).toEqual(['UNANSWERED', 'TIMEOUT']);
    expect(meaning({ code: 'EABORT' }, false)).toEqual(['UNREACHABLE', 'TIMEOUT']);
    expect(meaning({ code: 'ECONNECTION', responseCode: 421 }, true)).toEqual(['UNREACHABLE', '421']);
    expect(meaning({ code: 'EMESSAGE', responseCode: 451, permanent: false }, true)).toEqual(['DEFERRED', '451']);
  });
});

describe('a server', () => {
  let transport: SmtpTransport;
  const open = (smtpUrl: string, timeoutMs = 300): SmtpTransport =>
    (transport = new SmtpTransport({ smtpUrl, timeoutMs, from: 'Alliance <no-reply@exchange.example>', concurrency: 2 }));
  afterEach(() => transport.close());
  const failure = (mail: OutgoingMail): Promise<DeliveryError> =>
    transport.send(mail).then(
      () => Promise.reject(new Error('It was sent.')),
      (error: DeliveryError) => error,
    );

  /** A server that says what it is told to, whatever it hears. */
  async function listen(talk: (socket: Socket) => void): Promise<{ server: Server; url: string }> {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      talk(socket);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { server, url: `smtp://127.0.0.1:${(server.address() as { port: number }).port}` };
  }

  it('that accepts and says nothing costs no more than the time that one mail may take', async () => {
    const { server, url } = await listen(() => undefined);
    open(url);
    // It says nothing for ever: to end at all is to have given up in time.
    expect(await failure(mailTo('aino@city.example'))).toMatchObject({ outcome: 'UNREACHABLE', failure: 'TIMEOUT' });
    server.close();
  });

  it('that trickles its answers does not either', async () => {
    const timers: NodeJS.Timeout[] = [];
    const { server, url } = await listen((socket) => {
      timers.push(setInterval(() => socket.write('220-patience\r\n'), 50));
    });
    open(url);
    expect(await failure(mailTo('aino@city.example'))).toMatchObject({ outcome: 'UNREACHABLE', failure: 'TIMEOUT' });
    timers.forEach(clearInterval);
    server.close();
  });

  it('that ends an idle connection gets the next mail over a new one', async () => {
    const sink = await SmtpSink.start();
    open(sink.url, 10_000);
    await transport.send(mailTo('aino@city.example'));
    await sink.down();
    await sink.up();
    await transport.send(mailTo('eero@city.example'));
    expect(sink.messages.map(({ recipients }) => recipients)).toEqual([['aino@city.example'], ['eero@city.example']]);
    await sink.down();
  });

  it('that asks who we are is told; a wrong password stops everything, and condemns no mail', async () => {
    const server = new SMTPServer({
      hideSTARTTLS: true,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'exchange' && password === 'p@ss' ? done(null, { user: username }) : done(new Error('No')),
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as { port: number };
    await open(`smtp://exchange:p%40ss@127.0.0.1:${port}`, 10_000).send(mailTo('aino@city.example'));
    transport.close();
    open(`smtp://exchange:wrong@127.0.0.1:${port}`, 10_000);
    expect(await failure(mailTo('aino@city.example'))).toMatchObject({ outcome: 'UNREACHABLE', failure: '535' });
    await new Promise<void>((resolve) => void server.close(resolve));
  });

  it('gets one recipient, whatever an address looks like', async () => {
    const sink = await SmtpSink.start();
    open(sink.url, 10_000);
    const error = await failure(mailTo('aino@city.example>\r\nRCPT TO:<eero@city.example'));
    expect(error.outcome).toBe('REFUSED');
    await transport.send(mailTo('"a, b"@city.example')).catch(() => undefined);
    await transport.send(mailTo('aino@city.example, eero@city.example')).catch(() => undefined);
    expect(sink.messages.filter(({ recipients }) => recipients.length !== 1 || recipients[0] === 'eero@city.example')).toEqual([]);
    await sink.down();
  });
});
