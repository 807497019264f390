import { requireFound } from '@alliance/cities';
import { Database } from '@alliance/database';
import { decodeId, UserError } from '@alliance/kernel';
import { Practice } from '@alliance/practices';
import { ContentStatus } from '@alliance/publishing';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ChallengeText } from './challenge-text.entity.js';
import { Challenge } from './challenge.entity.js';
import { CHALLENGE_MESSAGES } from './challenge.messages.js';

const PUBLISHED = { status: ContentStatus.PUBLISHED } as const;
/** Others may look at the row and hold it too, but nobody archives it meanwhile. */
const HELD = { mode: 'pessimistic_read' } as const;

/** Turns the ids of an input into the published challenges and practices that they name, and sees to it that they stay so. */
@Injectable()
export class ChallengeReferences {
  constructor(private readonly database: Database) {}

  /** The challenge. @throws UserError NOT_FOUND where there is none, or it is not published. */
  async published(publicId: string): Promise<Challenge> {
    const challenge = await this.findPublished(decodeId(publicId)!.uuid);
    if (!challenge) throw new UserError('NOT_FOUND', CHALLENGE_MESSAGES.unknownChallenge, { path: ['input', 'challengeId'] });
    return challenge;
  }

  /** The challenge with that UUID; null where it is not published. */
  findPublished(id: string): Promise<Challenge | null> {
    return this.database.manager.findOne(Challenge, { where: { id, ...PUBLISHED }, lock: HELD });
  }

  /** The practice. @throws UserError NOT_FOUND where there is none, or it is not published. */
  async publishedPractice(publicId: string): Promise<Practice> {
    const practice = await this.findPublishedPractice(decodeId(publicId)!.uuid);
    if (!practice) throw new UserError('NOT_FOUND', CHALLENGE_MESSAGES.unknownPractice, { path: ['input', 'practiceId'] });
    return practice;
  }

  /** The practice with that UUID; null where it is not published. */
  findPublishedPractice(id: string): Promise<Practice | null> {
    return this.database.manager.findOne(Practice, { where: { id, ...PUBLISHED }, lock: HELD });
  }

  /** The practices that solved a challenge. @throws UserErrors NOT_FOUND for each that there is none of, or that is not published. */
  async solutions(publicIds: readonly string[]): Promise<Practice[]> {
    const ids = publicIds.map((publicId) => {
      const decoded = decodeId(publicId);
      return decoded?.prefix === 'prac' ? decoded.uuid : '';
    });
    const where = { id: In(ids.filter(Boolean)), ...PUBLISHED };
    const found = await this.database.manager.find(Practice, { where, order: { id: 'ASC' }, lock: HELD });
    const byId = new Map(found.map((practice) => [practice.id, practice]));
    return requireFound(
      ids.map((id) => byId.get(id)),
      (index) => ({ text: CHALLENGE_MESSAGES.unknownPractice, path: ['solvedByPracticeIds', String(index)] }),
    );
  }

  /** What a challenge is called in its original language. */
  async titleOf({ shownVersionId, originalLocale }: Challenge): Promise<string> {
    const { title } = await this.database.manager.findOneByOrFail(ChallengeText, { versionId: shownVersionId!, locale: originalLocale });
    return title;
  }
}
