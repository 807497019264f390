import type { Locale } from '@alliance/kernel';
import { LANDING_MESSAGES as messages } from './landing.messages.js';
import { html, type Page } from './page.js';

/** Where the landing page may lead to besides the API. */
export interface LandingLinks {
  /** Address of the documentation. */
  documentation?: string;
  /** Path of the page where people sign in. */
  signIn?: `/${string}`;
}

/** The page at `/`: what this is and where to go on. */
export function landingPage(locale: Locale, { documentation, signIn }: LandingLinks): Page {
  const body = html`<h1>${messages.title[locale]}</h1>
    <p>${messages.purpose[locale]}</p>
    ${signIn && html`<p><a class="button" href="${signIn}">${messages.signIn[locale]}</a></p>`}
    <h2>${messages.start[locale]}</h2>
    <ul>
      <li><a href="/graphiql">GraphiQL</a>: ${messages.graphiql[locale]}</li>
      <li><a href="/schema.graphql">/schema.graphql</a>: ${messages.schema[locale]}</li>
      <li><code>/graphql</code>: ${messages.endpoint[locale]}</li>
      ${documentation && html`<li><a href="${documentation}">${messages.documentation[locale]}</a></li>`}
    </ul>
    <p>${messages.access[locale]}</p>`;
  return { locale, body };
}
