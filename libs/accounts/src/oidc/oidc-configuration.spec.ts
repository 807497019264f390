import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '@alliance/kernel';
import { readProviders } from './oidc-configuration.js';

const PROVIDER = {
  key: 'city',
  name: 'City',
  issuer: 'https://login.city.example/realms/staff',
  clientId: 'exchange',
  clientSecret: 'hush',
};

describe('the file of providers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'providers-'));
  const file = join(folder, 'providers.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (content: unknown, environment = {}) => {
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return readProviders(file, environment);
  };
  const faultOf = (content: unknown): string => {
    try {
      read(content);
    } catch (error) {
      if (error instanceof ConfigurationError) return error.message;
    }
    throw new Error('The file was taken.');
  };

  it('has sensible defaults', () => {
    expect(read([PROVIDER])).toEqual([
      {
        ...PROVIDER,
        clientAuthentication: 'client_secret_basic',
        scopes: 'openid email profile',
        emailVerifiedClaim: 'email_verified',
        groups: [],
      },
    ]);
    expect(read([])).toEqual([]);
  });

  it('takes the secret from a file beside it or from the environment', () => {
    writeFileSync(join(folder, 'secret'), 'from the file\n');
    const { clientSecret: _secret, ...provider } = PROVIDER;
    expect(read([{ ...provider, clientSecretFile: 'secret' }])[0]!.clientSecret).toBe('from the file');
    expect(read([{ ...provider, clientSecretVariable: 'SECRET' }], { SECRET: 'from outside' })[0]!.clientSecret).toBe('from outside');
    expect(faultOf([{ ...provider, clientSecretVariable: 'SECRET' }])).toContain('[0]: The client secret is empty or not set.');
    expect(faultOf([{ ...provider, clientSecretFile: 'missing' }])).toMatch(/\[0\]\.clientSecretFile: .*missing can't be read \(ENOENT\)/);
  });

  it.each([
    ['no list', { key: 'city' }, 'the file: Invalid input'],
    ['an unknown setting', [{ ...PROVIDER, secret: 'x' }], '[0]: Unrecognized key: "secret"'],
    ['a key that is no name', [{ ...PROVIDER, key: 'The City' }], '[0].key: Lower-case letters'],
    ['a key twice', [PROVIDER, PROVIDER], '[1].key: "city" is taken'],
    ['an issuer without TLS', [{ ...PROVIDER, issuer: 'http://login.city.example' }], '[0].issuer: An https address'],
    ['an issuer that is no address', [{ ...PROVIDER, issuer: 'login.city.example' }], '[0].issuer: Invalid URL'],
    ['two secrets', [{ ...PROVIDER, clientSecretFile: 'x' }], '[0].clientSecret: Give exactly one of'],
    ['no secret', [{ ...PROVIDER, clientSecret: undefined }], '[0].clientSecret: Give exactly one of'],
    ['scopes without openid', [{ ...PROVIDER, scopes: 'email' }], '[0].scopes: Has to name openid'],
    ['domains with a user', [{ ...PROVIDER, emailDomains: ['a@city.example'] }], '[0].emailDomains[0]: A domain, such as'],
    ['no domain at all', [{ ...PROVIDER, emailDomains: [] }], '[0].emailDomains: Name a domain, or leave it out'],
    ['a name in one language', [{ ...PROVIDER, name: { fi: 'Kaupunki' } }], '[0].name: A text, or one each for'],
    ['groups without a claim', [{ ...PROVIDER, groups: [{ group: 'a', role: 'ADMIN' }] }], '[0].groupsClaim: Needed with groups'],
    ['an unknown role', [withGroup({ role: 'MAYOR' })], '[0].groups[0].role: Invalid option'],
    ['a role that all have', [withGroup({ role: 'PARTICIPANT' })], '[0].groups[0].role: Everybody signed in is a participant'],
    ['a role without its city', [withGroup({ role: 'EDITOR' })], '[0].groups[0].role: The role EDITOR is given for one city'],
    [
      'a city’s role over an organisation',
      [withGroup({ role: 'EDITOR', organisation: 'x' })],
      '[0].groups[0].city: EDITOR is given for a city',
    ],
    [
      'a partner of a city',
      [withGroup({ role: 'PARTNER', city: 'x' })],
      '[0].groups[0].organisation: PARTNER is given for an organisation',
    ],
    ['a coordinator of a city', [withGroup({ role: 'COORDINATOR', city: 'x' })], '[0].groups[0].role: The role COORDINATOR is not given'],
    ['a role over both', [withGroup({ role: 'EDITOR', city: 'x', organisation: 'y' })], '[0].groups[0]: Name a city or an organisation'],
  ])('is refused with %s', (_what, content, fault) => {
    expect(faultOf(content)).toContain(fault);
  });

  it('has all its faults named at once, and no secret', () => {
    const message = faultOf([
      { ...PROVIDER, key: '', scopes: 'x' },
      { ...PROVIDER, issuer: 7 },
    ]);
    expect(message).toMatch(/\[0\]\.key: .*\[0\]\.scopes: .*\[1\]\.issuer: .*See docs\/operators\.md\.$/);
    expect(message).not.toContain('hush');
    expect(faultOf('[{"clientSecret": "hush"')).toBe(`OIDC_PROVIDERS_FILE: ${file} is not JSON.`);
    expect(() => readProviders(join(folder, 'nowhere.json'))).toThrow(/nowhere\.json can't be read \(ENOENT\)/);
  });

  function withGroup(group: object): object {
    return { ...PROVIDER, groupsClaim: 'groups', groups: [{ group: 'staff', ...group }] };
  }

  it('takes http on this machine alone', () => {
    for (const host of ['localhost:8080', '127.0.0.1', '[::1]:1'])
      expect(read([{ ...PROVIDER, issuer: `http://${host}/` }])).toHaveLength(1);
    expect(faultOf([{ ...PROVIDER, issuer: 'http://localhost.example/' }])).toContain('[0].issuer');
  });
});
