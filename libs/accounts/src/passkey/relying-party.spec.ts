import { isoBase64URL, isoCBOR } from '@simplewebauthn/server/helpers';
import { credentialIdOf, refuseCertificates } from './relying-party.js';

const attestation = (format: string, statement: Map<string, unknown>): string => {
  const parts = new Map<string, unknown>([
    ['fmt', format],
    ['attStmt', statement],
    ['authData', new Uint8Array(37)],
  ]);
  return isoBase64URL.fromBuffer(isoCBOR.encode(parts as never));
};

describe('an attestation', () => {
  it.each<[string, string, Map<string, unknown>]>([
    ['none', 'none', new Map()],
    ['one by the passkey itself', 'packed', new Map<string, unknown>([['alg', -7]])],
  ])('is taken where it is %s', (_what, format, statement) => {
    expect(() => refuseCertificates(attestation(format, statement))).not.toThrow();
  });

  it.each<[string, Map<string, unknown>]>([
    ['packed', new Map<string, unknown>([['x5c', [new Uint8Array([1])]]])],
    ['packed', new Map<string, unknown>([['x5c', []]])],
    ['fido-u2f', new Map()],
    ['android-key', new Map()],
    ['android-safetynet', new Map()],
    ['apple', new Map()],
    ['tpm', new Map()],
  ])('of the format %s with certificates is refused before it is looked into', (format, statement) => {
    expect(() => refuseCertificates(attestation(format, statement))).toThrow(`An attestation of the format "${format}" was not asked for.`);
  });
});

describe('the credential that an answer names', () => {
  it.each([
    ['{"id":"AAA"}', 'AAA'],
    ['{"id":1}', null],
    ['{', null],
    ['null', null],
    ['[]', null],
  ])('of %s is %s', (text, id) => {
    expect(credentialIdOf(text)).toBe(id);
  });
});
