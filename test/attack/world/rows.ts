import { AuditTrail } from '@alliance/access';
import { ContactVisibility } from '@alliance/cities';
import { createContact, createOrganisation } from '@alliance/cities/testing';
import { SuggestionState } from '@alliance/challenges';
import { createChallenge, createChallengeJoin, createPracticeSuggestion } from '@alliance/challenges/testing';
import { ExchangeDayStatus } from '@alliance/exchange-days';
import { createExchangeDay, createExchangeSession } from '@alliance/exchange-days/testing';
import { encodeId, newId } from '@alliance/kernel';
import { createLesson } from '@alliance/lessons/testing';
import { createPractice, createTransfer } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import { createRegistration } from '@alliance/registrations/testing';
import type { TestPerson } from '@alliance/accounts/testing';
import type { TestApp } from '@alliance/testing';
import { keepers } from './audience.js';
import type { Marks } from './marks.js';

/** Where rows are made, by UUID. */
export interface Place {
  cityId: string;
  organisationId: string;
  /** A city that takes part in what is made here. */
  partnerCityId: string;
  /** A person who writes for the city. */
  author: TestPerson;
  /** A person of no city. */
  guest: TestPerson;
}

/** What everybody may see of a place, as far as what is hidden is made upon it. */
export interface Shown {
  practice: Awaited<ReturnType<typeof createPractice>>;
  challenge: Awaited<ReturnType<typeof createChallenge>>;
  contactIds: string[];
  dayId: string;
}

/** Makers of a record of each type of content. */
const MAKERS = { practice: createPractice, challenge: createChallenge, lesson: createLesson };
const HIDDEN = [ContentStatus.DRAFT, ContentStatus.IN_REVIEW, ContentStatus.NEEDS_CHANGES, ContentStatus.ARCHIVED];
const FACTS = { policyAreas: ['MOBILITY'], sdgs: [11], changeNote: 'Changed.' };
const TRANSLATED = { fi: { title: 'Suomeksi' } };

async function update(app: TestApp, name: string, prefix: string, id: string, token: string): Promise<void> {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const document = `mutation ($input: Update${title}Input!) { update${title}(input: $input) { userErrors { message } } }`;
  const { errors, data } = await app.gql(document, { input: { id: encodeId(prefix, id), expectedRevision: 1, title: 'Next' } }, { token });
  expect([errors, data?.[`update${title}`]]).toEqual([undefined, { userErrors: [] }]);
}

/** Rows of a place that everybody may see. */
export async function makeShown({ database }: TestApp, { cityId, organisationId, partnerCityId, guest }: Place): Promise<Shown> {
  const common = { cityId, facts: FACTS, translations: TRANSLATED, publishedAt: new Date('2026-01-01T00:00:00Z') } as never as {
    cityId: string;
  };
  const practice = await createPractice(database, common);
  const challenge = await createChallenge(database, { ...common, stateNote: 'So far.' });
  await createLesson(database, { ...common });
  await createChallengeJoin(database, { challengeId: challenge.id, cityId: partnerCityId, note: 'Here too.' });
  await createPracticeSuggestion(database, {
    challengeId: challenge.id,
    practiceId: practice.id,
    suggestedById: guest.person.id,
    state: SuggestionState.ACCEPTED,
    answer: 'Thank you.',
  });
  await createTransfer(database, { practice, cityId: partnerCityId, adaptations: 'Smaller.' });
  const day = await createExchangeDay(database, { hostCityId: cityId, onlineLink: 'https://meet.example/' });
  const session = await createExchangeSession(database, day);
  await database.query(
    `INSERT INTO exchange_session_speaker (id, exchange_session_id, position, role, organisation_id) VALUES ($1, $2, 0, 'Planner', $3)`,
    [newId(), session.id, organisationId],
  );
  for (const [visibility, email] of [
    [ContactVisibility.EVERYBODY, 'open@city.example'],
    [ContactVisibility.SIGNED_IN, 'known@city.example'],
  ] as const)
    await createContact(database, { cityId, visibility, email });
  await database.query(
    `INSERT INTO city_statement (id, city_id, position, quantity, value, provisional, source_name) VALUES ($1, $2, 0, 'POPULATION', 1, false, 'Register')`,
    [newId(), cityId],
  );
  await database.query(
    `INSERT INTO city_target (id, city_id, position, scope, target_year, source_name) VALUES ($1, $2, 0, 'MUNICIPALITY', 2030, 'Council')`,
    [newId(), cityId],
  );
  const shy = await createContact(database, { cityId, visibility: ContactVisibility.NOBODY });
  const bureau = await createContact(database, { organisationId, visibility: ContactVisibility.NOBODY });
  return { practice, challenge, contactIds: [shy.id, bureau.id], dayId: day.id };
}

/** Rows of a place that strangers to it may not see, and that change nothing of what they may. */
export async function makeHidden(app: TestApp, place: Place, shown: Shown, marks: Marks): Promise<void> {
  const { cityId, organisationId, partnerCityId, author, guest } = place;
  const { database } = app;
  for (const make of Object.values(MAKERS)) {
    for (const status of HIDDEN) {
      const record = await make(database, { cityId, status, facts: FACTS, translations: TRANSLATED } as never);
      await makeBelow(app, record.constructor.name, record, place);
    }
  }
  await update(app, 'practice', 'prac', shown.practice.id, author.token);
  await update(app, 'challenge', 'chal', shown.challenge.id, author.token);
  const hiddenPractice = await createPractice(database, { cityId, status: ContentStatus.DRAFT });
  for (const [practiceId, state] of [
    [hiddenPractice.id, SuggestionState.PROPOSED],
    [shown.practice.id, SuggestionState.DECLINED],
  ] as const)
    await createPracticeSuggestion(database, { challengeId: shown.challenge.id, practiceId, suggestedById: guest.person.id, state });
  const another = await createPractice(database, { cityId, status: ContentStatus.ARCHIVED });
  await createTransfer(database, { practice: another, cityId: partnerCityId, outcome: 'It works.' });
  await createTransfer(database, {
    practice: hiddenPractice,
    cityId: partnerCityId,
    confirmedBy: ['giver'],
    stage: 'DROPPED' as never,
    stageOn: '2026-05-01',
  });
  const day = await createExchangeDay(database, { hostCityId: cityId, status: ExchangeDayStatus.DRAFT });
  await createExchangeSession(database, day);
  await createRegistration(database, { exchangeDayId: day.id, personId: guest.person.id });
  await database.query(`UPDATE contact SET email = 'shy@city.example', phone = '+358 9 1' WHERE id = ANY ($1)`, [shown.contactIds]);
  await database.query(
    `INSERT INTO invitation (id, email, role, scope_kind, scope_id, locale, token_hash, invited_by_id, sent_times, expires_at)
     SELECT gen_random_uuid(), md5(random()::text), role, kind, scope::uuid, 'en', encode(sha256(gen_random_uuid()::text::bytea), 'hex'), $1, ARRAY[now()], '2099-01-01'
     FROM (VALUES ('EDITOR', 'CITY', $2), ('PARTNER', 'ORGANISATION', $3)) AS made (role, kind, scope)`,
    [author.person.id, cityId, organisationId],
  );
  await database.transaction(() =>
    app.get(AuditTrail).record(
      author.actor,
      'practice.update',
      { type: 'Practice', id: shown.practice.id, cityId },
      {
        reason: marks.next('audit_entry.sealed_reason', keepers(cityId)),
        facts: { role: marks.next('audit_value.value', keepers(cityId)) },
        personal: [{ personId: guest.person.id, values: { email: marks.next('audit_value.sealed', keepers(cityId)) } }],
      },
    ),
  );
}

/** What is kept below a record of content, whatever its type. */
async function makeBelow(
  { database }: TestApp,
  type: string,
  record: { id: string; shownVersionId: string | null; slug: string },
  place: Place,
) {
  const { cityId, author } = place;
  const [threadId, changeId] = [newId(), newId()];
  const versionId = record.shownVersionId;
  const authorId = author.person.id;
  const statements: [string, unknown[]][] = [
    [
      `INSERT INTO review_thread (id, record_type, record_id, city_id, resolved_at, resolved_by_id) VALUES ($1, $2, $3, $4, now(), $5)`,
      [threadId, type, record.id, cityId, authorId],
    ],
    [`INSERT INTO review_comment (id, thread_id, body, author_id) VALUES ($1, $2, 'Why?', $3)`, [newId(), threadId, authorId]],
    [`INSERT INTO review_note (id, version_id, body, author_id) VALUES ($1, $2, 'Say more.', $3)`, [newId(), versionId, authorId]],
    [`INSERT INTO slug_alias (type, slug, record_id) VALUES ($1, $2, $3)`, [type.toLowerCase(), `once-${record.slug}`, record.id]],
    [
      `INSERT INTO content_change (id, version_id, position, field, before, after) VALUES ($1, $2, 0, 'title', 'Old', 'New')`,
      [changeId, versionId],
    ],
    [`INSERT INTO content_change_part (id, change_id, position, operation, text) VALUES ($1, $2, 0, 'INSERT', 'New')`, [newId(), changeId]],
  ];
  if (type === 'Practice') {
    statements.push(
      [
        `INSERT INTO practice_link (id, version_id, position, url, label) VALUES ($1, $2, 0, 'https://example.org/', 'More')`,
        [newId(), versionId],
      ],
      [
        `INSERT INTO practice_result (id, version_id, position, quantity, method) VALUES ($1, $2, 0, 'CO2', 'Counted')`,
        [newId(), versionId],
      ],
    );
  }
  for (const [text, values] of statements) await database.query(text, values);
}

/** An organisation of a city that another city's people know nothing special of. */
export const makeOrganisation = ({ database }: TestApp, cityId: string) => createOrganisation(database, { cityId });
