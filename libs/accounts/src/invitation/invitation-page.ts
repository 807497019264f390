import { hiddenFields, html } from '@alliance/graphql';
import type { Page } from '@alliance/graphql';
import { formatMessage } from '@alliance/kernel';
import type { Locale, Message, MessageParameters } from '@alliance/kernel';
import type { Scope } from '../scope-directory.js';
import { roleName } from '../role/role.messages.js';
import type { GivenRole } from '../role/role.messages.js';
import { nameFromAddress } from '../sign-in/sign-in.rules.js';
import { invitationPageMessages as messages } from './invitation-page.messages.js';

/** An invitation as its page shows it. */
export interface ShownInvitation {
  token: string;
  email: string;
  role: GivenRole;
  place: Pick<Scope, 'kind' | 'name'>;
  /** Null where whoever invited was erased since. */
  inviter: string | null;
  /** Who gets the role: the person signed in, the account of the address, or an account that is yet to be made. */
  taker: { name: string } | 'ACCOUNT' | 'NEW';
}

/** A form that was sent and could not be taken. */
export interface FormFault {
  displayName: string;
  message: string;
}

/** Asks whether the invitation is accepted. Only its buttons change anything. */
export function invitationPage(locale: Locale, { token, email, role, place, inviter, taker }: ShownInvitation, fault?: FormFault): Page {
  const say = speaker(locale);
  const title = say(messages.title);
  const body = html`<h1>${title}</h1>
    <p>${inviter === null ? say(messages.invited) : say(messages.invites, { inviter })}</p>
    <table>
      <tr>
        <th scope="row">${say(place.kind === 'CITY' ? messages.city : messages.organisation)}</th>
        <td>${place.name}</td>
      </tr>
      <tr>
        <th scope="row">${say(messages.role)}</th>
        <td>${roleName(role)[locale]}</td>
      </tr>
      <tr>
        <th scope="row">${say(messages.address)}</th>
        <td>${email}</td>
      </tr>
    </table>
    <form method="post" action="/invitation/accept">
      ${hiddenFields({ token })} ${taker === 'NEW' && nameField(locale, email, fault)}
      <p>
        ${taker === 'NEW' && say(messages.accountNew)}${taker === 'ACCOUNT' && say(messages.accountThere)}${
          typeof taker === 'object' && say(messages.signedInAs, taker)
        }
      </p>
      <p><button type="submit">${say(messages.accept)}</button></p>
    </form>
    <form method="post" action="/invitation/decline">
      ${hiddenFields({ token })}
      <p><button type="submit" class="second">${say(messages.decline)}</button></p>
    </form>`;
  return { locale, title, body };
}

/** Says that the invitation can't be answered, and what to do. */
export function endedPage(locale: Locale, message: Message): Page {
  const title = messages.endedTitle[locale];
  return {
    locale,
    title,
    body: html`<h1>${title}</h1>
      <p>${message[locale]}</p>
      <p><a href="/">${messages.start[locale]}</a></p>`,
  };
}

export function acceptedPage(locale: Locale, isSignedIn: boolean): Page {
  const title = messages.acceptedTitle[locale];
  const wayOn = isSignedIn
    ? html`<a href="/">${messages.start[locale]}</a>`
    : html`<a class="button" href="/sign-in">${messages.signIn[locale]}</a>`;
  const sentence = (isSignedIn ? messages.accepted : messages.acceptedSignIn)[locale];
  return {
    locale,
    title,
    body: html`<h1>${title}</h1>
      <p>${sentence}</p>
      <p>${wayOn}</p>`,
  };
}

export function declinedPage(locale: Locale): Page {
  const title = messages.declinedTitle[locale];
  return {
    locale,
    title,
    body: html`<h1>${title}</h1>
      <p>${messages.declined[locale]}</p>
      <p><a href="/">${messages.start[locale]}</a></p>`,
  };
}

function nameField(locale: Locale, email: string, fault?: FormFault) {
  return html`<label for="displayName">${messages.name[locale]}</label>
    <p class="hint" id="displayName-hint">${messages.nameHint[locale]}</p>
    ${fault && html`<p class="error" id="displayName-error">${fault.message}</p>`}
    <input
      id="displayName"
      name="displayName"
      autocomplete="name"
      required
      maxlength="200"
      value="${fault?.displayName ?? nameFromAddress(email)}"
      aria-describedby="displayName-hint${fault && ' displayName-error'}"
      ${fault && html`aria-invalid="true"`}
    />`;
}

function speaker(locale: Locale) {
  return (message: Message, parameters?: MessageParameters): string => formatMessage(message, locale, parameters);
}
