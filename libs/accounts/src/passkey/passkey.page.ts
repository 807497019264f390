import { html } from '@alliance/graphql';
import type { Html } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { passkeyPageMessages as messages } from './passkey.page.messages.js';

/** The script that uses passkeys in the browser: `libs/accounts/browser/passkey.js`, as it stands there. */
export const PASSKEY_SCRIPT = '/sign-in/passkey.js';

/** The part of the sign-in page for passkeys; it shows where the browser can use them. `returnTo` is a path of this site. */
export function passkeySignInPart(locale: Locale, returnTo: string): Html {
  return html`<section data-passkey-part aria-labelledby="passkey-title" hidden>
    <h2 id="passkey-title">${messages.signInTitle[locale]}</h2>
    <form
      data-passkey="sign-in"
      data-next="${returnTo}"
      data-cancelled="${messages.cancelled[locale]}"
      data-failed="${messages.failed[locale]}"
    >
      <p role="alert" class="error"></p>
      <button>${messages.signIn[locale]}</button>
    </form>
  </section>`;
}

/** The form that adds a passkey; it shows where the browser can make one. The script goes on to `next`, a path of this site. */
export function addPasskeyPart(locale: Locale, next: string): Html {
  return html`<div data-passkey-part hidden>
    <form
      data-passkey="add"
      data-next="${next}"
      data-cancelled="${messages.notAdded[locale]}"
      data-failed="${messages.failed[locale]}"
      data-known="${messages.known[locale]}"
    >
      <label for="passkey-name">${messages.nameLabel[locale]}</label>
      <p class="hint" id="passkey-name-hint">${messages.nameHint[locale]}</p>
      <input id="passkey-name" name="name" required maxlength="100" aria-describedby="passkey-name-hint" autocomplete="off" />
      <p role="alert" class="error"></p>
      <button>${messages.add[locale]}</button>
    </form>
  </div>`;
}
