export * from './testing/mail-app.js';
export * from './testing/smtp-sink.js';
export * from './testing/test-mailbox.js';
export * from './testing/test-mails.js';
