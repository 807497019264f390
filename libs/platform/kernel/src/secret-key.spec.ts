import { SecretKey } from './secret-key.js';

describe('the secret key', () => {
  const key = new SecretKey(Buffer.alloc(32, 1));

  it('gives back what it sealed, for the same purpose and unchanged only', () => {
    const sealed = key.seal('mail', 'häufig');
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(key.unseal('mail', sealed)).toBe('häufig');
    expect(key.seal('mail', 'häufig')).not.toBe(sealed);
    expect(key.unseal('cookie', sealed)).toBeNull();
    expect(SecretKey.random().unseal('mail', sealed)).toBeNull();
    expect(key.unseal('mail', `${sealed.slice(0, -2)}AA`)).toBeNull();
    expect(key.unseal('mail', 'short')).toBeNull();
  });

  it('marks a text the same way in every process that has it, and another way for another purpose', () => {
    expect(key.mark('address', 'a')).toBe(new SecretKey(Buffer.alloc(32, 1)).mark('address', 'a'));
    expect(key.mark('address', 'a')).toMatch(/^[0-9a-f]{64}$/);
    expect(key.mark('network', 'a')).not.toBe(key.mark('address', 'a'));
    expect(key.mark('address', 'b')).not.toBe(key.mark('address', 'a'));
  });

  it('is not made of too few bytes', () => {
    expect(() => new SecretKey(Buffer.alloc(31))).toThrow('A secret key has at least 32 bytes.');
  });
});
