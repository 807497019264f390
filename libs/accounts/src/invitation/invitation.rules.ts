import { daysAfter, UserError } from '@alliance/kernel';
import type { Scope } from '../scope-directory.js';
import { InvitationState } from './invitation.enums.js';
import { invitationMessages } from './invitation.messages.js';

/** Days that an invitation waits for an answer, from when it was last sent. */
export const INVITATION_DAYS = 14;

/** Mails that one address gets about one city or organisation within 24 hours: nobody is to be pestered. */
export const MAILS_A_DAY = 5;

/** Invitations that one person sends within 24 hours, renewed ones included: no account is to write to the whole world. */
export const INVITATIONS_A_DAY = 50;

/** The columns that tell where an invitation is in its life. */
export interface InvitationTimes {
  acceptedAt: Date | null;
  declinedAt: Date | null;
  withdrawnAt: Date | null;
  expiresAt: Date;
}

export function expiryFrom(sentAt: Date): Date {
  return daysAfter(sentAt, INVITATION_DAYS);
}

export function dayBefore(now: Date): Date {
  return daysAfter(now, -1);
}

/** What kind of place an invitation is for: there are none to other scopes. */
export function kindOf({ scopeKind }: { scopeKind: string }): Scope['kind'] {
  return scopeKind as Scope['kind'];
}

/** Where an invitation is at a time. It has expired from the very moment on that it names. */
export function stateAt(now: Date, { acceptedAt, declinedAt, withdrawnAt, expiresAt }: InvitationTimes): InvitationState {
  if (acceptedAt) return InvitationState.ACCEPTED;
  if (declinedAt) return InvitationState.DECLINED;
  if (withdrawnAt) return InvitationState.WITHDRAWN;
  return expiresAt <= now ? InvitationState.EXPIRED : InvitationState.PENDING;
}

/** Throws where the invitation can no longer be answered. */
export function requirePending(state: InvitationState): void {
  if (state === InvitationState.PENDING) return;
  if (state === InvitationState.EXPIRED) throw new UserError('CLOSED', invitationMessages.expired);
  throw new UserError('WRONG_STATE', ended(state));
}

/** Throws where the invitation was answered or taken back; one that expired can still be sent again or taken back. */
export function requireUnanswered(state: InvitationState): void {
  if (state === InvitationState.PENDING || state === InvitationState.EXPIRED) return;
  throw new UserError('WRONG_STATE', ended(state));
}

function ended(state: InvitationState.ACCEPTED | InvitationState.DECLINED | InvitationState.WITHDRAWN) {
  if (state === InvitationState.ACCEPTED) return invitationMessages.accepted;
  return state === InvitationState.DECLINED ? invitationMessages.declined : invitationMessages.withdrawn;
}
