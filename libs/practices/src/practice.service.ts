import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { decodeId } from '@alliance/kernel';
import { Publishing, Review } from '@alliance/publishing';
import type { ContentType, Words, WriteTarget } from '@alliance/publishing';
import { Injectable } from '@nestjs/common';
import { PracticeReferences } from './practice-references.service.js';
import { PRACTICE_WORDS, type PracticeText } from './practice-text.entity.js';
import type { PracticeVersion } from './practice-version.entity.js';
import { practiceContent } from './practice.content.js';
import type { Practice } from './practice.entity.js';
import type {
  ArchivePracticeInput,
  CreatePracticeInput,
  PublishPracticeInput,
  ReturnPracticeInput,
  SubmitPracticeInput,
  TranslatePracticeInput,
  UpdatePracticeInput,
} from './practice.inputs.js';

/** Writing practices. Who may, what the workflow allows and what is kept, publishing sees to for all content alike. */
@Injectable()
export class PracticeService {
  private readonly type: ContentType<Practice, PracticeVersion, PracticeText>;

  constructor(
    private readonly database: Database,
    private readonly publishing: Publishing,
    private readonly review: Review,
    private readonly references: PracticeReferences,
  ) {
    this.type = practiceContent(database);
  }

  async create(actor: Actor, input: CreatePracticeInput): Promise<Practice> {
    return this.database.transaction(async () => {
      const owner = { cityId: await this.references.cityId(input.cityId) };
      const facts = await this.references.factsOf(input);
      return this.publishing.create(this.type, actor, { owner, originalLocale: input.locale, facts, words: wordsOf(input) });
    });
  }

  async update(actor: Actor, input: UpdatePracticeInput): Promise<Practice> {
    return this.database.transaction(async () => {
      const facts = await this.references.factsOf(input);
      return this.publishing.update(this.type, actor, { ...targetOf(input), facts, words: wordsOf(input) });
    });
  }

  async translate(actor: Actor, input: TranslatePracticeInput): Promise<Practice> {
    const { locale, origin } = input;
    return this.publishing.translate(this.type, actor, { ...targetOf(input), locale, origin, words: wordsOf(input) });
  }

  async submit(actor: Actor, input: SubmitPracticeInput): Promise<Practice> {
    return this.review.submit(this.type, actor, targetOf(input));
  }

  async returnForChanges(actor: Actor, input: ReturnPracticeInput): Promise<Practice> {
    return this.review.returnForChanges(this.type, actor, { ...targetOf(input), reason: input.reason });
  }

  async publish(actor: Actor, input: PublishPracticeInput): Promise<Practice> {
    return this.review.publish(this.type, actor, { ...targetOf(input), changeNote: input.changeNote ?? null });
  }

  async archive(actor: Actor, input: ArchivePracticeInput): Promise<Practice> {
    return this.review.archive(this.type, actor, targetOf(input));
  }
}

function targetOf({ id, expectedRevision }: { id: string; expectedRevision: number }): WriteTarget {
  return { id: decodeId(id)!.uuid, expectedRevision };
}

function wordsOf(input: Partial<Words<PracticeText>>): Words<PracticeText> {
  return Object.fromEntries(PRACTICE_WORDS.map((name) => [name, input[name]]));
}
