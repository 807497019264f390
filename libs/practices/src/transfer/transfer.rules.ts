import { faultsOfDay, UserError, UserErrors } from '@alliance/kernel';
import { TransferStage } from './transfer.enums.js';
import { TRANSFER_MESSAGES } from './transfer.messages.js';

const { INTERESTED, ASSESSING, ADAPTING, IMPLEMENTED, DROPPED } = TransferStage;

/** The way forward. */
const WAY: readonly TransferStage[] = [INTERESTED, ASSESSING, ADAPTING, IMPLEMENTED];

/** The stages that may follow: any further one on the way, or giving up; none once a transfer is implemented or dropped. */
export function nextStages(from: TransferStage): TransferStage[] {
  return from === IMPLEMENTED || from === DROPPED ? [] : [...WAY.slice(WAY.indexOf(from) + 1), DROPPED];
}

/** Whether a transfer ends with this stage: that is for those to say who may conclude it. */
export function isFinal(stage: TransferStage): boolean {
  return nextStages(stage).length === 0;
}

/** A step that somebody wants to record. */
export interface NewStep {
  stage: TransferStage;
  /** The day, as `YYYY-MM-DD`. */
  on: string;
  dropReason: string | null;
}

/** What is wrong with a next step; `today` by the clocks of the adopting city. */
export function faultsOfStep(last: { stage: TransferStage; on: string }, { stage, on, dropReason }: NewStep, today: string): UserError[] {
  const faults: UserError[] = [];
  if (!nextStages(last.stage).includes(stage)) {
    const parameters = { from: last.stage, to: stage };
    faults.push(new UserError('WRONG_STATE', TRANSFER_MESSAGES.notForward, { path: ['input', 'stage'], parameters }));
  }
  faults.push(...faultsOfDay(on, today, 'on'));
  // Days are kept as YYYY-MM-DD, which sorts as time does.
  if (on < last.on) {
    faults.push(new UserError('INVALID', TRANSFER_MESSAGES.beforeLastStep, { path: ['input', 'on'], parameters: { previous: last.on } }));
  }
  if (stage === DROPPED && !dropReason) {
    faults.push(new UserError('REQUIRED', TRANSFER_MESSAGES.dropReasonMissing, { path: ['input', 'dropReason'] }));
  }
  if (stage !== DROPPED && dropReason) {
    faults.push(new UserError('INVALID', TRANSFER_MESSAGES.dropReasonUnfit, { path: ['input', 'dropReason'] }));
  }
  return faults;
}

/** What is wrong with the day of the first step; what goes back further than this is a slip of the pen. */
export function faultsOfStart(startedOn: string, today: string): UserError[] {
  return faultsOfDay(startedOn, today, 'startedOn', '1990-01-01');
}

/** @throws UserErrors with all faults, where there are any. */
export function requireFaultless(faults: readonly UserError[]): void {
  if (faults.length > 0) throw new UserErrors(faults);
}

/** The two cities of a transfer, as far as confirming goes. */
export type TransferSide = 'giver' | 'adopter';

/** When each side has confirmed. */
export interface Confirmations {
  confirmedByGiver: Date | null;
  confirmedByAdopter: Date | null;
  confirmedAt: Date | null;
}

/**
 * What is written when some sides confirm. A side that has confirmed already keeps its time.
 *
 * @throws UserError WRONG_STATE where all of these sides have.
 */
export function confirmation(before: Confirmations, sides: readonly TransferSide[], now: Date): Confirmations {
  const confirms = (side: TransferSide, at: Date | null): Date | null => at ?? (sides.includes(side) ? now : null);
  const confirmedByGiver = confirms('giver', before.confirmedByGiver);
  const confirmedByAdopter = confirms('adopter', before.confirmedByAdopter);
  if (confirmedByGiver === before.confirmedByGiver && confirmedByAdopter === before.confirmedByAdopter) {
    throw new UserError('WRONG_STATE', TRANSFER_MESSAGES.alreadyConfirmed, { path: ['input', 'id'] });
  }
  return { confirmedByGiver, confirmedByAdopter, confirmedAt: confirmedByGiver && confirmedByAdopter ? now : null };
}
