import { readFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isAction } from '@alliance/access';
import { createPerson } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import type { TestApp } from '@alliance/testing';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { EXAMPLE_QUERIES } from '../../apps/api/src/example-queries.js';
import { createTestApp } from '../support.js';

const PUBLIC_QUERIES = [
  'challenge',
  'challenges',
  'cities',
  'city',
  'exchangeDay',
  'exchangeDays',
  'lesson',
  'lessons',
  'node',
  'nodes',
  'organisation',
  'organisations',
  'practice',
  'practices',
  'signInProviders',
  'transfer',
  'transferFlow',
  'transfers',
  'viewer',
];

/** Queries that need an action. */
const CLOSED_QUERIES: Record<string, string> = { auditTrail: 'audit.read' };

/** Mutations for whoever is about to sign in, or holds a secret from a mail. */
const PUBLIC_MUTATIONS = ['declineInvitation', 'requestSignInLink', 'signIn', 'signInWithPasskey', 'startPasskeySignIn'];

/** Each mutation and the action that it needs. */
const MUTATIONS: Record<string, string> = {
  acceptInvitation: 'invitation.accept',
  acceptSuggestion: 'challenge.acceptSuggestion',
  advanceTransfer: 'transfer.advance',
  approveChallengeTranslation: 'challenge.approveTranslation',
  approveLessonTranslation: 'lesson.approveTranslation',
  approvePracticeTranslation: 'practice.approveTranslation',
  archiveChallenge: 'challenge.archive',
  archiveLesson: 'lesson.archive',
  archivePractice: 'practice.archive',
  cancelExchangeDay: 'exchangeDay.cancel',
  cancelRegistration: 'registration.cancel',
  changeChallengeState: 'challenge.changeState',
  changeRole: 'person.changeRole',
  completeInboxItems: 'inboxItem.complete',
  confirmTransfer: 'transfer.confirm',
  createAccessToken: 'accessToken.create',
  createChallenge: 'challenge.create',
  createCity: 'city.create',
  createContact: 'contact.create',
  createExchangeDay: 'exchangeDay.create',
  createExchangeSession: 'exchangeDay.update',
  createLesson: 'lesson.create',
  createOrganisation: 'organisation.create',
  createPractice: 'practice.create',
  declineSuggestion: 'challenge.declineSuggestion',
  discardChallengeDraft: 'challenge.discard',
  discardLessonDraft: 'lesson.discard',
  discardPracticeDraft: 'practice.discard',
  endOtherSessions: 'session.end',
  endSession: 'session.end',
  eraseMe: 'person.erase',
  exportMyData: 'dataExport.create',
  inviteToCity: 'person.inviteToCity',
  inviteToOrganisation: 'person.inviteToOrganisation',
  joinChallenge: 'challenge.join',
  leaveChallenge: 'challenge.leave',
  markInboxItemsRead: 'inboxItem.markRead',
  openReviewThread: 'review.comment',
  publishChallenge: 'challenge.publish',
  publishExchangeDay: 'exchangeDay.publish',
  publishLesson: 'lesson.publish',
  publishPractice: 'practice.publish',
  registerForExchangeDay: 'registration.create',
  registerPasskey: 'passkey.create',
  removeExchangeSession: 'exchangeDay.update',
  removePasskey: 'passkey.remove',
  renamePasskey: 'passkey.update',
  reopenReviewThread: 'review.resolve',
  replyToReviewThread: 'review.comment',
  requestChallengeTranslation: 'challenge.requestTranslation',
  requestLessonTranslation: 'lesson.requestTranslation',
  requestPracticeTranslation: 'practice.requestTranslation',
  resendInvitation: 'invitation.resend',
  resolveReviewThread: 'review.resolve',
  restoreChallengeVersion: 'challenge.restore',
  restoreLessonVersion: 'lesson.restore',
  restorePracticeVersion: 'practice.restore',
  returnChallenge: 'challenge.return',
  returnLesson: 'lesson.return',
  returnPractice: 'practice.return',
  revokeAccessToken: 'accessToken.revoke',
  signOut: 'session.end',
  startPasskeyRegistration: 'passkey.create',
  startTransfer: 'transfer.start',
  submitChallenge: 'challenge.submit',
  submitLesson: 'lesson.submit',
  submitPractice: 'practice.submit',
  suggestPracticeForChallenge: 'challenge.suggestPractice',
  translateChallenge: 'challenge.translate',
  translateLesson: 'lesson.translate',
  translatePractice: 'practice.translate',
  unlinkIdentity: 'identity.unlink',
  updateChallenge: 'challenge.update',
  updateCity: 'city.update',
  updateContact: 'contact.update',
  updateExchangeDay: 'exchangeDay.update',
  updateExchangeSession: 'exchangeDay.update',
  updateLesson: 'lesson.update',
  updateOrganisation: 'organisation.update',
  updatePractice: 'practice.update',
  updateProfile: 'person.update',
  updateTransfer: 'transfer.update',
  withdrawInvitation: 'invitation.withdraw',
  withdrawSuggestion: 'challenge.withdrawSuggestion',
};

/** Mutations of what nobody edits twice: it is there, or gone. */
const WITHOUT_REVISION = ['removePasskey'];

/** Every named thing of the schema that people read about, with its description. */
function* describedThings(schema: GraphQLSchema): Generator<[string, string | null | undefined]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    yield [type.name, type.description];
    yield* partsOf(type);
  }
  for (const directive of schema.getDirectives()) {
    yield [`@${directive.name}`, directive.description];
    for (const argument of directive.args) yield [`@${directive.name}(${argument.name})`, argument.description];
  }
}

function* partsOf(type: GraphQLNamedType): Generator<[string, string | null | undefined]> {
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    yield [`${type.name}.${field.name}`, field.description];
    if ('args' in field) for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name})`, argument.description];
  }
}

describe('the schema', () => {
  let app: TestApp;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    app = await createTestApp();
    schema = app.get(GraphQLSchemaHost).schema;
  });
  afterAll(() => app.close());

  it('is committed as it is served', async () => {
    const response = await fetch(`${app.url}/schema.graphql`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    // `npm run schema`, after a build, brings the committed one up to date.
    expect(readFileSync('apps/api/schema.graphql', 'utf8')).toBe(await response.text());
  });

  it('describes every type, field, argument and value', () => {
    const things = [...describedThings(schema)];
    expect(things.length).toBeGreaterThan(500);
    expect(things.filter(([, description]) => !description?.trim()).map(([name]) => name)).toEqual([]);
  });

  it('has the root fields that its clients know, and says of each who may use it', () => {
    const access = (type: 'getQueryType' | 'getMutationType') =>
      Object.fromEntries(Object.values(schema[type]()!.getFields()).map(({ name, extensions }) => [name, extensions['access']]));
    const open = (names: string[]) => Object.fromEntries(names.map((name) => [name, { public: true }]));
    const closed = (actions: Record<string, string>) =>
      Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, { action }]));
    expect(access('getQueryType')).toEqual({ ...open(PUBLIC_QUERIES), ...closed(CLOSED_QUERIES) });
    expect(access('getMutationType')).toEqual({ ...open(PUBLIC_MUTATIONS), ...closed(MUTATIONS) });
    expect(schema.getSubscriptionType()).toBeFalsy();
    expect(Object.values(MUTATIONS).filter((action) => !isAction(action))).toEqual([]);
  });

  it('gives every mutation one input, with a key against repetition, and a payload that may hold errors to mend', () => {
    for (const { name, args, type } of Object.values(schema.getMutationType()!.getFields())) {
      const title = name.charAt(0).toUpperCase() + name.slice(1);
      expect([name, args.map((argument) => `${argument.name}: ${String(argument.type)}`)]).toEqual([name, [`input: ${title}Input!`]]);
      const input = schema.getType(`${title}Input`);
      if (!isInputObjectType(input)) throw new Error(`${title}Input is no input.`);
      expect([name, String(input.getFields()['idempotencyKey']?.type)]).toEqual([name, 'String']);
      if (
        /^(update|publish|submit|return|archive|translate|remove|advance|confirm)|^cancelExchangeDay/.test(name) &&
        !WITHOUT_REVISION.includes(name)
      ) {
        expect([name, String(input.getFields()['expectedRevision']?.type)]).toEqual([name, 'Int!']);
      }
      expect([name, String(type)]).toEqual([name, `${title}Payload!`]);
      const payload = schema.getType(`${title}Payload`);
      if (!isObjectType(payload)) throw new Error(`${title}Payload is no object.`);
      expect([name, String(payload.getFields()['userErrors']?.type)]).toEqual([name, '[UserError!]!']);
      const others = Object.values(payload.getFields()).filter((field) => field.name !== 'userErrors');
      for (const field of others) expect([name, field.name, String(field.type).endsWith('!')]).toEqual([name, field.name, false]);
    }
  });

  it('answers every example that GraphiQL opens with', async () => {
    await createCity(app.database, { slug: 'espoo' });
    const { token } = await createPerson(app);
    expect(await (await fetch(`${app.url}/graphiql/examples.json`)).json()).toEqual(EXAMPLE_QUERIES);
    for (const { query, variables = '{}' } of EXAMPLE_QUERIES) {
      const { status, data, errors } = await app.gql(query, JSON.parse(variables) as Record<string, unknown>, { token });
      expect([query, status, errors]).toEqual([query, 200, undefined]);
      expect(Object.values(data)).not.toContain(null);
    }
  });

  it('gives every list of records pages in the shape of Relay, and no other arguments for them', () => {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
      const fields = Object.entries(type.getFields()).map(([name, field]) => [name, String(field.type)]);
      const node = type.name.replace(/Connection$/, '');
      expect(Object.fromEntries(fields)).toEqual({
        edges: `[${node}Edge!]!`,
        nodes: `[${node}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      });
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      for (const { name, type: result, args } of Object.values(type.getFields())) {
        if (!String(result).endsWith('Connection!')) continue;
        const paging = args
          .filter((argument) => ['first', 'last', 'after', 'before'].includes(argument.name))
          .map((argument) => `${argument.name}: ${String(argument.type)}`);
        expect([`${type.name}.${name}`, paging.sort()]).toEqual([
          `${type.name}.${name}`,
          ['after: String', 'before: String', 'first: Int', 'last: Int'],
        ]);
      }
    }
  });
});
