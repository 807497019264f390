import { html } from '@alliance/graphql';
import type { Html } from '@alliance/graphql';
import { formatMessage } from '@alliance/kernel';
import { noticeMessages } from '../inbox/notice.messages.js';
import type { AccountVisit } from './account-page.js';
import { accountPageMessages as messages } from './account-page.messages.js';
import { actionForm, plainList, timed } from './page-parts.js';

/** What the person is told of and has to act on, as long as it is open, and whether it is mailed to them. */
export function inboxSection({ locale, account: { inbox, noticeMails, timeZone } }: AccountVisit): Html {
  const items = inbox.nodes.map(({ id, kind, title, createdAt }) => {
    const sentence = formatMessage(noticeMessages[kind], locale, { title });
    return {
      title: sentence,
      facts: [timed(messages.inboxSince, createdAt, locale, timeZone)],
      form: actionForm('/account/inbox/complete', { id }, messages.inboxDone[locale], sentence),
    };
  });
  const more = inbox.totalCount - items.length;
  return html`<section aria-labelledby="inbox">
    <h2 id="inbox">${messages.inbox[locale]}</h2>
    ${items.length === 0 && html`<p>${messages.inboxEmpty[locale]}</p>`} ${plainList(items)}
    ${more > 0 && html`<p>${formatMessage(messages.inboxMore, locale, { count: more })}</p>`}
    <p>${noticeMails ? messages.inboxMailed[locale] : messages.inboxNotMailed[locale]}</p>
    ${actionForm('/account/inbox/mails', { noticeMails: String(!noticeMails) }, noticeMails ? messages.inboxStopMails[locale] : messages.inboxStartMails[locale])}
  </section>`;
}
