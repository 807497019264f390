import type { Locale } from './locale.js';

/** One sentence in every language of the interface; `{name}` stands for a parameter. */
export type Message = Record<Locale, string>;

/** The values that a message's placeholders take. */
export type MessageParameters = Record<string, string | number>;

/** A catalogue of messages; the identity function only fixes the type. */
export function defineMessages<Key extends string>(messages: Record<Key, Message>): Record<Key, Message> {
  return messages;
}

/** The message in a language, its placeholders filled; an unknown placeholder stays as it is. */
export function formatMessage(message: Message, locale: Locale, parameters: MessageParameters = {}): string {
  return message[locale].replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = parameters[name];
    return value === undefined ? placeholder : String(value);
  });
}
