import { can, defineActions, type Viewer } from '@alliance/access';
import { ContentStatus, DRAFTING } from '@alliance/publishing';
import type { Practice } from '../practice.entity.js';
import type { Transfer } from './transfer.entity.js';

/**
 * Which role may do what with transfers. Taking a practice over is up to the adopting city; both cities see it from its first
 * day, and each confirms its own side. That it is implemented or dropped, which counts in public, only those record who may conclude
 * it. What both have confirmed everybody may read: from then on all that is written of it takes them, too.
 */
defineActions({ 'transfer.read': DRAFTING }, { scope: 'read' });
defineActions(
  {
    'transfer.start': DRAFTING,
    'transfer.advance': DRAFTING,
    'transfer.update': DRAFTING,
    'transfer.conclude': { EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' },
    'transfer.confirm': { EDITOR: 'own', MANAGER: 'own' },
  },
  { scope: 'write:transfers' },
);

/** Who may read a transfer, for services; the entity's `visible` says the same in SQL. */
export function isTransferReadable(viewer: Viewer, transfer: Transfer, practice: Practice): boolean {
  if (transfer.confirmedAt && practice.status === ContentStatus.PUBLISHED) return true;
  return [transfer.cityId, transfer.givingCityId].some((cityId) => can(viewer, 'transfer.read', { cityId }));
}
