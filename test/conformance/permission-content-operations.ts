import type { Actor } from '@alliance/access';
import { encodeId, newId } from '@alliance/kernel';
import { PracticeService } from '@alliance/practices';
import { createPractice } from '@alliance/practices/testing';
import { type ContentService, ContentStatus } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import type { Operation, Place, Question } from './permission-operations.js';

/** A type of content: how a complete record of it is made, by its status, and who writes it. */
export interface TriedContent {
  /** In names of operations, such as `Practice`. */
  name: string;
  /** What its actions begin with, such as `practice`. */
  field: string;
  idPrefix: string;

  service: abstract new (...parameters: any[]) => ContentService<any, any, any, any>;
  make: (app: TestApp, cityId: string, status: ContentStatus) => Promise<{ id: string }>;
}

const { DRAFT, IN_REVIEW, PUBLISHED } = ContentStatus;
const COORDINATOR: Actor = { id: newId(), grants: [{ role: 'COORDINATOR', scopeKind: 'ALLIANCE', scopeId: null }] };
let count = 0;

/** The mutations that all types of content have, by their names. */
export function contentMutations({ name, field, idPrefix, service, make }: TriedContent): Record<string, Operation> {
  const change =
    (status: ContentStatus, changes: object = {}) =>
    async (app: TestApp, { cityId }: Place): Promise<Record<string, unknown>> => ({
      id: encodeId(idPrefix, (await make(app, cityId, status)).id),
      expectedRevision: 1,
      ...changes,
    });
  /** What is published, with a draft of its next version. */
  const changeDraft = async (app: TestApp, place: Place): Promise<Record<string, unknown>> => {
    const target = (await change(PUBLISHED)(app, place)) as { id: string; expectedRevision: number };
    await app.get(service).update(COORDINATOR, { ...target, title: `Next ${++count}` });
    return { ...target, expectedRevision: 2 };
  };
  const on = (verb: string, prepare: Operation['prepare'], hidden = true): Operation => ({ action: `${field}.${verb}`, hidden, prepare });
  const created = async (_app: TestApp, { cityId }: Place) => ({ cityId: encodeId('city', cityId), locale: 'en', title: `New ${++count}` });
  return {
    [`create${name}`]: on('create', created, false),
    [`update${name}`]: on('update', change(DRAFT, { title: 'Changed' })),
    [`translate${name}`]: on('translate', change(DRAFT, { locale: 'sv', title: 'Rubrik' })),
    [`request${name}Translation`]: on('requestTranslation', change(DRAFT, { locale: 'sv' })),
    [`approve${name}Translation`]: on('approveTranslation', change(DRAFT, { locale: 'en' })),
    [`submit${name}`]: on('submit', change(DRAFT)),
    [`return${name}`]: on('return', change(IN_REVIEW, { reason: 'Say what it cost.' })),
    [`publish${name}`]: on('publish', change(IN_REVIEW)),
    [`restore${name}Version`]: on('restore', change(PUBLISHED, { version: 1 }), false),
    [`discard${name}Draft`]: on('discard', changeDraft, false),
    [`archive${name}`]: on('archive', change(PUBLISHED), false),
  };
}

/** Whether drafts of a type of content are shown. */
export function draftQuestion({ field, idPrefix, make }: TriedContent): Question {
  return {
    action: `${field}.readDraft`,
    query: `query($id: ID!) { ${field}(id: $id) { id } }`,
    prepare: async (app, { cityId }) => ({ id: encodeId(idPrefix, (await make(app, cityId, DRAFT)).id) }),
    shows: (data) => data?.[field] != null,
  };
}

const PRACTICE: TriedContent = {
  name: 'Practice',
  field: 'practice',
  idPrefix: 'prac',
  service: PracticeService,
  make: ({ database }, cityId, status) => createPractice(database, { cityId, status }),
};

/** A thread on a record of the place, as its id. */
async function openThread(app: TestApp, { cityId }: Place, isResolved = false): Promise<string> {
  const { id } = await createPractice(app.database, { cityId });
  const threadId = newId();
  await app.rows(`INSERT INTO review_thread (id, record_type, record_id, city_id, resolved_at) VALUES ($1, 'Practice', $2, $3, $4)`, [
    threadId,
    id,
    cityId,
    isResolved ? new Date() : null,
  ]);
  return encodeId('rthr', threadId);
}

export const CONTENT_MUTATIONS: Record<string, Operation> = {
  ...contentMutations(PRACTICE),
  openReviewThread: {
    action: 'review.comment',
    // Who may not comment is told that there is no such record to comment on.
    hidden: true,
    mendable: true,
    prepare: async ({ database }, { cityId }) => ({
      recordId: encodeId('prac', (await createPractice(database, { cityId })).id),
      body: 'Why?',
    }),
  },
  replyToReviewThread: {
    action: 'review.comment',
    hidden: true,
    prepare: async (app, place) => ({ threadId: await openThread(app, place), body: 'Because.' }),
  },
  resolveReviewThread: {
    action: 'review.resolve',
    hidden: true,
    prepare: async (app, place) => ({ threadId: await openThread(app, place) }),
  },
  reopenReviewThread: {
    action: 'review.resolve',
    hidden: true,
    prepare: async (app, place) => ({ threadId: await openThread(app, place, true) }),
  },
};

export const CONTENT_QUESTIONS: Question[] = [
  draftQuestion(PRACTICE),
  {
    action: 'translation.readTasks',
    query: 'query($id: ID!) { city(id: $id) { translationTasks(first: 5) { totalCount } } }',
    prepare: async ({ database }, { cityId }) => {
      await createPractice(database, { cityId });
      return { id: encodeId('city', cityId) };
    },
    shows: (data) => data?.city.translationTasks.totalCount > 0,
  },
  {
    action: 'review.read',
    query: 'query($id: ID!) { practice(id: $id) { reviewThreads(first: 5) { totalCount } } }',
    prepare: async (app, place) => {
      const { id } = await createPractice(app.database, { cityId: place.cityId });
      await app.rows(`INSERT INTO review_thread (id, record_type, record_id, city_id) VALUES ($1, 'Practice', $2, $3)`, [
        newId(),
        id,
        place.cityId,
      ]);
      return { id: encodeId('prac', id) };
    },
    shows: (data) => data?.practice?.reviewThreads.totalCount === 1,
  },
];
