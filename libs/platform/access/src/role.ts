/** What somebody may be in the alliance. Roles do not inherit from one another: rights are the sum of the grants. */
export const ROLES = ['PARTICIPANT', 'PARTNER', 'CONTRIBUTOR', 'EDITOR', 'MANAGER', 'COORDINATOR', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** What a grant reaches over: oneself, one organisation, one city, all of the alliance, or this installation. */
export const SCOPE_KINDS = ['SELF', 'ORGANISATION', 'CITY', 'ALLIANCE', 'INSTALLATION'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** The one kind of scope that each role is granted for. */
export const SCOPE_KIND_OF_ROLE: Readonly<Record<Role, ScopeKind>> = {
  PARTICIPANT: 'SELF',
  PARTNER: 'ORGANISATION',
  CONTRIBUTOR: 'CITY',
  EDITOR: 'CITY',
  MANAGER: 'CITY',
  COORDINATOR: 'ALLIANCE',
  ADMIN: 'INSTALLATION',
};

/** Kinds of scope that stand for one record; the others reach everywhere and carry no id. */
export const BOUND_SCOPE_KINDS: readonly ScopeKind[] = ['SELF', 'ORGANISATION', 'CITY'];

/** A role held over one scope. `scopeId` is null where the scope is the person, the alliance or the installation. */
export interface Grant {
  role: Role;
  scopeKind: ScopeKind;
  scopeId: string | null;
}

/** A session as requests know it. */
export interface ActorSession {
  /** UUID. */
  id: string;
  /** True where the browser has to get a new secret, because the person's roles have changed. */
  rotationDue: boolean;
}

/** Somebody signed in. Everybody signed in is a PARTICIPANT for themselves, without a grant saying so. */
export interface Actor {
  /** UUID of the person. */
  id: string;
  grants: Grant[];
  /** UUID of the access token that the request came with. */
  tokenId?: string;
  /** What the access token may do; nothing is left out where this is undefined, as for sessions. */
  scopes?: readonly string[];
  /** The session that the request came with. */
  session?: ActorSession;
}

/** Who is looking: somebody signed in, or null for anonymous. */
export type Viewer = Actor | null;

/** The grants that count for an actor: those given, and the one that everybody signed in has. */
export function effectiveGrants(actor: Actor): Grant[] {
  return [{ role: 'PARTICIPANT', scopeKind: 'SELF', scopeId: actor.id }, ...actor.grants];
}
