import { html } from '@alliance/graphql';
import type { Html } from '@alliance/graphql';
import { formatMessage } from '@alliance/kernel';
import type { AccountVisit } from './account-page.js';
import { accountPageMessages as messages } from './account-page.messages.js';
import { actionForm, timed, formatTime } from './page-parts.js';

/** What can be done with everything that is held on the person: take it along, or erase it. */
export function dataSection({ locale, account: { dataExports, timeZone }, done, fault }: AccountVisit): Html {
  const isCodeWrong = fault?.field === 'code';
  const hasCode = done === 'erasure-code-sent' || isCodeWrong;
  return html`<section aria-labelledby="data">
    <h2 id="data">${messages.data[locale]}</h2>
    <p>${messages.exportPurpose[locale]}</p>
    ${
      dataExports.length > 0 &&
      html`<ul>
        ${dataExports
          .filter(({ state, url }) => state === 'REQUESTED' || url !== null)
          .map(({ requestedAt, url }) =>
            url === null
              ? html`<li>${timed(messages.exportWaiting, requestedAt, locale, timeZone)}</li>`
              : html`<li>
                  <a href="${url}">${formatMessage(messages.exportReady, locale, { when: formatTime(requestedAt, locale, timeZone) })}</a>
                </li>`,
          )}
      </ul>`
    }
    ${actionForm('/account/export', {}, messages.export[locale])}
    <h3 id="erase">${messages.eraseStart[locale]}</h3>
    <p>${messages.erasePurpose[locale]}</p>
    ${hasCode ? codeForm(locale, isCodeWrong ? (fault.sentences[0] ?? '') : null) : actionForm('/account/erase', {}, messages.mailCode[locale])}
  </section>`;
}

function codeForm(locale: AccountVisit['locale'], error: string | null): Html {
  return html`<form method="post" action="/account/erase/confirm">
    <label for="erase-code">${messages.code[locale]}</label>
    ${error !== null && html`<p class="error" id="erase-code-error">${error}</p>`}
    <input
      id="erase-code"
      name="code"
      class="code"
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength="20"
      required
      autofocus
      ${error !== null && html`aria-invalid="true" aria-describedby="erase-code-error"`}
    />
    <button>${messages.eraseNow[locale]}</button>
  </form>`;
}
