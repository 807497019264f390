import type { Actor } from '@alliance/access';
import { Injectable } from '@nestjs/common';
import type { Practice } from '../practice.entity.js';
import type { Transfer } from './transfer.entity.js';

/**
 * Somebody downstream who has to act when a transfer changes. Called inside the transaction of the change, with the transfer
 * locked: what the observer does is kept with the change, or lost with it.
 */
export interface TransferObserver {
  /** The transfer was given up; `transfer.dropReason` says why. It has its new stage, texts and `revision`. */
  dropped(actor: Actor, transfer: Transfer, practice: Practice): Promise<void>;
}

/** Tells observers of changes. Transfers know nobody downstream; whoever depends on them subscribes here. */
@Injectable()
export class TransferEvents implements TransferObserver {
  private readonly observers: TransferObserver[] = [];

  subscribe(observer: TransferObserver): void {
    this.observers.push(observer);
  }

  async dropped(actor: Actor, transfer: Transfer, practice: Practice): Promise<void> {
    for (const observer of this.observers) await observer.dropped(actor, transfer, practice);
  }
}
