import { ExchangeSession } from '@alliance/exchange-days';
import { Lesson, LessonOutcome, LessonService, LessonText, LessonVersion } from '@alliance/lessons';
import { Transfer, TransferStage } from '@alliance/practices';
import type { DemoLesson } from '../demo-knowledge.types.js';
import { DEMO_EXCHANGE_DAYS } from '../exchange-days/index.js';
import { DEMO_LESSONS } from '../lessons/index.js';
import { demoId } from './demo-id.js';
import { authors } from './seed-authors.js';
import { contentIds, noteTranslations, recordOf, textsOf, versionOf } from './seed-content.js';
import { idsBySlug, known, type SeedContext } from './seed-context.js';

const MINUTE_MS = 60_000;

/** Adds the lessons that are missing; answers how many. */
export async function seedLessons(context: SeedContext): Promise<number> {
  const taken = await contentIds(context, 'lesson');
  const missing = DEMO_LESSONS.filter(({ slug }) => !taken.has(slug));
  if (missing.length === 0) return 0;
  const cities = await idsBySlug(context, 'city');
  const authorOf = await authors(context);
  for (const [index, lesson] of missing.entries()) {
    const { database, audit, clock } = context;
    const { manager } = database;
    // A minute apart, so that the newest first is an order and not a draw.
    const at = new Date(clock.now().getTime() - (index + 1) * MINUTE_MS);
    const cityId = known(cities, lesson.city);
    const publication = { cityId, authorId: authorOf(lesson.city), at };
    const origins = await originsOf(context, lesson);
    const record = Object.assign(new Lesson(), {
      ...recordOf('lesson', lesson, publication),
      droppedTransferId: origins.droppedTransferId,
    });
    await manager.save(record);
    const version = Object.assign(new LessonVersion(), {
      ...(await versionOf(context, 'lesson', lesson, publication)),
      ...origins.from,
      outcome: LessonOutcome[lesson.outcome],
      happenedOn: lesson.happenedOn,
    });
    await manager.save(version);
    await manager.insert(LessonText, textsOf('lesson', lesson, at));
    const { id, status } = record;
    await audit.record(null, 'lesson.create', { type: 'Lesson', id, cityId }, { state: { from: null, to: status } });
  }
  await noteTranslations(context, LessonService);
  return missing.length;
}

/** What a lesson was learned from. What people have taken away since, or made themselves instead, is left out. */
async function originsOf(context: SeedContext, { from }: DemoLesson) {
  const { manager } = context.database;
  const idOf = async (type: 'practice' | 'challenge', slug?: string) => (slug && (await contentIds(context, type)).get(slug)) || null;
  const transfer = from.transfer ? await manager.findOneBy(Transfer, { id: demoId('transfer', from.transfer) }) : null;
  const day = DEMO_EXCHANGE_DAYS.find(({ sessions }) => sessions.some(({ key }) => key === from.exchangeSession));
  const sessionId = day ? demoId('exchangeSession', `${day.slug}/${from.exchangeSession}`) : null;
  const isDropped = transfer?.stage === TransferStage.DROPPED;
  return {
    droppedTransferId: isDropped && !(await manager.existsBy(Lesson, { droppedTransferId: transfer.id })) ? transfer.id : null,
    from: {
      practiceId: await idOf('practice', from.practice),
      challengeId: await idOf('challenge', from.challenge),
      transferId: transfer?.id ?? null,
      exchangeSessionId: sessionId && (await manager.existsBy(ExchangeSession, { id: sessionId })) ? sessionId : null,
    },
  };
}
