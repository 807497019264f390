import type { Role } from '@alliance/access';
import type { RequestOptions } from '@alliance/testing';

/** Somebody who asks, and what they are. */
export interface Viewer {
  name: string;
  /** UUID of the person; null for who is not signed in, or not any more. */
  personId: string | null;
  /** Of what was granted to the person; null for none. */
  role: Role | null;
  /** UUID of the city that the role is for. */
  cityId?: string;
  /** UUID of the organisation that the role is for. */
  organisationId?: string;
  credentials: RequestOptions;
}

/** Who may see something. Said by the rules of the product in words, not by the predicates of its code. */
export type Audience = (viewer: Viewer) => boolean;

export const everybody: Audience = () => true;
export const nobody: Audience = () => false;
export const signedIn: Audience = ({ personId }) => personId !== null;

export const person =
  (id: unknown): Audience =>
  ({ personId }) =>
    id !== null && personId === id;

const roleIn =
  (roles: readonly Role[], cityId: unknown): Audience =>
  (viewer) =>
    viewer.role !== null && roles.includes(viewer.role) && cityId !== null && viewer.cityId === cityId;

const everywhere =
  (...roles: Role[]): Audience =>
  ({ role }) =>
    role !== null && roles.includes(role);

export const anyOf =
  (...audiences: Audience[]): Audience =>
  (viewer) =>
    audiences.some((audience) => audience(viewer));

/** Those who work on the content of a city: drafts, reviews, transfers that are not confirmed. */
export const writers = (cityId: unknown): Audience =>
  anyOf(roleIn(['CONTRIBUTOR', 'EDITOR', 'MANAGER'], cityId), everywhere('COORDINATOR'));

/** Those who decide in a city what is said of its challenges. */
export const editors = (cityId: unknown): Audience => anyOf(roleIn(['EDITOR', 'MANAGER'], cityId), everywhere('COORDINATOR'));

/** Those who keep the contacts and exchange days of a city. */
export const organisers = (cityId: unknown): Audience => anyOf(roleIn(['MANAGER'], cityId), everywhere('COORDINATOR'));

/** Those who read the audit trail of a city, and look after its people. */
export const keepers = (cityId: unknown): Audience => anyOf(roleIn(['MANAGER'], cityId), everywhere('COORDINATOR', 'ADMIN'));

/** Those who look after the people of an organisation. */
export const partners =
  (organisationId: unknown): Audience =>
  ({ role, organisationId: own }) =>
    role === 'PARTNER' && own === organisationId;
