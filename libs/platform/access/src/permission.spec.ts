import { defineActions, getActionRule, getActionScope, isAction, listActions, listScopes } from './action.js';
import { boundRolesFor, can, canSomewhere, coveredByToken, require, requireSomewhere, roleScopeIds, scopeIds } from './permission.js';
import { formatPermissionMatrix, listMatrixCells } from './permission-matrix.js';
import type { Actor, Grant, Role } from './role.js';

defineActions({ 'thing.create': { CONTRIBUTOR: 'own', MANAGER: 'own', COORDINATOR: 'any' } }, { scope: 'write:things' });
defineActions({ 'pledge.report': { PARTNER: 'own' } }, { scope: 'read' });
defineActions({ 'seat.take': { PARTICIPANT: 'own', ADMIN: 'any' } }, { scope: 'session' });

const PERSON = '0190a000-0000-7000-8000-000000000001';
const CITY = '0190a000-0000-7000-8000-0000000000c1';
const OTHER = '0190a000-0000-7000-8000-0000000000c2';
const ORGANISATION = '0190a000-0000-7000-8000-0000000000f1';

const withGrants = (...grants: Grant[]): Actor => ({ id: PERSON, grants });
const ofCity = (role: Role, scopeId = CITY): Grant => ({ role, scopeKind: 'CITY', scopeId });
const coordinator = withGrants({ role: 'COORDINATOR', scopeKind: 'ALLIANCE', scopeId: null });
const partner = withGrants({ role: 'PARTNER', scopeKind: 'ORGANISATION', scopeId: ORGANISATION });
const codeOf = (work: () => void): unknown => {
  try {
    work();
    return 'allowed';
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};

describe('declaring actions', () => {
  it('keeps them sorted by name', () => {
    expect(listActions().map(({ name }) => name)).toEqual(['pledge.report', 'seat.take', 'thing.create']);
    expect(getActionRule('pledge.report')).toEqual({ PARTNER: 'own' });
    expect([isAction('thing.create'), isAction('thing.burn')]).toEqual([true, false]);
  });

  it('refuses a second declaration, a name of another form, an unknown role and a reach that cannot be meant', () => {
    expect(() => defineActions({ 'thing.create': {} }, { scope: 'read' })).toThrow('declared twice');
    expect(() => defineActions({ thing: {} }, { scope: 'read' })).toThrow('"thing.verb"');
    expect(() => defineActions({ 'thing.read': { WIZARD: 'any' } as never }, { scope: 'read' })).toThrow('no role');
    expect(() => defineActions({ 'thing.read': { COORDINATOR: 'own' } }, { scope: 'read' })).toThrow('no own scope');
    expect(isAction('thing.read')).toBe(false);
  });

  it('never lets a misspelt action mean anything', () => {
    expect(() => can(coordinator, 'thing.crate')).toThrow('not declared');
    expect(() => scopeIds(null, 'thing.crate')).toThrow('not declared');
  });
});

describe('whether somebody may do something', () => {
  it('counts a role within its own city only', () => {
    const actor = withGrants(ofCity('CONTRIBUTOR'));
    expect(can(actor, 'thing.create', { cityId: CITY })).toBe(true);
    expect(can(actor, 'thing.create', { cityId: OTHER })).toBe(false);
    expect(can(actor, 'thing.create', {})).toBe(false);
    expect(can(actor, 'thing.create', { cityId: null })).toBe(false);
    expect(can(actor, 'thing.create', { organisationId: CITY, personId: CITY })).toBe(false);
  });

  it('lets a role without bounds do it everywhere', () => {
    expect(can(coordinator, 'thing.create', { cityId: OTHER })).toBe(true);
    expect(can(coordinator, 'thing.create')).toBe(true);
  });

  it('adds up grants, and inherits nothing', () => {
    expect(can(withGrants(ofCity('EDITOR')), 'thing.create', { cityId: CITY })).toBe(false);
    const both = withGrants(ofCity('CONTRIBUTOR'), ofCity('MANAGER', OTHER));
    expect([CITY, OTHER].map((cityId) => can(both, 'thing.create', { cityId }))).toEqual([true, true]);
  });

  it('counts everybody signed in as a participant for themselves, nobody else', () => {
    expect(can(withGrants(), 'seat.take', { personId: PERSON })).toBe(true);
    expect(can(withGrants(), 'seat.take', { personId: OTHER })).toBe(false);
    expect(can(null, 'seat.take', { personId: PERSON })).toBe(false);
  });

  it('tells where', () => {
    expect(scopeIds(withGrants(ofCity('CONTRIBUTOR'), ofCity('MANAGER'), ofCity('MANAGER', OTHER)), 'thing.create')).toEqual({
      everywhere: false,
      ids: [CITY, OTHER],
    });
    expect(scopeIds(coordinator, 'thing.create')).toEqual({ everywhere: true, ids: [] });
    expect(scopeIds(partner, 'pledge.report')).toEqual({ everywhere: false, ids: [ORGANISATION] });
    expect(scopeIds(withGrants(), 'seat.take')).toEqual({ everywhere: false, ids: [PERSON] });
    expect(scopeIds(null, 'seat.take')).toEqual({ everywhere: false, ids: [] });
    expect([canSomewhere(partner, 'thing.create'), canSomewhere(partner, 'pledge.report')]).toEqual([false, true]);
  });

  it('tells the roles that have the right by their own scope, without those that have it everywhere', () => {
    const scope = { cityId: CITY, organisationId: ORGANISATION, personId: PERSON };
    expect(boundRolesFor('thing.create', scope)).toEqual([
      { role: 'CONTRIBUTOR', scopeId: CITY },
      { role: 'MANAGER', scopeId: CITY },
    ]);
    expect(boundRolesFor('pledge.report', scope)).toEqual([{ role: 'PARTNER', scopeId: ORGANISATION }]);
    expect(boundRolesFor('seat.take', scope)).toEqual([{ role: 'PARTICIPANT', scopeId: PERSON }]);
    expect(boundRolesFor('thing.create', { cityId: null, organisationId: ORGANISATION })).toEqual([]);
    expect(() => boundRolesFor('thing.crate', scope)).toThrow('not declared');
  });

  it('says forbidden only of what can be read, and asks anonymous to sign in', () => {
    const actor = withGrants(ofCity('CONTRIBUTOR'));
    expect(codeOf(() => require(actor, 'thing.create', { cityId: CITY }))).toBe('allowed');
    expect(codeOf(() => require(actor, 'thing.create', { cityId: OTHER }, { readable: true }))).toBe('FORBIDDEN');
    expect(codeOf(() => require(actor, 'thing.create', { cityId: OTHER }, { readable: false }))).toBe('NOT_FOUND');
    expect(codeOf(() => require(actor, 'thing.create', { cityId: OTHER }))).toBe('NOT_FOUND');
    expect(codeOf(() => require(null, 'thing.create', { cityId: CITY }))).toBe('UNAUTHENTICATED');
  });
});

describe('what a token covers', () => {
  const everything = withGrants(ofCity('CONTRIBUTOR'), { role: 'PARTNER', scopeKind: 'ORGANISATION', scopeId: ORGANISATION });
  const byToken = (...scopes: string[]): Actor => ({ ...everything, scopes });
  const allowed = (actor: Actor): boolean[] => [
    can(actor, 'thing.create', { cityId: CITY }),
    can(actor, 'pledge.report', { organisationId: ORGANISATION }),
    can(actor, 'seat.take', { personId: PERSON }),
  ];

  it('adds nothing to roles, and leaves of them what its scopes name', () => {
    expect(allowed(everything)).toEqual([true, true, true]);
    expect(allowed(byToken('write'))).toEqual([true, true, false]);
    expect(allowed(byToken('read', 'write:things'))).toEqual([true, true, false]);
    expect(allowed(byToken('read', 'write:other'))).toEqual([false, true, false]);
    expect(allowed(byToken())).toEqual([false, true, false]);
    expect(allowed(byToken('session', 'write'))).toEqual([true, true, false]);
    expect(can({ ...withGrants(), scopes: ['write'] }, 'thing.create', { cityId: CITY })).toBe(false);
  });

  it('is left out of account where something is only read', () => {
    const actor = byToken('read');
    expect([canSomewhere(actor, 'thing.create'), scopeIds(actor, 'thing.create').ids]).toEqual([false, []]);
    expect(roleScopeIds(actor, 'thing.create')).toEqual({ everywhere: false, ids: [CITY] });
    expect(coveredByToken(null, 'thing.create')).toBe(true);
  });

  it('is named where nothing but the scope is missing', () => {
    const missing = { code: 'FORBIDDEN', extensions: { scope: 'write:things' } };
    expect(() => require(byToken('read'), 'thing.create', { cityId: CITY })).toThrow(expect.objectContaining(missing));
    expect(() => requireSomewhere(byToken('read'), 'thing.create')).toThrow(expect.objectContaining(missing));
    expect(codeOf(() => require(byToken('read'), 'thing.create', { cityId: OTHER }))).toBe('NOT_FOUND');
    const session = { code: 'FORBIDDEN', extensions: { scope: 'session' } };
    expect(() => require(byToken('write'), 'seat.take', { personId: PERSON })).toThrow(expect.objectContaining(session));
    const without = { code: 'FORBIDDEN', extensions: {} };
    expect(() => requireSomewhere({ ...withGrants(), scopes: ['read'] }, 'thing.create')).toThrow(expect.objectContaining(without));
    expect(codeOf(() => requireSomewhere(null, 'thing.create'))).toBe('UNAUTHENTICATED');
  });

  it('is one of the scopes that actions ask for', () => {
    expect(listScopes()).toEqual(['read', 'write', 'write:things']);
    expect(['thing.create', 'pledge.report', 'seat.take'].map(getActionScope)).toEqual(['write:things', 'read', 'session']);
    expect(() => defineActions({}, { scope: 'write:' })).toThrow('no scope of an action');
    expect(() => defineActions({}, { scope: 'write' as never })).toThrow('no scope of an action');
  });
});

describe('the matrix', () => {
  it('prints every action, role and kind of record', () => {
    expect(formatPermissionMatrix()).toBe(
      [
        'action         ANONYMOUS  PARTICIPANT  PARTNER  CONTRIBUTOR  EDITOR  MANAGER  COORDINATOR  ADMIN',
        'pledge.report  -/-        -/-          yes/-    -/-          -/-     -/-      -/-          -/-',
        'seat.take      -/-        yes/-        -/-      -/-          -/-     -/-      -/-          yes/yes',
        'thing.create   -/-        -/-          -/-      yes/-        -/-     yes/-    yes/yes      -/-',
        '',
      ].join('\n'),
    );
  });

  it('lists its cells for tests that try each', () => {
    const cells = listMatrixCells();
    expect(cells).toHaveLength(3 * 8 * 2);
    expect(cells.filter(({ allowed }) => allowed)).toHaveLength(8);
    expect(cells[0]).toEqual({ action: 'pledge.report', role: 'ANONYMOUS', record: 'own', allowed: false });
  });
});
