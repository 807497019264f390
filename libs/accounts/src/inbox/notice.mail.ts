import type { NoticeKind } from '@alliance/access';
import { defineMessages, formatMessage } from '@alliance/kernel';
import { defineMail } from '@alliance/mail';
import { noticeMessages, noticeSubjects } from './notice.messages.js';

const messages = defineMessages({
  open: { en: 'Open your inbox', fi: 'Avaa saapuneet', sv: 'Öppna din inkorg', de: 'Posteingang öffnen' },
  stop: {
    en: 'In the inbox of your account you can switch off mails like this one.',
    fi: 'Voit lopettaa tällaiset sähköpostit tilisi Saapuneet-osiossa.',
    sv: 'I inkorgen på ditt konto kan du stänga av sådana här mejl.',
    de: 'Im Posteingang Ihres Kontos können Sie solche Mails abschalten.',
  },
});

/** What a mail tells that goes out with an item of an inbox. Not who caused it: the mail belongs to its recipient alone. */
export interface NoticeMailParameters {
  kind: NoticeKind;
  /** What the record is called. */
  title: string;
  /** Address of the inbox. */
  url: string;
}

/** Tells somebody what has come into their inbox. */
export const noticeMail = defineMail<NoticeMailParameters>({
  name: 'notice',
  whenUnknown: 'RETRY',
  write: ({ kind, title, url }, locale) => ({
    subject: formatMessage(noticeSubjects[kind], locale, { title }),
    paragraphs: [formatMessage(noticeMessages[kind], locale, { title })],
    action: { label: messages.open[locale], url },
    closing: [messages.stop[locale]],
  }),
});
