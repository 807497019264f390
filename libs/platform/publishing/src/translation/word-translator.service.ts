import { cutTo, type Locale, tidyText, unreadableCharacter } from '@alliance/kernel';
import { TranslationError, type TranslationFormat, Translator } from '@alliance/translation';
import { Injectable, Logger } from '@nestjs/common';
import { validateSync } from 'class-validator';
import { ContentOrigin, type ContentText } from '../content-text.entity.js';
import type { ContentType } from '../content-type.js';
import { isProse, MAX_TITLE } from '../prose.decorator.js';
import { wordOf } from '../working-version.service.js';

/** Has all texts of one language translated into another, by their names. */
@Injectable()
export class WordTranslator {
  private readonly logger = new Logger(WordTranslator.name);

  constructor(private readonly translator: Translator) {}

  /**
   * The texts in the other language; null for those that the original has not. One that came back longer than it may be, or with
   * what may not be in it, is left out for people to write; only the title is shortened. Never inside a transaction.
   *
   * @throws TranslationError
   */
  async translate(type: ContentType, original: ContentText, locale: Locale): Promise<Record<string, string | null>> {
    const translated: Record<string, string | null> = Object.fromEntries(type.words.map((name) => [name, null]));
    const there = type.words.filter((name) => wordOf(original, name));
    const formats: [TranslationFormat, string[]][] = [
      ['text', there.filter((name) => !isProse(type.text, name))],
      ['markdown', there.filter((name) => isProse(type.text, name))],
    ];
    for (const [format, names] of formats) {
      if (names.length === 0) continue;
      const texts = names.map((name) => wordOf(original, name)!);
      const answer = await this.translator.translate({ texts, from: original.locale, to: locale, format });
      names.forEach((name, place) => (translated[name] = tidyText(answer[place]!) || null));
    }
    translated[type.title] = cutTo(translated[type.title] ?? '', MAX_TITLE);
    return this.fitting(type, translated);
  }

  private fitting(type: ContentType, words: Record<string, string | null>): Record<string, string | null> {
    const text = Object.assign(new type.text() as ContentText, words);
    const unreadable = type.words.filter((name) => unreadableCharacter(words[name] ?? ''));
    const unfit = [...unreadable, ...validateSync(text, { skipMissingProperties: true }).map(({ property }) => property)];
    if (!words[type.title] || unfit.includes(type.title)) throw new TranslationError('REFUSED');
    if (unfit.length > 0) this.logger.warn(`Translated, but left out: ${unfit.join(', ')}`);
    return { ...words, ...Object.fromEntries(unfit.map((name) => [name, null])) };
  }
}

/** Whether a translation is the work of people: written or mended by them, or checked by them and still that of its original. */
export function isByPeople(text: ContentText, original: ContentText): boolean {
  if (text.origin === ContentOrigin.HUMAN || text.revision !== text.machineRevision) return true;
  return text.reviewedAt !== null && text.basedOnRevision === original.revision;
}
