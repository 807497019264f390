import { localPath } from './local-path.js';

describe('the way back', () => {
  it.each(['/', '/graphiql', '/invitations/a?b=c#d', '/sign-in/oidc/city'])('leads to %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/ /elsewhere.example',
    '/a\r\nSet-Cookie: b',
    'javascript:alert(1)',
    'graphiql',
    '',
    `/${'a'.repeat(2_000)}`,
    ['/graphiql'],
    undefined,
  ])('does not lead to %j', (path) => {
    expect(localPath(path)).toBe('/');
  });

  it('stays on the host where dots are taken out of it', () => {
    expect(new URL(localPath('/.//elsewhere.example'), 'https://exchange.example').host).toBe('exchange.example');
  });
});
