import { ContentStatus, type ContentVerb, nextStatus, statusFor, TRANSITIONS } from './workflow.js';

const { DRAFT, IN_REVIEW, NEEDS_CHANGES, PUBLISHED, ARCHIVED } = ContentStatus;
const VERBS: ContentVerb[] = [
  'create',
  'update',
  'translate',
  'requestTranslation',
  'approveTranslation',
  'submit',
  'return',
  'publish',
  'restore',
  'discard',
  'archive',
];

describe('the workflow', () => {
  it('allows exactly these steps', () => {
    const steps = VERBS.map((verb) => [
      verb,
      Object.values(ContentStatus).flatMap((from) => {
        const to = nextStatus(verb, from);
        return to ? [`${from} → ${to}`] : [];
      }),
    ]);
    expect(Object.fromEntries(steps)).toEqual({
      create: [],
      update: ['DRAFT → DRAFT', 'NEEDS_CHANGES → NEEDS_CHANGES', 'PUBLISHED → DRAFT'],
      translate: ['DRAFT → DRAFT', 'NEEDS_CHANGES → NEEDS_CHANGES', 'PUBLISHED → DRAFT'],
      requestTranslation: ['DRAFT → DRAFT', 'NEEDS_CHANGES → NEEDS_CHANGES', 'PUBLISHED → PUBLISHED'],
      approveTranslation: ['DRAFT → DRAFT', 'IN_REVIEW → IN_REVIEW', 'NEEDS_CHANGES → NEEDS_CHANGES', 'PUBLISHED → PUBLISHED'],
      submit: ['DRAFT → IN_REVIEW', 'NEEDS_CHANGES → IN_REVIEW'],
      return: ['IN_REVIEW → NEEDS_CHANGES'],
      publish: ['IN_REVIEW → PUBLISHED'],
      restore: ['PUBLISHED → DRAFT'],
      discard: ['DRAFT → PUBLISHED', 'NEEDS_CHANGES → PUBLISHED'],
      archive: ['PUBLISHED → ARCHIVED'],
    });
  });

  it('leads from every status but the archive somewhere, and into every status but the first from somewhere', () => {
    expect(new Set(TRANSITIONS.map(({ from }) => from))).toEqual(new Set([DRAFT, IN_REVIEW, NEEDS_CHANGES, PUBLISHED]));
    expect(new Set(TRANSITIONS.map(({ to }) => to))).toEqual(new Set([DRAFT, IN_REVIEW, NEEDS_CHANGES, PUBLISHED, ARCHIVED]));
  });

  it('names no step twice', () => {
    const keys = TRANSITIONS.map(({ verb, from }) => `${verb} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the status that a verb starts from', () => {
  it('is that of the working version while there is one', () => {
    expect(statusFor('publish', PUBLISHED, IN_REVIEW)).toBe(IN_REVIEW);
    expect(statusFor('update', PUBLISHED, null)).toBe(PUBLISHED);
  });

  it('is the public one for the archive, and ARCHIVED is never left by work that lay open', () => {
    expect(statusFor('archive', PUBLISHED, DRAFT)).toBe(PUBLISHED);
    expect(statusFor('archive', DRAFT, DRAFT)).toBe(DRAFT);
    expect(statusFor('update', ARCHIVED, DRAFT)).toBe(ARCHIVED);
  });
});
