import { html, sendPage } from '@alliance/graphql';
import { formatMessage } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import type { FastifyReply } from 'fastify';
import type { OidcFailure } from './oidc-error.js';
import { oidcMessages } from './oidc.messages.js';

const STATUS: Readonly<Record<OidcFailure | 'unexpected', number>> = {
  unknownProvider: 404,
  noAttempt: 400,
  denied: 403,
  invalid: 400,
  unavailable: 503,
  unverified: 403,
  disabled: 403,
  newcomer: 403,
  unexpected: 500,
};

/** Says that nobody was signed in, and how to go on; nothing of what exactly was wrong. */
export function sendFailure(reply: FastifyReply, failure: OidcFailure | 'unexpected', locale: Locale): FastifyReply {
  const say = (key: keyof typeof oidcMessages): string => formatMessage(oidcMessages[key], locale);
  const body = html`<h1>${say('title')}</h1>
    <p>${say(failure)}</p>
    <p><a class="button" href="/sign-in">${say('signInPage')}</a></p>`;
  return sendPage(reply, { locale, title: say('title'), body }, { status: STATUS[failure] });
}
