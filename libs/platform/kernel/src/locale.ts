/** The languages that the interface itself speaks. Content may be in any BCP 47 language of this list. */
export const LOCALES = ['fi', 'sv', 'de', 'en'] as const;

/** A BCP 47 language tag that the product speaks. */
export type Locale = (typeof LOCALES)[number];

/** The language of answers where nothing else was asked for. */
export const DEFAULT_LOCALE: Locale = 'en';

export function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value);
}

/**
 * The best of our languages for an `Accept-Language` header (RFC 9110, section 12.5.4): by weight, then by order;
 * a regional tag such as `sv-FI` counts as its language. Falls back to {@link DEFAULT_LOCALE}.
 */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  if (!acceptLanguage) return DEFAULT_LOCALE;
  const wishes = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.trim().toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((wish) => wish.weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { language } of wishes) {
    if (isLocale(language)) return language;
    if (language === '*') return DEFAULT_LOCALE;
  }
  return DEFAULT_LOCALE;
}
