import { displayNameOf, groupsOf, localeOf, verifiedEmail } from './oidc-claims.js';

const standard = { emailVerifiedClaim: 'email_verified' };
const email = 'maija@people.example';

describe('the verified address', () => {
  it.each([
    ['standard', standard, [{ email: ' Maija@People.Example ', email_verified: true }], email],
    ['written as a text', standard, [{ email, email_verified: 'true' }], email],
    ['by another claim', { emailVerifiedClaim: 'xms_edov' }, [{ email, xms_edov: 1 }], email],
    ['by another claim only', { emailVerifiedClaim: 'xms_edov' }, [{ email, email_verified: true }], null],
    ['always', { emailVerifiedClaim: 'always' }, [{ email }], email],
    ['always, even where denied', { emailVerifiedClaim: 'always' }, [{ email, email_verified: false }], email],
    ['denied', standard, [{ email, email_verified: false }], null],
    ['denied as a text', standard, [{ email, email_verified: 'false' }], null],
    ['from the second document', standard, [{ sub: 'x' }, { email, email_verified: true }], email],
    ['never from two documents', standard, [{ email: 'other@people.example' }, { email_verified: true }], null],
    ['of the document that proves it', standard, [{ email: 'other@people.example' }, { email, email_verified: true }], email],
    ['no address', standard, [{ email: 'maija', email_verified: true }], null],
    ['a list', standard, [{ email: [email], email_verified: true }], null],
    ['too long', standard, [{ email: `${'x'.repeat(250)}@a.example`, email_verified: true }], null],
  ])('%s', (_what, provider, documents, expected) => {
    expect(verifiedEmail(documents, provider)).toBe(expected);
  });
});

describe('groups', () => {
  it.each([
    ['a list', [{ groups: ['a', 'b'] }], ['a', 'b']],
    ['one', [{ groups: 'a' }], ['a']],
    ['what is no name', [{ groups: ['a', 1, null, { b: 1 }] }], ['a']],
    ['none', [{}], []],
    ['the second document', [{}, { groups: ['a'] }], ['a']],
    ['the first document where both have some', [{ groups: [] }, { groups: ['a'] }], []],
  ])('%s', (_what, documents, expected) => {
    expect(groupsOf(documents, 'groups')).toEqual(expected);
  });

  it('are nobody’s where no claim is named', () => {
    expect(groupsOf([{ groups: ['a'], undefined: ['a'] }], undefined)).toEqual([]);
  });
});

describe('the name', () => {
  it.each([
    ['as a whole', [{ name: ' Maija  Esimerkki\n' }], 'Maija Esimerkki'],
    ['in parts', [{ given_name: 'Maija', family_name: 'Esimerkki' }], 'Maija Esimerkki'],
    ['from the second document', [{ name: '\0' }, { name: 'Maija' }], 'Maija'],
    ['of the address', [{ name: ['Maija'] }], 'maija'],
    ['no longer than accounts take', [{ name: '🚲'.repeat(300) }], '🚲'.repeat(200)],
  ])('%s', (_what, documents, expected) => {
    expect(displayNameOf(documents, email)).toBe(expected);
  });
});

it.each([
  ['fi-FI', 'fi'],
  ['sv_SE', 'sv'],
  ['DE', 'de'],
  ['fr', null],
  [7, null],
])('the language %j is %j', (locale, expected) => {
  expect(localeOf([{ locale }])).toBe(expected);
});
