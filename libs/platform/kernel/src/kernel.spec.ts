import { cutTo, decodeId, encodeId, formatMessage, negotiateLocale, newId, slugify, sortKey } from './index.js';

describe('public ids', () => {
  it('give the prefix and the UUID back', () => {
    const uuid = newId();
    expect(encodeId('prac', uuid)).toMatch(/^prac_[0-9a-f]{32}$/);
    expect(decodeId(encodeId('prac', uuid))).toEqual({ prefix: 'prac', uuid });
  });

  it.each(['', 'prac', 'prac_', 'prac_xyz', `PRAC_${'0'.repeat(32)}`, `prac_${'0'.repeat(33)}`, `prac_${'0'.repeat(32)}\n`])(
    'refuse %j',
    (id) => {
      expect(decodeId(id)).toBeNull();
    },
  );
});

describe('sort keys', () => {
  const sorted = (names: string[], locale: 'fi' | 'sv' | 'de' | 'en') =>
    [...names].sort((one, other) => (sortKey(one, locale) < sortKey(other, locale) ? -1 : 1));

  it.each(['fi', 'sv'] as const)('put å ä ö after z in %s', (locale) => {
    expect(sorted(['öljy', 'zebra', 'ähtäri', 'omena', 'åbo', 'auto'], locale)).toEqual([
      'auto',
      'omena',
      'zebra',
      'åbo',
      'ähtäri',
      'öljy',
    ]);
  });

  it.each(['de', 'en'] as const)('sort umlauts with their letters in %s', (locale) => {
    expect(sorted(['Zug', 'Ähre', 'Bus', 'Straße', 'Strasbourg', 'Öl', 'Ost'], locale)).toEqual([
      'Ähre',
      'Bus',
      'Öl',
      'Ost',
      'Strasbourg',
      'Straße',
      'Zug',
    ]);
  });

  it('sort numbers by value and ignore case and punctuation', () => {
    expect(sorted(['Phase 10', 'phase 9', '"Phase" 2'], 'en')).toEqual(['"Phase" 2', 'phase 9', 'Phase 10']);
  });
});

describe('slugs', () => {
  it.each([
    ['Lippulaiva: 4 MW maalämpöä', 'lippulaiva-4-mw-maalampoa'],
    ['Straße & Øresund', 'strasse-oresund'],
    ['日本', 'untitled'],
  ])('of %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });
});

describe('languages', () => {
  it.each([
    [undefined, 'en'],
    ['sv-FI,sv;q=0.9,en;q=0.8', 'sv'],
    ['fr, de;q=0.5, fi;q=0.7', 'fi'],
    ['en;q=0, de', 'de'],
    ['xx, *;q=0.1', 'en'],
  ] as const)('negotiate %j as %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });

  it('fill placeholders and leave unknown ones', () => {
    const message = { en: 'At most {limit}, not {value}', fi: '', sv: '', de: '' };
    expect(formatMessage(message, 'en', { limit: 3 })).toBe('At most 3, not {value}');
  });
});

describe('a text that is too long', () => {
  it('is cut between characters', () => {
    expect(cutTo('abc', 3)).toBe('abc');
    expect(cutTo('abcd', 3)).toBe('ab…');
    expect(cutTo('a bcd', 3)).toBe('a…');
    expect(cutTo('🚲🚲🚲', 3)).toBe('🚲🚲🚲');
    expect(cutTo('🚲🚲🚲🚲', 3)).toBe('🚲🚲…');
  });
});
