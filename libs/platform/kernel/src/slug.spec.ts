import { freeSlug } from './text.js';

describe('a free slug', () => {
  it.each<[string[], string]>([
    [[], 'green-roofs'],
    [['green-roofs-for-schools'], 'green-roofs'],
    [['green-roofs'], 'green-roofs-2'],
    [['green-roofs', 'green-roofs-2', 'green-roofs-4'], 'green-roofs-3'],
    [['green-roofs-2'], 'green-roofs'],
  ])('beside %j is %s', (taken, slug) => {
    expect(freeSlug('green-roofs', new Set(taken))).toBe(slug);
  });
});
