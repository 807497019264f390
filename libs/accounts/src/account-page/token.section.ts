import { listScopes } from '@alliance/access';
import { html } from '@alliance/graphql';
import type { Html } from '@alliance/graphql';
import { formatMessage } from '@alliance/kernel';
import type { AccountVisit } from './account-page.js';
import { accountPageMessages as messages } from './account-page.messages.js';
import { actionForm, timed, plainList } from './page-parts.js';

/** Days that a token made here may last. */
export const TOKEN_DAYS = [30, 90, 365] as const;

/** The tokens of the person, and the form that makes one. */
export function tokenSection({ locale, account: { accessTokens, timeZone }, fault }: AccountVisit): Html {
  const items = accessTokens.map(({ id, name, prefix, scopes, expiresAt, lastUsedAt }) => ({
    title: name,
    facts: [
      html`<code>${prefix}…</code>`,
      html`${scopes.map((scope, index) => html`${index > 0 && ', '}<code>${scope}</code>`)}`,
      expiresAt === null ? messages.neverExpires[locale] : timed(messages.expires, expiresAt, locale, timeZone),
      lastUsedAt === null ? messages.neverUsed[locale] : timed(messages.lastUsed, lastUsedAt, locale, timeZone),
    ],
    form: actionForm('/account/tokens/revoke', { id }, messages.revoke[locale], name),
  }));
  const isNameWrong = fault?.field === 'name';
  return html`<section aria-labelledby="tokens">
    <h2 id="tokens">${messages.tokens[locale]}</h2>
    <p>${messages.tokensPurpose[locale]}</p>
    ${plainList(items)}
    <details ${isNameWrong && html`open`}>
      <summary id="new-token">${messages.newToken[locale]}</summary>
      <form method="post" action="/account/tokens/create" aria-labelledby="new-token">
        <label for="token-name">${messages.tokenName[locale]}</label>
        <p class="hint" id="token-name-hint">${messages.tokenNameHint[locale]}</p>
        ${isNameWrong && html`<p class="error" id="token-name-error">${fault.sentences[0]}</p>`}
        <input
          id="token-name"
          name="name"
          value="${fault?.typed['name']}"
          required
          maxlength="100"
          autocomplete="off"
          aria-describedby="token-name-hint${isNameWrong && ' token-name-error'}"
          ${isNameWrong && html`aria-invalid="true" autofocus`}
        />
        <fieldset>
          <legend>${messages.scopes[locale]}</legend>
          ${listScopes().map(
            (scope) =>
              html`<label class="choice"
                ><input type="checkbox" name="scopes" value="${scope}" ${scope === 'read' && html`checked`} /><code>${scope}</code></label
              >`,
          )}
        </fieldset>
        <label for="token-days">${messages.lifetime[locale]}</label>
        <select id="token-days" name="days">
          ${TOKEN_DAYS.map((count) => html`<option value="${count}">${formatMessage(messages.days, locale, { count })}</option>`)}
        </select>
        <button>${messages.newToken[locale]}</button>
      </form>
    </details>
  </section>`;
}
