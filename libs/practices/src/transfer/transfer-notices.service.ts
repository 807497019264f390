import { type Actor, NoticeKind, Notices } from '@alliance/access';
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

  /** Sides have confirmed: the other one is told. Once both have, nothing waits any more. */
  async confirmed(actor: Actor, transfer: Transfer, practice: Practice, sides: readonly TransferSide[]): Promise<void> {
    if (openSides(transfer).length === 0) await this.notices.settle(subjectOf(transfer), [NoticeKind.TRANSFER_STARTED]);
    for (const side of ['giver', 'adopter'] as const) {
      if (!sides.includes(side)) await this.send(NoticeKind.TRANSFER_CONFIRMED, actor, transfer, practice, side);
    }
  }

  /** A step was taken, or what is said was changed: the giving city is told. Of what was before nobody has to read any more. */
  async changed(actor: Actor, transfer: Transfer, practice: Practice): Promise<void> {
    await this.notices.settle(subjectOf(transfer), [NoticeKind.TRANSFER_ADVANCED]);
    await this.send(NoticeKind.TRANSFER_ADVANCED, actor, transfer, practice, 'giver');
  }

  private async send(kind: NoticeKind, actor: Actor, transfer: Transfer, practice: Practice, side: TransferSide): Promise<void> {
    const cityId = side === 'giver' ? transfer.givingCityId : transfer.cityId;
    const to = { action: 'transfer.confirm', scope: { cityId } };
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

function openSides({ confirmedByGiver, confirmedByAdopter }: Transfer): TransferSide[] {
  return [...(confirmedByGiver ? [] : (['giver'] as const)), ...(confirmedByAdopter ? [] : (['adopter'] as const))];
}
