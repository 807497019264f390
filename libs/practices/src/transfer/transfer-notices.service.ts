import { type Actor, NoticeKind, type NoticeRight, Notices } from '@alliance/access';
import { Database } from '@alliance/database';
import { Injectable } from '@nestjs/common';
import { PracticeText } from '../practice-text.entity.js';
import type { Practice } from '../practice.entity.js';
import type { Transfer } from './transfer.entity.js';
import type { TransferSide } from './transfer.rules.js';

/** Tells both cities of a transfer what the other one did. */
@Injectable()
export class TransferNotices {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  /** A transfer was started: it waits for those who may confirm a side that is not confirmed yet. */
  async started(actor: Actor, transfer: Transfer, practice: Practice): Promise<void> {
    for (const side of openSides(transfer)) await this.send(NoticeKind.TRANSFER_STARTED, actor, transfer, practice, side);
  }

  /** Sides have confirmed: the other one is told. It waits only for those any more who may confirm a side that is left. */
  async confirmed(actor: Actor, transfer: Transfer, practice: Practice, sides: readonly TransferSide[]): Promise<void> {
    // One at the most: this one did confirm.
    const [left] = openSides(transfer);
    await this.notices.settle(subjectOf(transfer), [NoticeKind.TRANSFER_STARTED], left && confirmers(transfer, left));
    for (const side of ['giver', 'adopter'] as const) {
      if (!sides.includes(side)) await this.send(NoticeKind.TRANSFER_CONFIRMED, actor, transfer, practice, side);
    }
  }

  /** A step was taken, or what is said was changed: the giving city is told, once as long as they have not looked. */
  async changed(actor: Actor, transfer: Transfer, practice: Practice): Promise<void> {
    await this.send(NoticeKind.TRANSFER_ADVANCED, actor, transfer, practice, 'giver');
  }

  private async send(kind: NoticeKind, actor: Actor, transfer: Transfer, practice: Practice, side: TransferSide): Promise<void> {
    const to = confirmers(transfer, side);
    await this.notices.send({ kind, subject: subjectOf(transfer), title: await this.titleOf(practice), to, actor });
  }

  private async titleOf({ shownVersionId, originalLocale }: Practice): Promise<string> {
    const { title } = await this.database.manager.findOneByOrFail(PracticeText, { versionId: shownVersionId!, locale: originalLocale });
    return title;
  }
}

function subjectOf({ id }: Transfer): { type: string; id: string } {
  return { type: 'Transfer', id };
}

function confirmers(transfer: Transfer, side: TransferSide): NoticeRight {
  return { action: 'transfer.confirm', scope: { cityId: side === 'giver' ? transfer.givingCityId : transfer.cityId } };
}

function openSides({ confirmedByGiver, confirmedByAdopter }: Transfer): TransferSide[] {
  return [...(confirmedByGiver ? [] : (['giver'] as const)), ...(confirmedByAdopter ? [] : (['adopter'] as const))];
}
