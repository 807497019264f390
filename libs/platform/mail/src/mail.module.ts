import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FileTransport, MailFiles } from './file-transport.js';
import { MailDelivery } from './mail-delivery.js';
import { MailLedger } from './mail-ledger.js';
import { MailMessage } from './mail-message.entity.js';
import { MailTransport } from './mail-transport.js';
import { MAIL_DEFAULTS, MAIL_OPTIONS } from './mail.options.js';
import type { MailOptions } from './mail.options.js';
import { Mails } from './mails.js';
import { SmtpTransport } from './smtp-transport.js';

/** What has to be said about mails; the rest has defaults. */
export type MailModuleOptions = Pick<MailOptions, 'from' | 'directory'> & Partial<MailOptions>;

/** Mails, kept in a ledger until they are sent. Global: every domain may have something to say to people. */
@Module({})
export class MailModule {
  static forRoot(given: MailModuleOptions): DynamicModule {
    const options: MailOptions = { ...MAIL_DEFAULTS, ...given };
    if (options.leaseSeconds * 1000 <= options.timeoutMs)
      throw new Error('The lease of a mail has to outlast the time that sending it may take.');
    return {
      module: MailModule,
      global: true,
      imports: [TypeOrmModule.forFeature([MailMessage])],
      providers: [
        Mails,
        MailLedger,
        MailDelivery,
        { provide: MAIL_OPTIONS, useValue: options },
        { provide: MailFiles, inject: [MAIL_OPTIONS], useFactory: ({ directory }: MailOptions) => new MailFiles(directory) },
        { provide: MailTransport, inject: [MAIL_OPTIONS, MailFiles], useFactory: transportFor },
      ],
      exports: [Mails, MailFiles, MAIL_OPTIONS],
    };
  }
}

function transportFor({ smtpUrl, ...options }: MailOptions, files: MailFiles): MailTransport {
  return smtpUrl === undefined ? new FileTransport(files, options.from, options.print) : new SmtpTransport({ ...options, smtpUrl });
}
