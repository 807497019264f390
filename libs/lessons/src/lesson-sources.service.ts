import { type Actor, roleScopeIds, type Viewer } from '@alliance/access';
import { Challenge } from '@alliance/challenges';
import { Database } from '@alliance/database';
import { ExchangeDay, ExchangeDayStatus, ExchangeSession } from '@alliance/exchange-days';
import { decodeId, encodeId, type Message, UserError, UserErrors } from '@alliance/kernel';
import { isTransferReadable, Practice, Transfer } from '@alliance/practices';
import { ContentStatus } from '@alliance/publishing';
import { idPrefixOf } from '@alliance/reader';
import { Injectable } from '@nestjs/common';
import type { LessonSourcesInput } from './lesson.inputs.js';
import { LESSON_MESSAGES } from './lesson.messages.js';

type SourceName = keyof LessonSourcesInput;

/** The records that a lesson was learned from, as an input names them. */
@Injectable()
export class LessonSources {
  /** Whether there is a record with that UUID that the actor may read. The entities' `visible` say the same in SQL. */
  private readonly readable: Readonly<Record<SourceName, (viewer: Viewer, id: string) => Promise<boolean>>> = {
    practiceId: async (viewer, id) => {
      const practice = await this.database.manager.findOneBy(Practice, { id });
      return practice !== null && (isPublished(practice) || mayIn(viewer, 'practice.readDraft', practice.cityId));
    },
    challengeId: async (viewer, id) => {
      const challenge = await this.database.manager.findOneBy(Challenge, { id });
      return challenge !== null && (isPublished(challenge) || mayIn(viewer, 'challenge.readDraft', challenge.cityId));
    },
    transferId: async (viewer, id) => {
      const transfer = await this.database.manager.findOneBy(Transfer, { id });
      if (!transfer) return false;
      return isTransferReadable(viewer, transfer, await this.database.manager.findOneByOrFail(Practice, { id: transfer.practiceId }));
    },
    exchangeSessionId: async (viewer, id) => {
      // Held until the lesson is written: whoever takes it out of the programme meanwhile waits.
      const sessions = this.database.manager.createQueryBuilder(ExchangeSession, 'session').setLock('for_key_share');
      const session = await sessions.where('session.id = :id', { id }).getOne();
      if (!session) return false;
      const day = await this.database.manager.findOneByOrFail(ExchangeDay, { id: session.exchangeDayId });
      return day.status !== ExchangeDayStatus.DRAFT || mayIn(viewer, 'exchangeDay.update', day.hostCityId);
    },
  };

  constructor(private readonly database: Database) {}

  /** @throws UserErrors NOT_FOUND at the field of each record that is missing or that the actor may not read. */
  async requireReadable(actor: Actor, input: LessonSourcesInput): Promise<void> {
    const missing: UserError[] = [];
    for (const name of SOURCE_NAMES) {
      const publicId = input[name];
      if (!publicId || (await this.readable[name](actor, decodeId(publicId)!.uuid))) continue;
      missing.push(new UserError('NOT_FOUND', MISSING[name], { path: ['input', name] }));
    }
    if (missing.length > 0) throw new UserErrors(missing);
  }

  /** What everybody may know a source by: its public id. Empty where not everybody sees it: not even that there is one is told then. */
  async publicName(name: SourceName, id: string): Promise<string> {
    return (await this.readable[name](null, id)) ? encodeId(idPrefixOf(ENTITIES[name])!, id) : '';
  }

  /** Holds the session that a version names: whoever takes it out of the programme waits until the lesson is written, or did so before. */
  async holdSession(versionId: string): Promise<void> {
    await this.database.query(
      `SELECT 1 FROM exchange_session s JOIN lesson_version v ON v.exchange_session_id = s.id WHERE v.id = $1 FOR KEY SHARE OF s`,
      [versionId],
    );
  }
}

const ENTITIES = { practiceId: Practice, challengeId: Challenge, transferId: Transfer, exchangeSessionId: ExchangeSession } as const;

/** The UUIDs of the records that an input names: left out stays left out, null is none. */
export function sourceIdsOf(input: LessonSourcesInput): Partial<Record<SourceName, string | null>> {
  return Object.fromEntries(
    SOURCE_NAMES.flatMap((name) => {
      const publicId = input[name];
      return publicId === undefined ? [] : [[name, publicId && decodeId(publicId)!.uuid]];
    }),
  );
}

const MISSING: Readonly<Record<SourceName, Message>> = {
  practiceId: LESSON_MESSAGES.unknownPractice,
  challengeId: LESSON_MESSAGES.unknownChallenge,
  transferId: LESSON_MESSAGES.unknownTransfer,
  exchangeSessionId: LESSON_MESSAGES.unknownExchangeSession,
};
const SOURCE_NAMES = Object.keys(MISSING) as SourceName[];

const isPublished = ({ status }: { status: ContentStatus }): boolean => status === ContentStatus.PUBLISHED;

/** Whether somebody's roles allow an action in a city. As for all that is read, it makes no difference what their token may write. */
function mayIn(viewer: Viewer, action: string, cityId: string): boolean {
  const { everywhere, ids } = roleScopeIds(viewer, action);
  return everywhere || ids.includes(cityId);
}
