import { ROLES } from '@alliance/access';
import { requireExpected, requireRoleOf } from './role.rules.js';

const INVALID = expect.objectContaining({ code: 'INVALID', path: ['input', 'role'] });

describe('changing a role', () => {
  it.each([
    ['CITY', ['CONTRIBUTOR', 'EDITOR', 'MANAGER']],
    ['ORGANISATION', ['PARTNER']],
  ] as const)('of a %s gives only roles of such a place, or none', (kind, given) => {
    expect(requireRoleOf(kind, null)).toBeNull();
    for (const role of ROLES) {
      if ((given as readonly string[]).includes(role)) expect(requireRoleOf(kind, role)).toBe(role);
      else expect(() => requireRoleOf(kind, role)).toThrow(INVALID);
    }
  });

  it('compares roles as they were read with those held now, in any order', () => {
    expect(() => requireExpected(['EDITOR', 'MANAGER'], ['MANAGER', 'EDITOR', 'EDITOR'])).not.toThrow();
    expect(() => requireExpected(['EDITOR'], undefined)).not.toThrow();
    expect(() => requireExpected(['EDITOR'], null)).not.toThrow();
    const conflict = expect.objectContaining({ code: 'CONFLICT', parameters: { roles: 'EDITOR' } });
    expect(() => requireExpected(['EDITOR'], ['MANAGER'])).toThrow(conflict);
    expect(() => requireExpected(['EDITOR'], [])).toThrow(conflict);
  });
});
