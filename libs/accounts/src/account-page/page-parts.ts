import { hiddenFields, html } from '@alliance/graphql';
import type { Html } from '@alliance/graphql';
import type { Locale, Message } from '@alliance/kernel';

/** One thing of a list, and what can be done to it. */
export interface ListedThing {
  title: string;
  facts: (Html | string)[];
  form: Html | null;
}

/** A list of things, each with what is known of it and its button; nothing where there is none. */
export function plainList(things: ListedThing[]): Html | false {
  return (
    things.length > 0 &&
    html`<ul class="things">
      ${things.map(
        ({ title, facts, form }) =>
          html`<li>
            <div>
              <strong>${title}</strong><br /><span class="hint">${facts.map((fact, index) => html`${index > 0 && ' · '}${fact}`)}</span>
            </div>
            ${form}
          </li>`,
      )}
    </ul>`
  );
}

/** A form of one button. `of` is what it is done to, for those who do not see where the button stands. */
export function actionForm(action: string, fields: Record<string, string>, label: string, of?: string): Html {
  return html`<form method="post" action="${action}">
    ${hiddenFields(fields)}
    <button class="second" ${of !== undefined && html`aria-label="${label}: ${of}"`}>${label}</button>
  </form>`;
}

/** A sentence with a time in it, in the zone of whoever reads it. */
export function timed(message: Message, time: string, locale: Locale, timeZone: string): Html {
  const [before, after] = message[locale].split('{when}');
  return html`${before}<time datetime="${time}">${formatTime(time, locale, timeZone)}</time>${after}`;
}

/** A day and a time of day, as people of a language write them. */
export function formatTime(time: string, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(time),
  );
}
