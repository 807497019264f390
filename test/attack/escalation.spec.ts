import { ROLES, type Role } from '@alliance/access';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';
import { IS_LONG, report, rounds } from './attack.js';

/** Everything that could give a role, on any place, to oneself or an accomplice. */
const DEEDS = {
  inviteToCity: 'mutation ($input: InviteToCityInput!) { inviteToCity(input: $input) { invitation { id } userErrors { code } } }',
  inviteToOrganisation:
    'mutation ($input: InviteToOrganisationInput!) { inviteToOrganisation(input: $input) { invitation { id } userErrors { code } } }',
  changeRole: 'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { person { id } userErrors { code } } }',
  acceptInvitation:
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { invitation { id } userErrors { code } } }',
} as const;
type Deed = [keyof typeof DEEDS, Record<string, unknown>];

/** A role over a place, as the tables of grants and invitations keep it. */
interface Grant {
  role: Role;
  scope_id: string | null;
}

describe('whoever wants more rights than they have', () => {
  let app: TestApp;
  let places: { home: string; other: string; bureau: string; office: string };
  beforeAll(async () => {
    app = await createTestApp();
    const { database } = app;
    const [home, other] = [(await createCity(database)).id, (await createCity(database)).id];
    const [bureau, office] = [home, other].map((cityId) => createOrganisation(database, { cityId }));
    places = { home, other, bureau: (await bureau!).id, office: (await office!).id };
    // Both cities go on without the one who attacks.
    for (const cityId of [home, other]) await createPerson(app, { role: 'MANAGER', cityId });
  });
  afterAll(() => app.close());

  /** What each role may give away, said once more in words: nobody gives a role above cities, and nobody gives one elsewhere. */
  const mayGive = (role: Role): Grant[] => {
    const ofCity = (['CONTRIBUTOR', 'EDITOR', 'MANAGER'] as const).map((given) => ({ role: given, scope_id: places.home }));
    const ofBureau = { role: 'PARTNER' as const, scope_id: places.bureau };
    if (role === 'MANAGER') return [...ofCity, ofBureau];
    return role === 'PARTNER' ? [ofBureau] : [];
  };

  const deedsOf = (person: TestPerson, accomplice: TestPerson, invitations: readonly string[]): Deed[] => {
    const { home, other, bureau, office } = places;
    const cities = [home, other].map((id) => encodeId('city', id));
    const organisations = [bureau, office].map((id) => encodeId('org', id));
    const both = [person, accomplice];
    return [
      ...both.flatMap(({ person: { email } }) => [
        ...cities.flatMap((cityId) => ROLES.map((role): Deed => ['inviteToCity', { cityId, email, role }])),
        ...organisations.map((organisationId): Deed => ['inviteToOrganisation', { organisationId, email }]),
      ]),
      ...both.flatMap(({ person: { id } }) =>
        [...cities.map((cityId) => ({ cityId })), ...organisations.map((organisationId) => ({ organisationId })), {}].flatMap((place) =>
          ROLES.map((role): Deed => ['changeRole', { personId: encodeId('pers', id), ...place, role }]),
        ),
      ),
      ...invitations.map((id): Deed => ['acceptInvitation', { id }]),
    ];
  };
  const grants = () => app.rows<Grant>('SELECT role, scope_id, person_id FROM role_grant ORDER BY id');
  const offered = () => app.rows<Grant & { id: string }>('SELECT id, role, scope_id FROM invitation ORDER BY id');
  const keyOf = ({ role, scope_id }: Grant): string => `${role} ${scope_id}`;

  it.each(IS_LONG ? (['PARTICIPANT', 'PARTNER', 'CONTRIBUTOR', 'EDITOR', 'MANAGER'] as const) : (['PARTNER', 'MANAGER'] as const))(
    'gets none as %s: by inviting, changing roles and accepting, one after the other and at once',
    async (role) => {
      let tried = 0;
      for (let round = 0; round < rounds(1, 4); round++) {
        const options = { role, cityId: places.home, organisationId: places.bureau };
        const [attacker, accomplice] = [await createPerson(app, options), await createPerson(app)];
        // Somebody else is invited to more: not by whom it is meant for, it must not be taken.
        const meant = await createPerson(app, { role: 'COORDINATOR' });
        const input = {
          cityId: encodeId('city', places.other),
          email: `meant-${role}-${round}@people.example`.toLowerCase(),
          role: 'MANAGER',
        };
        const { data } = await app.gql(DEEDS.inviteToCity, { input }, meant);
        const foreign = data.inviteToCity.invitation.id as string;
        const before = [await grants(), await offered()].flat().map(keyOf);
        const run = async ([name, deed]: Deed, { token }: TestPerson): Promise<void> => {
          const answer = await app.gql(DEEDS[name], { input: deed }, { token });
          expect(answer.errors?.map(({ extensions }) => extensions['code']) ?? []).not.toContain('INTERNAL');
          tried++;
        };
        const deeds = deedsOf(attacker, accomplice, [foreign]);
        if (round % 2 === 0) for (const deed of deeds) await run(deed, attacker);
        else await Promise.all(deeds.map((deed) => run(deed, attacker)));
        // What came of it is accepted by both, again and again, and used to go on from there.
        const news = (await offered()).map(({ id }) => encodeId('inv', id));
        await Promise.all(
          [attacker, accomplice].flatMap((who) => news.flatMap((id) => [1, 2].map(() => run(['acceptInvitation', { id }], who)))),
        );
        await Promise.all(deedsOf(accomplice, attacker, [foreign]).map((deed) => run(deed, accomplice)));
        const after = [await grants(), await offered()].flat().map(keyOf);
        const counted = (keys: readonly string[], key: string): number => keys.filter((other) => other === key).length;
        const gained = [...new Set(after)].filter((key) => counted(after, key) > counted(before, key));
        const allowed = mayGive(role).map(keyOf);
        expect(gained.filter((key) => !allowed.includes(key))).toEqual([]);
        // One role to one person over one place, however often it was accepted.
        expect(await app.rows('SELECT 1 FROM role_grant GROUP BY person_id, role, scope_id HAVING count(*) > 1')).toEqual([]);
        expect(gained.length > 0).toBe(allowed.length > 0);
      }
      report({ role, tried });
    },
    300_000,
  );
});
