import { AuditTrail, can, require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { City, Contact } from '@alliance/cities';
import { Database, violatedConstraint } from '@alliance/database';
import { Clock, ConflictError, dayOf, decodeId, givenValues, newId, notFound, UserError } from '@alliance/kernel';
import { ContentStatus } from '@alliance/publishing';
import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { PracticeVersion } from '../practice-version.entity.js';
import { Practice } from '../practice.entity.js';
import { PRACTICE_MESSAGES } from '../practice.messages.js';
import { isTransferReadable } from './transfer.access.js';
import { TransferNotices } from './transfer-notices.service.js';
import { TransferStep } from './transfer-step.entity.js';
import { ONE_OPEN_TRANSFER, Transfer } from './transfer.entity.js';
import { TransferStage } from './transfer.enums.js';
import { TransferEvents } from './transfer.events.js';
import { TRANSFER_WORDS } from './transfer.inputs.js';
import type { AdvanceTransferInput, ConfirmTransferInput, StartTransferInput, UpdateTransferInput } from './transfer.inputs.js';
import { TRANSFER_MESSAGES } from './transfer.messages.js';
import { confirmation, faultsOfStart, faultsOfStep, isFinal, requireFaultless, type TransferSide } from './transfer.rules.js';

/** A transfer held against other writers, with the practice that it is of. */
interface HeldTransfer {
  transfer: Transfer;
  practice: Practice;
}

/** Writes transfers. The adopting city records how it goes; both cities confirm that it is so. */
@Injectable()
export class TransferService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly events: TransferEvents,
    private readonly notices: TransferNotices,
  ) {}

  /**
   * Starts the transfer of a published practice into another city. The adopting side is confirmed at once where the actor may.
   *
   * @throws UserError TAKEN where the city has a transfer of the practice that was not dropped
   */
  async start(actor: Actor, input: StartTransferInput): Promise<{ id: string }> {
    return this.database.transaction(async () => {
      const city = await this.database.manager.findOneBy(City, { id: decodeId(input.cityId)!.uuid });
      if (!city) throw new UserError('NOT_FOUND', PRACTICE_MESSAGES.unknownCity, { path: ['input', 'cityId'] });
      require(actor, 'transfer.start', { cityId: city.id }, { readable: true });
      const practice = await this.requirePublished(input.practiceId, city.id);
      const now = this.clock.now();
      const startedOn = input.startedOn ?? dayOf(now, city.timeZone);
      requireFaultless(faultsOfStart(startedOn, dayOf(now, city.timeZone)));
      const version = await this.database.manager.findOneByOrFail(PracticeVersion, { id: practice.publishedVersionId! });
      const transfer = Object.assign(new Transfer(), {
        id: newId(),
        practiceId: practice.id,
        practiceVersion: version.number!,
        cityId: city.id,
        givingCityId: practice.cityId,
        stage: TransferStage.INTERESTED,
        startedOn,
        stageOn: startedOn,
        locale: input.locale ?? city.originalLocale,
        confirmedByGiver: null,
        confirmedByAdopter: can(actor, 'transfer.confirm', { cityId: city.id }) ? now : null,
      });
      await this.insertOnce(transfer);
      await this.addStep(actor, transfer, 1, input.note);
      await this.recordWrite(actor, 'transfer.start', transfer, { state: { from: null, to: transfer.stage } });
      await this.notices.started(actor, transfer, practice);
      return { id: transfer.id };
    });
  }

  /**
   * Records the next step. The last one, after which the transfer counts as implemented or dropped, takes more than the others.
   *
   * @throws UserErrors with everything that does not fit
   */
  async advance(actor: Actor, input: AdvanceTransferInput): Promise<{ id: string }> {
    return this.database.transaction(async () => {
      const { transfer, practice } = await this.take(actor, 'transfer.advance', input);
      if (isFinal(input.stage)) require(actor, 'transfer.conclude', { cityId: transfer.cityId }, { readable: true });
      const { timeZone } = await this.database.manager.findOneByOrFail(City, { id: transfer.cityId });
      const today = dayOf(this.clock.now(), timeZone);
      const step = { stage: input.stage, on: input.on ?? today, dropReason: input.dropReason || null };
      requireFaultless(faultsOfStep({ stage: transfer.stage, on: transfer.stageOn }, step, today));
      const from = transfer.stage;
      await this.save(transfer, { stage: step.stage, stageOn: step.on, dropReason: step.dropReason });
      const before = await this.database.manager.countBy(TransferStep, { transferId: transfer.id });
      await this.addStep(actor, transfer, before + 1, input.note);
      await this.recordWrite(actor, 'transfer.advance', transfer, { state: { from, to: transfer.stage } });
      await this.notices.changed(actor, transfer, practice);
      if (transfer.stage === TransferStage.DROPPED) await this.events.dropped(actor, transfer, practice);
      return { id: transfer.id };
    });
  }

  /**
   * Changes what there is to say about a transfer, at whatever stage it is. The giving city, who may have confirmed it, is told. What
   * says the same again changes nothing.
   */
  async update(actor: Actor, input: UpdateTransferInput): Promise<{ id: string }> {
    return this.database.transaction(async () => {
      const { transfer, practice } = await this.take(actor, 'transfer.update', input);
      const references = {
        ...(input.contactId !== undefined && { contactId: await this.contactId(input.contactId, transfer.cityId) }),
        ...(input.ownPracticeId !== undefined && { ownPracticeId: await this.ownPracticeId(input.ownPracticeId, transfer.cityId) }),
      };
      const words = Object.entries(givenValues(input, [], TRANSFER_WORDS)).map(([name, text]) => [name, text || null]);
      const given = { ...(Object.fromEntries(words) as Partial<Transfer>), ...references };
      const names = (Object.keys(given) as (keyof typeof given)[]).filter((name) => given[name] !== transfer[name]);
      if (names.length === 0) return { id: transfer.id };
      const changes: Partial<Transfer> = Object.fromEntries(names.map((name) => [name, given[name]]));
      await this.save(transfer, changes);
      await this.recordWrite(actor, 'transfer.update', transfer, { changedFields: names });
      await this.notices.changed(actor, transfer, practice);
      return { id: transfer.id };
    });
  }

  /**
   * Confirms the sides that the actor may confirm, and that are not yet.
   *
   * @throws UserError WRONG_STATE where there is none left
   */
  async confirm(actor: Actor, input: ConfirmTransferInput): Promise<{ id: string }> {
    return this.database.transaction(async () => {
      const { transfer, practice } = await this.take(actor, 'transfer.confirm', input);
      const sides = SIDES.filter((side) => can(actor, 'transfer.confirm', { cityId: cityOf(transfer, side) }));
      const fresh = sides.filter((side) => !(side === 'giver' ? transfer.confirmedByGiver : transfer.confirmedByAdopter));
      await this.save(transfer, confirmation(transfer, sides, this.clock.now()));
      // One for each side: it is in the trail of that side's city that its confirmation is looked for.
      for (const side of fresh) await this.recordWrite(actor, 'transfer.confirm', transfer, { facts: { side } }, cityOf(transfer, side));
      await this.notices.confirmed(actor, transfer, practice, fresh);
      return { id: transfer.id };
    });
  }

  /** The practice of an input, held as it is; for whoever starts a transfer it is published, or not there. */
  private async requirePublished(publicId: string, cityId: string): Promise<Practice> {
    const practice = await this.database.findForUpdate(Practice, decodeId(publicId)!.uuid);
    if (practice?.status !== ContentStatus.PUBLISHED) {
      throw new UserError('NOT_FOUND', TRANSFER_MESSAGES.unknownPractice, { path: ['input', 'practiceId'] });
    }
    if (practice.cityId === cityId) throw new UserError('INVALID', TRANSFER_MESSAGES.ownCity, { path: ['input', 'practiceId'] });
    return practice;
  }

  /** The transfer of an input, locked and as the sender has read it. One that they may not see looks like none. */
  private async take(actor: Actor, action: string, input: { id: string; expectedRevision: number }): Promise<HeldTransfer> {
    const { uuid: id } = decodeId(input.id)!;
    const transfer = await this.database.findForUpdate(Transfer, id);
    if (!transfer) throw notFound();
    const practice = await this.database.manager.findOneByOrFail(Practice, { id: transfer.practiceId });
    // Confirming is for both cities, everything else for the adopting one.
    const mayGiver = action === 'transfer.confirm' && can(actor, action, { cityId: transfer.givingCityId });
    if (!mayGiver) {
      const readable = isTransferReadable(actor, transfer, practice);
      require(actor, action, { cityId: transfer.cityId }, { readable });
      // What both have confirmed everybody reads: to write there is to publish.
      if (transfer.confirmedAt) require(actor, 'transfer.conclude', { cityId: transfer.cityId }, { readable });
    }
    // Only now: whoever may not write here must not learn the revision either.
    if (transfer.revision !== input.expectedRevision) {
      throw new ConflictError({ entity: Transfer, id }, input.expectedRevision, transfer.revision);
    }
    return { transfer, practice };
  }

  /** Inserts a transfer; the database itself sees to it that there is no other open one. */
  private async insertOnce(transfer: Transfer): Promise<void> {
    try {
      await this.database.manager.insert(Transfer, transfer as QueryDeepPartialEntity<Transfer>);
    } catch (error) {
      if (violatedConstraint(error) !== ONE_OPEN_TRANSFER) throw error;
      throw new UserError('TAKEN', TRANSFER_MESSAGES.alreadyOpen, { path: ['input', 'practiceId'] });
    }
  }

  private async addStep(actor: Actor, { id, stage, stageOn }: Transfer, position: number, note?: string | null): Promise<void> {
    const recorded = { recordedAt: this.clock.now(), recordedById: actor.id };
    await this.database.manager.insert(TransferStep, { transferId: id, position, stage, on: stageOn, note: note || null, ...recorded });
  }

  private async save(transfer: Transfer, changes: Partial<Transfer>): Promise<void> {
    const row = { ...changes, revision: transfer.revision + 1, updatedAt: this.clock.now() };
    await this.database.manager.update(Transfer, transfer.id, row as QueryDeepPartialEntity<Transfer>);
    Object.assign(transfer, row);
  }

  private async recordWrite(
    actor: Actor,
    action: string,
    { id, cityId }: Transfer,
    details: Parameters<AuditTrail['record']>[3],
    auditedCityId = cityId,
  ): Promise<void> {
    await this.audit.record(actor, action, { type: 'Transfer', id, cityId: auditedCityId }, details);
  }

  private async contactId(publicId: string | null, cityId: string): Promise<string | null> {
    if (publicId === null) return null;
    const id = decodeId(publicId)!.uuid;
    if (await this.database.manager.existsBy(Contact, { id, cityId })) return id;
    throw new UserError('NOT_FOUND', TRANSFER_MESSAGES.unknownContact, { path: ['input', 'contactId'] });
  }

  private async ownPracticeId(publicId: string | null, cityId: string): Promise<string | null> {
    if (publicId === null) return null;
    const id = decodeId(publicId)!.uuid;
    if (await this.database.manager.existsBy(Practice, { id, cityId })) return id;
    throw new UserError('NOT_FOUND', TRANSFER_MESSAGES.unknownOwnPractice, { path: ['input', 'ownPracticeId'] });
  }
}

const SIDES: readonly TransferSide[] = ['giver', 'adopter'];

function cityOf(transfer: Transfer, side: TransferSide): string {
  return side === 'giver' ? transfer.givingCityId : transfer.cityId;
}
