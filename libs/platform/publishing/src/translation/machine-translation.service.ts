import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { Jobs } from '@alliance/jobs';
import { type Locale, UserError } from '@alliance/kernel';
import { isOffered, Translator, type TranslatorLanguage } from '@alliance/translation';
import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import type { ContentRecord } from '../content-record.entity.js';
import type { ContentText } from '../content-text.entity.js';
import type { ContentType } from '../content-type.js';
import { ContentWriter, type WriteTarget } from '../content-writer.service.js';
import { PUBLISHING_MESSAGES } from '../publishing.messages.js';
import { WorkingVersions } from '../working-version.service.js';
import { translateByMachine } from './machine-translation.job.js';
import { TranslationStates } from './translation-states.service.js';
import { TRANSLATION_MESSAGES } from './translation.messages.js';
import { isByPeople } from './word-translator.service.js';

/** How long somebody who asks waits for the service to say which languages it has, in milliseconds. */
const LANGUAGES_WITHIN = 3_000;

/** Asking a machine to translate. The work itself is a job: it may take minutes, and be tried again. */
@Injectable()
export class MachineTranslations {
  private readonly logger = new Logger(MachineTranslations.name);

  constructor(
    private readonly database: Database,
    private readonly writer: ContentWriter,
    private readonly versions: WorkingVersions,
    private readonly states: TranslationStates,
    private readonly jobs: Jobs,
    private readonly translator: Translator,
  ) {}

  /**
   * The languages that the service has; null where it does not say so at once: then the job finds out. Asks another server, so never
   * inside a transaction.
   */
  async offer(): Promise<TranslatorLanguage[] | null> {
    const answer = this.translator.languages().catch((error: unknown) => {
      this.logger.warn(error);
      return null;
    });
    return Promise.race([answer, delay(LANGUAGES_WITHIN, null, { ref: false })]);
  }

  /**
   * Has the original's texts translated into one language, as a draft to be checked. Nothing changes yet: the record keeps its
   * revision.
   *
   * @param offer what {@link offer} said
   * @throws UserError where nobody translates between these languages, or people have written or checked the translation
   */
  async request<Entity extends ContentRecord>(
    type: ContentType<Entity>,
    actor: Actor,
    target: WriteTarget & { locale: Locale },
    offer: readonly TranslatorLanguage[] | null,
  ): Promise<Entity> {
    return this.writer.write(type, actor, 'requestTranslation', target, async ({ record }) => {
      const { locale } = target;
      const { originalLocale } = record;
      const path = ['input', 'locale'];
      if (locale === originalLocale) throw new UserError('INVALID', PUBLISHING_MESSAGES.originalLocale, { path });
      if (!this.translator.isAvailable) throw new UserError('WRONG_STATE', TRANSLATION_MESSAGES.noTranslator);
      if (offer && !isOffered(offer, originalLocale, locale)) {
        throw new UserError('INVALID', TRANSLATION_MESSAGES.languagesNotOffered, {
          path,
          parameters: { from: originalLocale, to: locale },
        });
      }
      const versionId = (record.workingVersionId ?? record.publishedVersionId)!;
      const original = await this.versions.getOriginal(type, versionId, originalLocale);
      const text = await this.database.manager.findOneBy<ContentText>(type.text, { versionId, locale });
      if (text && isByPeople(text, original)) throw new UserError('WRONG_STATE', TRANSLATION_MESSAGES.writtenByPeople, { path });
      await this.states.settle(type, record, versionId);
      await this.jobs.enqueue(translateByMachine, {
        recordType: type.record.name,
        recordId: record.id,
        locale,
        personId: actor.id,
        text: text && { revision: text.revision, basedOnRevision: text.basedOnRevision },
      });
      return { keepsRevision: true, facts: { locale } };
    });
  }
}
