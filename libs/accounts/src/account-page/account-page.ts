import { html } from '@alliance/graphql';
import type { Html, Page } from '@alliance/graphql';
import { formatMessage } from '@alliance/kernel';
import type { Locale, Message } from '@alliance/kernel';
import { addPasskeyPart, PASSKEY_SCRIPT } from '../passkey/passkey.page.js';
import { passkeyMessages } from '../passkey/passkey.messages.js';
import { FRESH_MINUTES } from '../passkey/passkey.rules.js';
import type { Account } from './account-overview.js';
import { accountPageMessages as messages, doneMessages, roleMessages } from './account-page.messages.js';
import type { Done } from './account-page.messages.js';
import { dataSection } from './data.section.js';
import { inboxSection } from './inbox.section.js';
import { actionForm, timed, plainList } from './page-parts.js';
import { tokenSection } from './token.section.js';
import { describeBrowser } from './user-agent.js';

/** What a form sent that could not be done. */
export interface Fault {
  sentences: string[];
  /** Name of the field that is to blame, where one is. */
  field: string | null;
  /** What was typed, to be mended. */
  typed: Readonly<Record<string, string>>;
}

/** What the account page is about. */
export interface AccountVisit {
  locale: Locale;
  account: Account;
  /** What was just done. */
  done: Done | null;
  fault?: Fault;
}

/** The page where people look after their own account. */
export function accountPage(visit: AccountVisit): Page {
  const { locale, account, done, fault } = visit;
  const body = html`<h1>${messages.title[locale]}</h1>
    ${done && html`<p class="notice" role="status">${doneMessages[done][locale]}</p>`}
    ${
      fault &&
      html`<div class="fault" role="alert">
        <p><strong>${messages.faultTitle[locale]}</strong></p>
        ${fault.sentences.map((sentence) => html`<p>${sentence}</p>`)}
      </div>`
    }
    ${personSection(locale, account)} ${inboxSection(visit)} ${passkeySection(locale, account)} ${sessionSection(locale, account)}
    ${account.identities.length > 0 && identitySection(locale, account)} ${tokenSection(visit)} ${dataSection(visit)}`;
  return { locale, title: messages.title[locale], body, script: PASSKEY_SCRIPT };
}

function personSection(locale: Locale, { displayName, email, roles }: Account): Html {
  const named = roles.map(({ role, of }) => (of === null ? roleMessages[role][locale] : `${roleMessages[role][locale]}, ${of}`));
  const entry = (name: Message, value: Html | string): Html =>
    html`<div>
      <dt>${name[locale]}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl>
      ${entry(messages.name, displayName)} ${entry(messages.address, email)}
      ${entry(messages.roles, roles.length === 0 ? messages.noRoles[locale] : html`${named.map((role) => html`<div>${role}</div>`)}`)}
    </dl>
    ${actionForm('/account/sign-out', {}, messages.signOut[locale])}`;
}

function passkeySection(locale: Locale, { passkeys, canAddPasskeys, timeZone }: Account): Html {
  const items = passkeys.map(({ id, name, createdAt, lastUsedAt, backedUp }) => {
    const facts = [
      timed(messages.added, createdAt, locale, timeZone),
      lastUsedAt === null ? messages.neverUsed[locale] : timed(messages.lastUsed, lastUsedAt, locale, timeZone),
      ...(backedUp ? [messages.backedUp[locale]] : []),
    ];
    return { title: name, facts, form: actionForm('/account/passkeys/remove', { id }, messages.remove[locale], name) };
  });
  return html`<section aria-labelledby="passkeys">
    <h2 id="passkeys">${messages.passkeys[locale]}</h2>
    <p>${messages.passkeysPurpose[locale]}</p>
    ${plainList(items)}
    ${
      canAddPasskeys
        ? addPasskeyPart(locale, '/account?done=passkey-added')
        : html`<p>
            ${formatMessage(passkeyMessages.signInAgain, locale, { minutes: FRESH_MINUTES })}
            <a href="/sign-in?returnTo=/account">${messages.signInAgain[locale]}</a>
          </p>`
    }
  </section>`;
}

function sessionSection(locale: Locale, { sessions, timeZone }: Account): Html {
  const items = sessions.map(({ id, userAgent, createdAt, lastSeenAt, isCurrent }) => {
    const browser = describeBrowser(userAgent) ?? messages.someBrowser[locale];
    return {
      title: isCurrent ? `${browser} (${messages.thisBrowser[locale]})` : browser,
      facts: [timed(messages.signedIn, createdAt, locale, timeZone), timed(messages.lastSeen, lastSeenAt, locale, timeZone)],
      form: isCurrent ? null : actionForm('/account/sessions/end', { id }, messages.end[locale], browser),
    };
  });
  return html`<section aria-labelledby="sessions">
    <h2 id="sessions">${messages.sessions[locale]}</h2>
    ${plainList(items)} ${sessions.length > 1 && actionForm('/account/sessions/end-others', {}, messages.endOthers[locale])}
  </section>`;
}

function identitySection(locale: Locale, { identities, timeZone }: Account): Html {
  const items = identities.map(({ id, name, linkedAt }) => ({
    title: name,
    facts: [timed(messages.linked, linkedAt, locale, timeZone)],
    form: actionForm('/account/identities/unlink', { id }, messages.unlink[locale], name),
  }));
  return html`<section aria-labelledby="identities">
    <h2 id="identities">${messages.identities[locale]}</h2>
    ${plainList(items)}
  </section>`;
}

/** The page that shows a new token, once. */
export function secretPage(locale: Locale, name: string, secret: string): Page {
  const title = messages.secretTitle[locale];
  const body = html`<h1>${title}</h1>
    <p>${messages.secretOnce[locale]}</p>
    <h2>${formatMessage(messages.secretLabel, locale, { name })}</h2>
    <p class="secret" id="secret"><code>${secret}</code></p>
    <p><a class="button" href="/account#tokens">${messages.backToAccount[locale]}</a></p>`;
  return { locale, title, body };
}

/** The page after an account was erased. */
export function erasedPage(locale: Locale): Page {
  const title = messages.erasedTitle[locale];
  return {
    locale,
    title,
    body: html`<h1>${title}</h1>
      <p>${messages.erased[locale]}</p>`,
  };
}
