import { hiddenFields, html } from '@alliance/graphql';
import type { Html, Page } from '@alliance/graphql';
import { formatMessage } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { PASSKEY_SCRIPT, passkeySignInPart } from '../passkey/passkey.page.js';
import { signInMessages } from './sign-in.messages.js';
import { signInPageMessages as messages } from './sign-in.page.messages.js';
import { ACCOUNT_PATH } from './sign-in.rules.js';

/** A provider that people may sign in with, as the page shows it. */
export interface ProviderLink {
  key: string;
  name: string;
  url: string;
}

/** What a page for signing in has to carry on. */
interface Visit {
  locale: Locale;
  /** Path of the page that signing in leads to. */
  returnTo: string;
}

/** The ways to sign in: by mail, by a provider, with a passkey. `typed` is an address that was none. */
export function signInPage({ locale, returnTo }: Visit, providers: readonly ProviderLink[], typed?: string): Page {
  const isWrong = typed !== undefined;
  const body = html`<h1>${messages.title[locale]}</h1>
    <section aria-labelledby="by-mail">
      <h2 id="by-mail">${messages.byMail[locale]}</h2>
      <form method="post" action="/sign-in/request" novalidate>
        <label for="email">${messages.email[locale]}</label>
        <p class="hint" id="email-hint">${messages.emailHint[locale]}</p>
        ${isWrong && errorLine('email-error', messages.emailInvalid[locale])}
        <input
          id="email"
          name="email"
          type="email"
          value="${typed}"
          autocomplete="email"
          maxlength="254"
          required
          aria-describedby="email-hint${isWrong && ' email-error'}"
          ${invalid(isWrong)}
        />
        ${hiddenFields({ returnTo })}
        <button>${messages.send[locale]}</button>
      </form>
    </section>
    ${
      providers.length > 0 &&
      html`<section aria-labelledby="by-provider">
        <h2 id="by-provider">${messages.byProvider[locale]}</h2>
        <ul class="plain">
          ${providers.map(({ name, url }) => html`<li><a class="button second" href="${withReturn(url, returnTo)}">${name}</a></li>`)}
        </ul>
      </section>`
    }
    ${passkeySignInPart(locale, returnTo)}`;
  return { locale, title: messages.title[locale], body, script: PASSKEY_SCRIPT };
}

/** What the page with the field for the code is about. */
export interface CodeVisit extends Visit {
  requestId: string;
  email: string;
  /** True where a code was tried that is wrong or works no more. */
  isRefused?: boolean;
  /** True where mails are written as files, for lack of a server. */
  hasNoMailServer?: boolean;
}

/** Where the code is typed in, after a mail was asked for. It says nothing of whether the address is known. */
export function codePage({ locale, returnTo, requestId, email, isRefused = false, hasNoMailServer = false }: CodeVisit): Page {
  const body = html`<h1>${messages.codeTitle[locale]}</h1>
    <p>${formatMessage(messages.sent, locale, { email })}</p>
    ${hasNoMailServer && html`<p>${messages.noMailServer[locale]}</p>`}
    <form method="post" action="/sign-in/code" novalidate>
      <label for="code">${messages.code[locale]}</label>
      <p class="hint" id="code-hint">${messages.codeHint[locale]}</p>
      ${isRefused && errorLine('code-error', signInMessages.codeRefused[locale])}
      <input
        id="code"
        name="code"
        class="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength="20"
        required
        autofocus
        aria-describedby="code-hint${isRefused && ' code-error'}"
        ${invalid(isRefused)}
      />
      ${hiddenFields({ requestId, email, returnTo })}
      <button>${messages.signIn[locale]}</button>
    </form>
    <p><a href="${withReturn('/sign-in', returnTo)}">${messages.again[locale]}</a></p>`;
  return { locale, title: messages.codeTitle[locale], body };
}

/** What a link in a mail opens. It looks nothing up: programs that look into mails open links too, and must use nothing up. */
export function linkPage({ locale, returnTo }: Visit, token: string): Page {
  const body = html`<h1>${messages.linkTitle[locale]}</h1>
    <p>${messages.linkHint[locale]}</p>
    <form method="post" action="/sign-in/link">
      ${hiddenFields({ token, returnTo })}
      <button>${messages.signIn[locale]}</button>
    </form>`;
  return { locale, title: messages.linkTitle[locale], body };
}

/** What a link leads to that signs nobody in. */
export function linkRefusedPage({ locale, returnTo }: Visit): Page {
  const body = html`<h1>${messages.linkFailedTitle[locale]}</h1>
    <p>${signInMessages.linkRefused[locale]}</p>
    <p><a class="button" href="${withReturn('/sign-in', returnTo)}">${messages.again[locale]}</a></p>`;
  return { locale, title: messages.linkFailedTitle[locale], body };
}

function errorLine(id: string, sentence: string): Html {
  return html`<p class="error" id="${id}">${sentence}</p>`;
}

function invalid(isInvalid: boolean): Html | false {
  return isInvalid && html`aria-invalid="true" autofocus`;
}

function withReturn(url: string, returnTo: string): string {
  return returnTo === ACCOUNT_PATH ? url : `${url}?${new URLSearchParams({ returnTo }).toString()}`;
}
