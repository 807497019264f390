import { type Actor, NoticeKind, Notices } from '@alliance/access';
import { CityText, City } from '@alliance/cities';
import { Database } from '@alliance/database';
import { cutTo, formatMessage, type Locale } from '@alliance/kernel';
import {
  type Practice,
  PracticeText,
  PracticeVersion,
  type Transfer,
  TransferEvents,
  type TransferObserver,
  TransferStage,
  TransferStep,
} from '@alliance/practices';
import { ContentOrigin, type Facts, MAX_PROSE, MAX_TITLE, Publishing, type Words } from '@alliance/publishing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Not } from 'typeorm';
import { DROPPED_TRANSFER_MESSAGES, STAGE_MESSAGES } from './dropped-transfer.messages.js';
import type { LessonText } from './lesson-text.entity.js';
import type { LessonVersion } from './lesson-version.entity.js';
import { Lesson } from './lesson.entity.js';
import { LessonOutcome } from './lesson.enums.js';
import { plainToMarkdown } from './lesson.rules.js';
import { LessonService } from './lesson.service.js';

/** Keeps the reasons of transfers that are given up: each leaves a draft of a lesson to the adopting city, in the same transaction. */
@Injectable()
export class DroppedTransfers implements TransferObserver, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: TransferEvents,
    private readonly publishing: Publishing,
    private readonly lessons: LessonService,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(this);
  }

  /** Drafts the lesson, unless the transfer has left one already: it is locked, and a constraint holds besides. */
  async dropped(actor: Actor, transfer: Transfer, practice: Practice): Promise<void> {
    const { cityId, id: droppedTransferId, locale } = transfer;
    if (await this.database.manager.existsBy(Lesson, { droppedTransferId })) return;
    const words = await this.wordsOf(transfer, practice);
    const lesson = await this.publishing.create(this.lessons.type, asContributor(actor, cityId), {
      owner: { cityId, droppedTransferId },
      originalLocale: locale,
      facts: await this.factsOf(transfer, practice),
      words,
    });
    const to = { action: 'lesson.update', scope: { cityId } };
    const subject = { type: Lesson.name, id: lesson.id };
    await this.notices.send({ kind: NoticeKind.LESSON_DRAFTED, subject, title: words.title!, to, actor });
  }

  /** It belongs where the practice does. */
  private async factsOf(transfer: Transfer, { shownVersionId }: Practice): Promise<Facts<LessonVersion>> {
    const { policyAreas, sdgs, themes, recordId } = await this.database.manager.findOneOrFail(PracticeVersion, {
      where: { id: shownVersionId! },
      relations: { themes: true },
    });
    const sources = { practiceId: recordId, transferId: transfer.id };
    return { outcome: LessonOutcome.NEGATIVE, happenedOn: transfer.stageOn, policyAreas, sdgs, themes, ...sources };
  }

  private async wordsOf(transfer: Transfer, practice: Practice): Promise<Words<LessonText>> {
    const { locale, startedOn, stageOn, adaptations, dropReason } = transfer;
    const say = (key: keyof typeof DROPPED_TRANSFER_MESSAGES, parameters: Record<string, string>): string =>
      formatMessage(DROPPED_TRANSFER_MESSAGES[key], locale, parameters);
    const title = await this.titleOf(practice, locale);
    const whatWasTried = say('whatWasTried', {
      city: plainToMarkdown(await this.nameOf(transfer.cityId, locale)),
      giver: plainToMarkdown(await this.nameOf(transfer.givingCityId, locale)),
      practice: plainToMarkdown(title),
      startedOn: spokenDay(startedOn, locale),
      droppedOn: spokenDay(stageOn, locale),
      stage: formatMessage(STAGE_MESSAGES[await this.stageReached(transfer)], locale),
    });
    return {
      title: cutTo(say('title', { practice: title }), MAX_TITLE),
      whatHappened: cutTo([whatWasTried, adaptations].filter(Boolean).join('\n\n'), MAX_PROSE),
      why: dropReason,
    };
  }

  /** The last stage before it was given up. */
  private async stageReached({ id: transferId }: Transfer): Promise<TransferStage> {
    const step = await this.database.manager.findOne(TransferStep, {
      where: { transferId, stage: Not(TransferStage.DROPPED) },
      order: { position: 'DESC' },
    });
    return step?.stage ?? TransferStage.INTERESTED;
  }

  /** What the practice is called in a language, else in its original one. */
  private async titleOf({ shownVersionId, originalLocale }: Practice, locale: Locale): Promise<string> {
    const texts = await this.database.manager.findBy(PracticeText, { versionId: shownVersionId! });
    // In the lesson nobody could tell any more that a machine wrote it.
    const checked = texts.filter(({ origin, reviewedAt }) => origin === ContentOrigin.HUMAN || reviewedAt !== null);
    return inLanguage(checked, locale, originalLocale).title;
  }

  /** What a city is called in a language, else in its original one. */
  private async nameOf(cityId: string, locale: Locale): Promise<string> {
    const { originalLocale } = await this.database.manager.findOneByOrFail(City, { id: cityId });
    return inLanguage(await this.database.manager.findBy(CityText, { cityId }), locale, originalLocale).name;
  }
}

/**
 * Whoever may give a transfer up may leave its reason: for this one draft they write as a contributor of the city does, also with
 * a token for transfers alone. The draft and its audit row name them all the same.
 */
function asContributor({ scopes: _, ...actor }: Actor, cityId: string): Actor {
  return { ...actor, grants: [...actor.grants, { role: 'CONTRIBUTOR', scopeKind: 'CITY', scopeId: cityId }] };
}

function inLanguage<Text extends { locale: Locale }>(texts: readonly Text[], locale: Locale, originalLocale: Locale): Text {
  return texts.find((text) => text.locale === locale) ?? texts.find((text) => text.locale === originalLocale)!;
}

/** A day as it is written out in a language. */
function spokenDay(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
