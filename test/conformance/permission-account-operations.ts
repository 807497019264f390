import { ActorResolver, AuditTrail } from '@alliance/access';
import { AccountService } from '@alliance/accounts';
import { createPerson, createSession } from '@alliance/accounts/testing';
import { createOrganisation } from '@alliance/cities/testing';
import { encodeId, newId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { SoftwareAuthenticator } from '../software-authenticator.js';
import type { Operation, Place, Question } from './permission-operations.js';

let count = 0;
const address = (): string => `permissions-${++count}@people.example`;

/** The id of a new invitation: to the organisation of the place, of an address or of the person. */
async function invite(app: TestApp, place: Place, email = address()): Promise<string> {
  // Somebody else each time: one person sends so many a day.
  const { token } = await createPerson(app, { role: 'COORDINATOR' });
  const { data } = await app.gql(
    'mutation($input: InviteToOrganisationInput!) { inviteToOrganisation(input: $input) { invitation { id } userErrors { message } } }',
    { input: { organisationId: await organisationFor(app, place), email } },
    { token },
  );
  return data.inviteToOrganisation.invitation.id as string;
}

/** The organisation that partners of the place belong to. */
async function organisationFor(app: TestApp, { cityId, organisationId }: Place): Promise<string> {
  return encodeId('org', organisationId ?? (await createOrganisation(app.database, { cityId })).id);
}

/** The id of a row made for the person of the place, of which the rest is made up. */
const rowOf =
  (prefix: string, insert: string) =>
  async (app: TestApp, { personId }: Place): Promise<string> => {
    const id = newId();
    await app.database.query(insert, [id, personId, `made-up-${++count}`]);
    return encodeId(prefix, id);
  };

const newPasskey = rowOf(
  'pkey',
  `INSERT INTO passkey (id, person_id, credential_id, public_key, counter, name, backed_up) VALUES ($1, $2, $3, 'AA', 0, 'Key', false)`,
);
const newIdentity = rowOf(
  'idn',
  `INSERT INTO person_identity (id, person_id, provider_key, subject, linked_at) VALUES ($1, $2, 'city', $3, now())`,
);

const newInboxItem = rowOf(
  'inbx',
  `INSERT INTO inbox_item (id, person_id, kind, title, record_type, record_id) VALUES ($1, $2, 'REVIEW_REQUESTED', $3, 'Practice', $1)`,
);

const nothing = async (): Promise<Record<string, unknown>> => ({});

/** Mutations of accounts by their name: each on a record of the place, or of the person. */
export const ACCOUNT_MUTATIONS: Record<string, Operation> = {
  updateProfile: {
    action: 'person.update',
    selfOnly: true,
    prepare: async ({ database }, { personId }) => {
      const [row] = await database.query<{ revision: number }>('SELECT revision FROM person WHERE id = $1', [personId]);
      return { expectedRevision: row?.revision ?? 1, displayName: `Name ${++count}` };
    },
  },
  inviteToCity: {
    action: 'person.inviteToCity',
    prepare: async (_app, { cityId }) => ({ cityId: encodeId('city', cityId), email: address(), role: 'EDITOR' }),
  },
  inviteToOrganisation: {
    action: 'person.inviteToOrganisation',
    prepare: async (app, place) => ({ organisationId: await organisationFor(app, place), email: address() }),
  },
  resendInvitation: { action: 'invitation.resend', hidden: true, prepare: async (app, place) => ({ id: await invite(app, place) }) },
  withdrawInvitation: { action: 'invitation.withdraw', hidden: true, prepare: async (app, place) => ({ id: await invite(app, place) }) },
  acceptInvitation: {
    action: 'invitation.accept',
    selfOnly: true,
    prepare: async (app, { cityId, personId }) => {
      const [row] = await app.database.query<{ email: string }>('SELECT email FROM person WHERE id = $1', [personId]);
      // An organisation of its own each time: nobody is invited to what they are already.
      return { id: await invite(app, { cityId, personId }, row!.email) };
    },
    undo: async (app, { personId }) => {
      await app.database.query('DELETE FROM role_grant WHERE person_id = $1', [personId]);
      app.get(ActorResolver).drop(personId);
    },
  },
  changeRole: {
    action: 'person.changeRole',
    prepare: async (app, place) => {
      const organisationId = await organisationFor(app, place);
      const { person } = await createPerson(app, { role: 'PARTNER', organisationId: place.organisationId! });
      return { personId: encodeId('pers', person.id), organisationId, role: null };
    },
  },
  createAccessToken: {
    action: 'accessToken.create',
    selfOnly: true,
    prepare: async () => ({ name: 'Script', scopes: ['read'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() }),
  },
  revokeAccessToken: {
    action: 'accessToken.revoke',
    hidden: true,
    mendable: true,
    prepare: async (app, { personId }) => {
      const { id } = await app.get(AccountService).createToken(null, personId, { name: 'Script' });
      return { id: encodeId('tok', id) };
    },
  },
  signOut: { action: 'session.end', selfOnly: true, prepare: nothing },
  endOtherSessions: {
    action: 'session.end',
    selfOnly: true,
    prepare: async (app, { personId }) => {
      await createSession(app, personId);
      return {};
    },
  },
  endSession: {
    action: 'session.end',
    hidden: true,
    mendable: true,
    prepare: async (app, { personId }) => {
      await createSession(app, personId);
      const [row] = await app.database.query<{ id: string }>('SELECT id FROM session WHERE person_id = $1 ORDER BY id DESC LIMIT 1', [
        personId,
      ]);
      return { id: encodeId('sess', row!.id) };
    },
  },
  unlinkIdentity: {
    action: 'identity.unlink',
    hidden: true,
    prepare: async (app, place) => ({ id: await newIdentity(app, place) }),
  },
  markInboxItemsRead: {
    action: 'inboxItem.markRead',
    hidden: true,
    mendable: true,
    prepare: async (app, place) => ({ ids: [await newInboxItem(app, place)] }),
  },
  completeInboxItems: {
    action: 'inboxItem.complete',
    hidden: true,
    mendable: true,
    prepare: async (app, place) => ({ ids: [await newInboxItem(app, place)] }),
  },
  startPasskeyRegistration: { action: 'passkey.create', selfOnly: true, prepare: nothing },
  registerPasskey: {
    action: 'passkey.create',
    selfOnly: true,
    prepare: async (app, { personId }) => {
      // Twenty are the most that one can have.
      await app.database.query('DELETE FROM passkey WHERE person_id = $1', [personId]);
      const { data } = await app.gql(
        'mutation { startPasskeyRegistration(input: {}) { options challengeId } }',
        {},
        { cookie: await createSession(app, personId) },
      );
      const { options, challengeId } = data.startPasskeyRegistration as { options: string; challengeId: string };
      return { challengeId, response: new SoftwareAuthenticator(app.url).create(options), name: 'Key' };
    },
  },
  renamePasskey: {
    action: 'passkey.update',
    hidden: true,
    mendable: true,
    prepare: async (app, place) => ({ id: await newPasskey(app, place), name: 'Other' }),
  },
  removePasskey: {
    action: 'passkey.remove',
    hidden: true,
    mendable: true,
    prepare: async (app, place) => ({ id: await newPasskey(app, place) }),
  },
  exportMyData: {
    action: 'dataExport.create',
    selfOnly: true,
    prepare: async ({ database }) => {
      // One at a time and three a day: those before were yesterday's.
      await database.query(
        `UPDATE data_export SET state = 'READY', archive = '', created_at = created_at - interval '2 days', expires_at = expires_at - interval '2 days'`,
      );
      return {};
    },
  },
  eraseMe: { action: 'person.erase', selfOnly: true, prepare: nothing },
};

/** Mutations for everybody: they show who somebody is, or need a secret from a mail. */
export const PUBLIC_MUTATIONS = ['declineInvitation', 'requestSignInLink', 'signIn', 'signInWithPasskey', 'startPasskeySignIn'];

/** The actions of accounts that only read. */
export const ACCOUNT_QUESTIONS: Question[] = [
  {
    action: 'audit.read',
    closed: true,
    query: 'query($recordId: ID!) { auditTrail(first: 5, where: { recordId: { eq: $recordId } }) { totalCount nodes { id } } }',
    prepare: async (app, { cityId }) => {
      const id = newId();
      await app.database.transaction(() => app.get(AuditTrail).record(null, 'contact.update', { type: 'Contact', id, cityId }));
      return { recordId: encodeId('contact', id) };
    },
    shows: (data) => data?.auditTrail.totalCount === 1 && data.auditTrail.nodes.length === 1,
  },
  {
    action: 'person.read',
    query: 'query($id: ID!) { node(id: $id) { id ... on Person { displayName email } } }',
    prepare: async (app, { organisationId }) => {
      const { person } = await createPerson(app, { role: 'PARTNER', organisationId: organisationId! });
      return { id: encodeId('pers', person.id) };
    },
    shows: (data) => data?.node != null,
  },
  {
    action: 'invitation.read',
    query: 'query($id: ID!) { node(id: $id) { id ... on Invitation { email } } }',
    prepare: async (app, place) => ({ id: await invite(app, place) }),
    shows: (data) => data?.node != null,
  },
  {
    action: 'dataExport.read',
    query: 'query($id: ID!) { node(id: $id) { id } }',
    prepare: async ({ database }, { personId }) => {
      const id = newId();
      await database.query(
        `INSERT INTO data_export (id, person_id, state, expires_at) VALUES ($1, $2, 'REQUESTED', now() + interval '7 days')`,
        [id, personId],
      );
      return { id: encodeId('exp', id) };
    },
    shows: (data) => data?.node != null,
  },
];
