/** Markdown paragraphs. */
export const paragraphs = (...parts: string[]): string => parts.join('\n\n');

/** A Markdown bullet list. */
export const list = (...items: string[]): string => items.map((item) => `- ${item}`).join('\n');

/** A Markdown numbered list. */
export const steps = (...items: string[]): string => items.map((item, index) => `${index + 1}. ${item}`).join('\n');
