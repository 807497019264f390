import { ACTOR_LIFETIME, ActorCache } from './actor-cache.js';
import type { Actor } from './role.js';

const person = (id: string): Actor => ({ id, grants: [] });

describe('the cache of actors', () => {
  let now = 0;
  let cache: ActorCache;
  const keep = (hash: string, actor: Actor) => cache.keep(hash, actor, cache.mark());
  beforeEach(() => {
    now = 0;
    cache = new ActorCache(() => now, 3);
  });

  it('believes an actor for five seconds', () => {
    expect(ACTOR_LIFETIME).toBe(5_000);
    keep('a', person('1'));
    now = 4_999;
    expect(cache.find('a')).toEqual(person('1'));
    now = 5_000;
    expect([cache.find('a'), cache.count]).toEqual([null, 0]);
  });

  it('keeps so many and no more: the one kept longest ago goes', () => {
    for (const hash of ['a', 'b', 'c']) keep(hash, person(hash));
    keep('a', person('a'));
    keep('d', person('d'));
    expect(['a', 'b', 'c', 'd'].map((hash) => cache.find(hash)?.id)).toEqual(['a', undefined, 'c', 'd']);
    expect(cache.count).toBe(3);
  });

  it('forgets every token of one person, and nobody else', () => {
    keep('a', person('1'));
    keep('b', person('1'));
    keep('c', person('2'));
    cache.forget('1');
    expect(['a', 'b', 'c'].map((hash) => cache.find(hash)?.id)).toEqual([undefined, undefined, '2']);
  });

  it('does not keep what was looked up before a change', () => {
    const mark = cache.mark();
    cache.forget('1');
    cache.keep('a', person('1'), mark);
    expect(cache.find('a')).toBeNull();
    keep('a', person('1'));
    expect(cache.find('a')).toEqual(person('1'));
    cache.clear();
    expect(cache.count).toBe(0);
  });
});
