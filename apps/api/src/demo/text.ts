import type { DemoLocale, LocalizedText } from './demo.types.js';

/** Markdown paragraphs. */
export const paragraphs = (...parts: string[]): string => parts.join('\n\n');

/** A Markdown bullet list. */
export const list = (...items: string[]): string => items.map((item) => `- ${item}`).join('\n');

/** A Markdown numbered list. */
export const steps = (...items: string[]): string => items.map((item, index) => `${index + 1}. ${item}`).join('\n');

/** How a record that nobody has documented says so, in the language of its texts. */
export const EXAMPLE: LocalizedText = {
  fi: 'Esimerkki esittelyä varten: sisältö on keksitty eikä ole minkään kaupungin kannanotto.',
  sv: 'Exempel för demonstration: innehållet är påhittat och återger inte vad någon stad anser.',
  de: 'Beispiel zur Demonstration: Der Inhalt ist erfunden und gibt keine Aussage einer Stadt wieder.',
  en: 'Example for demonstration: the content is made up and is no statement by any city.',
};

/** A made-up note in English, with the label that says so before it: notes stand alone, away from the record that they belong to. */
export const madeUp = (note: string): string => `${EXAMPLE.en} ${note}`;

/** Markdown paragraphs of a made-up record, with the label that says so as the last one. */
export const example = (locale: DemoLocale, ...parts: string[]): string => paragraphs(...parts, `*${EXAMPLE[locale]}*`);
