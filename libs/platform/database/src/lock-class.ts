/** The first key of advisory locks: one number a kind of thing that is locked. Never reuse a number. */
export const LOCK_CLASS = { migration: 1, exchangeDay: 2, slug: 3, job: 4, signIn: 5, scopeRoles: 6 } as const;

export type LockClass = (typeof LOCK_CLASS)[keyof typeof LOCK_CLASS];
