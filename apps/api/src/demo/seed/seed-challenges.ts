import {
  Challenge,
  ChallengeJoin,
  ChallengeService,
  ChallengeState,
  ChallengeText,
  ChallengeVersion,
  PracticeSuggestion,
  SuggestionState,
} from '@alliance/challenges';
import { Practice } from '@alliance/practices';
import { In } from 'typeorm';
import { DEMO_CHALLENGES } from '../challenges/index.js';
import type { DemoChallenge } from '../demo-knowledge.types.js';
import { DEMO_PEOPLE } from '../people.js';
import { demoId } from './demo-id.js';
import { authors } from './seed-authors.js';
import { contentIds, noteTranslations, recordOf, textsOf, versionOf } from './seed-content.js';
import { idsBySlug, known, noonOf, type SeedContext } from './seed-context.js';
import { demoPeopleIds } from './seed-people.js';

/** Ids that the rows of challenges refer to, by what the demo data call them. */
interface References {
  cities: ReadonlyMap<string, string>;
  practices: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
  authorOf: (city: DemoChallenge['city']) => string;
}

/** Adds the challenges that are missing, with who has joined them and what was suggested; answers how many. */
export async function seedChallenges(context: SeedContext): Promise<number> {
  const taken = await contentIds(context, 'challenge');
  const missing = DEMO_CHALLENGES.filter(({ slug }) => !taken.has(slug));
  if (missing.length === 0) return 0;
  const references = {
    cities: await idsBySlug(context, 'city'),
    practices: await contentIds(context, 'practice'),
    people: await demoPeopleIds(context),
    authorOf: await authors(context),
  };
  for (const challenge of missing) await insertChallenge(context, challenge, references);
  await noteTranslations(context, ChallengeService);
  return missing.length;
}

async function insertChallenge(context: SeedContext, challenge: DemoChallenge, references: References): Promise<void> {
  const { manager } = context.database;
  const at = noonOf(challenge.publishedOn);
  const cityId = known(references.cities, challenge.city);
  const publication = { cityId, authorId: references.authorOf(challenge.city), at };
  const solvedBy = challenge.solvedBy.map((practice) => known(references.practices, practice));
  const record = Object.assign(new Challenge(), {
    ...recordOf('challenge', challenge, publication),
    state: ChallengeState[challenge.state],
    stateNote: challenge.stateNote,
    stateChangedOn: challenge.stateChangedOn,
    solvedBy: await manager.findBy(Practice, { id: In(solvedBy) }),
  });
  await manager.save(record);
  await manager.save(Object.assign(new ChallengeVersion(), await versionOf(context, 'challenge', challenge, publication)));
  await manager.insert(ChallengeText, textsOf('challenge', challenge, at));
  await insertAnswers(context, challenge, record.id, references);
  const { id, status } = record;
  await context.audit.record(null, 'challenge.create', { type: 'Challenge', id, cityId }, { state: { from: null, to: status } });
}

/** Inserts who else has a challenge, and the practices that people suggest for it. */
async function insertAnswers(
  { database: { manager } }: SeedContext,
  { slug, city, joins, suggestions }: DemoChallenge,
  challengeId: string,
  { cities, practices, people, authorOf }: References,
): Promise<void> {
  for (const { city: joining, note, joinedOn } of joins) {
    await manager.insert(ChallengeJoin, {
      id: demoId('challengeJoin', `${slug}/${joining}`),
      challengeId,
      cityId: known(cities, joining),
      note,
      joinedOn,
      joinedById: authorOf(joining),
      createdAt: noonOf(joinedOn),
    });
  }
  for (const { practice, reason, suggestedBy, suggestedOn, state, answer, answeredOn } of suggestions) {
    const { email } = DEMO_PEOPLE.find(({ role }) => role === suggestedBy)!;
    await manager.insert(PracticeSuggestion, {
      id: demoId('practiceSuggestion', `${slug}/${practice}`),
      challengeId,
      practiceId: known(practices, practice),
      reason,
      state: SuggestionState[state],
      answer,
      // Whoever was shut out meanwhile suggests nothing more: the author of the challenge stands in.
      suggestedById: people.get(email) ?? authorOf(city),
      createdAt: noonOf(suggestedOn),
      answeredAt: noonOf(answeredOn),
      answeredById: answeredOn ? authorOf(city) : null,
    });
  }
}
