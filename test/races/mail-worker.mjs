// Sends mails until it is killed, as a worker does: node test/races/mail-worker.mjs. Says "ready" once it could start, and starts on a line of input.
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { DATABASE_DEFAULTS, DatabaseModule } from '@alliance/database';
import { JobsModule } from '@alliance/jobs';
import { Clock, SecretKey, SystemClock } from '@alliance/kernel';
import { defineMail, MailDelivery, MailModule } from '@alliance/mail';
import { ObservabilityModule } from '@alliance/observability';
import { NestFactory } from '@nestjs/core';

// The kinds that @alliance/mail/testing declares, which only loads in a test.
const write = ({ name }) => ({ subject: `Hello ${name}`, paragraphs: ['There is something for you.'] });
defineMail({ name: 'test-notice', whenUnknown: 'RETRY', write });
defineMail({ name: 'test-letter', whenUnknown: 'PARK', write });

const { DATABASE_URL, SECRET_KEY, MAIL_OPTIONS } = process.env;

const ground = {
  module: class GroundModule {},
  global: true,
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: SecretKey, useFactory: () => new SecretKey(Buffer.from(SECRET_KEY, 'base64')) },
  ],
  exports: [Clock, SecretKey],
};
const imports = [
  ground,
  ObservabilityModule.forRoot({ logLevel: 'silent' }),
  DatabaseModule.forRoot({ ...DATABASE_DEFAULTS, url: DATABASE_URL, dataDirectory: 'memory://' }, []),
  JobsModule.forRoot(),
  MailModule.forRoot(JSON.parse(MAIL_OPTIONS)),
];

const app = await NestFactory.createApplicationContext({ module: class MailWorkerModule {}, imports }, { logger: false });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (;;) {
  await app.get(MailDelivery).run();
  await delay(200);
}
