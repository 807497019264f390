import { Challenge } from '@alliance/challenges';
import { City } from '@alliance/cities';
import { ExchangeDay, ExchangeSession } from '@alliance/exchange-days';
import { Practice, Transfer } from '@alliance/practices';
import { contentLinks } from '@alliance/publishing';
import { connectionField, exists, type Row, sql, type Sql } from '@alliance/reader';
import { LessonVersion } from './lesson-version.entity.js';
import { Lesson } from './lesson.entity.js';
import { LessonConnection, NestedLessonsArguments } from './lesson.queries.js';

const LESSONS = { name: 'lessons', of: () => Lesson, type: () => LessonConnection, arguments: NestedLessonsArguments };

/** What is published of lessons, and the drafts that the viewer may read: the end of every description. */
const SHOWN = 'what is published, and the drafts that you may read.';

/** Lessons whose version that shows says so. */
function saying(condition: (version: Row<LessonVersion>) => Sql): (lesson: Row<Lesson>) => Sql {
  return (lesson) =>
    exists(
      () => LessonVersion,
      (version) => sql`${version.id} = ${lesson.shownVersionId} AND ${condition(version)}`,
    );
}

/** The ways back to lessons from where they come from. Put these into the module's `providers`. */
export const LESSON_LINKS = [
  connectionField({ ...LESSONS, on: () => City, via: 'city', description: `Lessons that the city has learned: ${SHOWN}` }),
  connectionField({
    ...LESSONS,
    on: () => Practice,
    via: (lesson, { id }) => saying(({ practiceId }) => sql`${practiceId} = ${id}`)(lesson),
    description: `Lessons that were learned from the practice, by whichever city: ${SHOWN}`,
  }),
  connectionField({
    ...LESSONS,
    on: () => Challenge,
    via: (lesson, { id }) => saying(({ challengeId }) => sql`${challengeId} = ${id}`)(lesson),
    description: `Lessons that were learned from the challenge, by whichever city: ${SHOWN}`,
  }),
  connectionField({
    ...LESSONS,
    on: () => Transfer,
    via: (lesson, { id }) => saying(({ transferId }) => sql`${transferId} = ${id}`)(lesson),
    description: `Lessons that were learned from the transfer. One that was given up leaves its reason here: ${SHOWN}`,
  }),
  connectionField({
    ...LESSONS,
    on: () => ExchangeSession,
    via: (lesson, { id }) => saying(({ exchangeSessionId }) => sql`${exchangeSessionId} = ${id}`)(lesson),
    description: `Lessons that came out of the session: ${SHOWN}`,
  }),
  connectionField({
    ...LESSONS,
    on: () => ExchangeDay,
    via: (lesson, { id }) =>
      saying(({ exchangeSessionId }) =>
        exists(
          () => ExchangeSession,
          (session) => sql`${session.id} = ${exchangeSessionId} AND ${session.exchangeDayId} = ${id}`,
        ),
      )(lesson),
    description: `Lessons that came out of the sessions of the day: ${SHOWN}`,
  }),
  ...contentLinks(
    () => Lesson,
    () => LessonVersion,
  ),
];
