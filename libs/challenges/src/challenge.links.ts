import { Person } from '@alliance/accounts';
import { City, NestedCitiesArguments } from '@alliance/cities';
import { connectionOf, PageArguments } from '@alliance/graphql';
import { NestedPracticesArguments, Practice, PracticeConnection } from '@alliance/practices';
import { contentLinks } from '@alliance/publishing';
import { computedField, connectionField, exists, sql, toOneField } from '@alliance/reader';
import { Int } from '@nestjs/graphql';
import { ChallengeJoin } from './challenge-join.entity.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import { Challenge } from './challenge.entity.js';
import { ChallengeConnection, NestedChallengesArguments } from './challenge.queries.js';
import { PracticeSuggestion, seesWhoSuggested } from './practice-suggestion.entity.js';
import { NestedSuggestionsArguments, SuggestionConnection } from './practice-suggestion.queries.js';

const CHALLENGES = { of: () => Challenge, type: () => ChallengeConnection, arguments: NestedChallengesArguments };
const SUGGESTIONS = { of: () => PracticeSuggestion, type: () => SuggestionConnection, arguments: NestedSuggestionsArguments };
const JoinConnection = connectionOf(() => ChallengeJoin);
const CityConnection = connectionOf(() => City);

/** What challenges add to cities, practices and people, and to themselves. Put these into the module's `providers`. */
export const CHALLENGE_LINKS = [
  ...contentLinks(
    () => Challenge,
    () => ChallengeVersion,
  ),
  connectionField({
    ...CHALLENGES,
    on: () => City,
    name: 'challenges',
    via: 'city',
    description: 'Challenges of the city: what is published, and the drafts that you may read.',
  }),
  connectionField({
    ...CHALLENGES,
    on: () => City,
    name: 'joinedChallenges',
    via: (challenge, city) =>
      exists(
        () => ChallengeJoin,
        (join) => sql`${join.cityId} = ${city.id} AND ${join.challengeId} = ${challenge.id}`,
      ),
    description: 'Challenges of other cities that the city has, too.',
  }),
  connectionField({
    ...CHALLENGES,
    on: () => Practice,
    name: 'challenges',
    via: (challenge, practice) =>
      exists(
        () => PracticeSuggestion,
        (suggestion) =>
          sql`${suggestion.practiceId} = ${practice.id} AND ${suggestion.challengeId} = ${challenge.id} AND ${suggestion.state} = 'ACCEPTED'`,
      ),
    description: 'Challenges that the practice answers: it was suggested for them, and their cities agree.',
  }),
  connectionField({
    on: () => Challenge,
    name: 'answeredBy',
    of: () => Practice,
    via: (practice, challenge) =>
      exists(
        () => PracticeSuggestion,
        (suggestion) =>
          sql`${suggestion.challengeId} = ${challenge.id} AND ${suggestion.practiceId} = ${practice.id} AND ${suggestion.state} = 'ACCEPTED'`,
      ),
    type: () => PracticeConnection,
    arguments: NestedPracticesArguments,
    description: 'The practices that answer the challenge: they were suggested, and its city agrees.',
  }),
  connectionField({
    on: () => Challenge,
    name: 'joins',
    of: () => ChallengeJoin,
    via: 'challenge',
    type: () => JoinConnection,
    arguments: PageArguments,
    description: 'Other cities that have the challenge, too, in the order in which they joined, each with what it is like there.',
  }),
  connectionField({
    on: () => Challenge,
    name: 'joinedBy',
    of: () => City,
    via: (city, challenge) =>
      exists(
        () => ChallengeJoin,
        (join) => sql`${join.challengeId} = ${challenge.id} AND ${join.cityId} = ${city.id}`,
      ),
    type: () => CityConnection,
    arguments: NestedCitiesArguments,
    description: 'The other cities that have the challenge, too.',
  }),
  computedField({
    on: () => Challenge,
    name: 'joinCount',
    type: () => Int,
    nullable: false,
    expression: (challenge) => sql`(SELECT count(*)::int FROM challenge_join j WHERE j.challenge_id = ${challenge.id})`,
    description: 'How many other cities have the challenge, too.',
  }),
  connectionField({
    ...SUGGESTIONS,
    on: () => Challenge,
    name: 'suggestions',
    via: 'challenge',
    description:
      'Practices suggested for the challenge, the latest first: what was accepted, your own suggestions, and all of them for those who may answer.',
  }),
  connectionField({
    ...SUGGESTIONS,
    on: () => Person,
    name: 'practiceSuggestions',
    via: (suggestion, person) => sql`${suggestion.suggestedById} = ${person.id}`,
    only: (suggestion, viewer) => sql`${suggestion.suggestedById} = ${viewer.id}`,
    description: 'The practices that the person has suggested for challenges, the latest first; only they see them here.',
  }),
  toOneField({
    on: () => PracticeSuggestion,
    name: 'suggestedBy',
    of: () => Person,
    via: (person, suggestion, viewer) => sql`${person.id} = ${suggestion.suggestedById} AND ${seesWhoSuggested(suggestion, viewer)}`,
    description: 'The person who suggested it; null for whoever may not see the person, and for all but them and those who may answer.',
  }),
];
