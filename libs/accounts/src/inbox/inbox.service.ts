import { AuditTrail, require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, decodeId, UserError, UserErrors } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { KINDS_THAT_NEED_ACTION } from './inbox-item.enums.js';
import { inboxMessages } from './inbox.messages.js';

/** What people do with what they are told of. Each method changes all of the items, or none. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Marks items as read. Those that only tell of something are done then: should it happen again, the person is told again.
   *
   * @param ids public ids of the actor's own items
   * @throws UserErrors NOT_FOUND, one for each that is not
   */
  async markRead(actor: Actor, ids: readonly string[]): Promise<{ id: string }> {
    return this.change(actor, 'inboxItem.markRead', ids, {
      due: 'read_at IS NULL',
      change: 'read_at = $2, done_at = CASE WHEN kind = ANY ($3::text[]) THEN done_at ELSE coalesce(done_at, $2) END',
      values: [KINDS_THAT_NEED_ACTION],
    });
  }

  /**
   * Marks items as done, whatever has become of the record.
   *
   * @param ids public ids of the actor's own items
   * @throws UserErrors NOT_FOUND, one for each that is not
   */
  async complete(actor: Actor, ids: readonly string[]): Promise<{ id: string }> {
    return this.change(actor, 'inboxItem.complete', ids, {
      due: 'done_at IS NULL',
      change: 'done_at = $2, read_at = coalesce(read_at, $2)',
      values: [],
    });
  }

  private async change(
    actor: Actor,
    action: string,
    ids: readonly string[],
    { due, change, values }: { due: string; change: string; values: unknown[] },
  ): Promise<{ id: string }> {
    require(actor, action, { personId: actor.id }, { readable: true });
    return this.database.transaction(async () => {
      const items = await this.hold(actor, ids, due);
      const dueIds = items.flatMap(({ id, isDue }) => (isDue ? [id] : []));
      if (dueIds.length === 0) return { id: actor.id };
      await this.database.query(`UPDATE inbox_item SET ${change}, updated_at = $2 WHERE id = ANY ($1)`, [
        dueIds,
        this.clock.now(),
        ...values,
      ]);
      await this.audit.record(actor, action, { type: 'Person', id: actor.id }, { facts: { items: String(dueIds.length) } });
      return { id: actor.id };
    });
  }

  // In the order in which whoever settles them takes them.
  private async hold(actor: Actor, ids: readonly string[], due: string): Promise<{ id: string; isDue: boolean }[]> {
    const wanted = ids.map((id) => decodeId(id));
    const uuids = wanted.flatMap((decoded) => (decoded?.prefix === 'inbx' ? [decoded.uuid] : []));
    const items = await this.database.query<{ id: string; isDue: boolean }>(
      `SELECT id, ${due} AS "isDue" FROM inbox_item WHERE id = ANY ($1) AND person_id = $2 ORDER BY id FOR UPDATE`,
      [uuids, actor.id],
    );
    const found = new Set(items.map(({ id }) => id));
    const missing = wanted.flatMap((decoded, index) => (decoded?.prefix === 'inbx' && found.has(decoded.uuid) ? [] : [index]));
    if (missing.length === 0) return items;
    throw new UserErrors(missing.map((index) => new UserError('NOT_FOUND', inboxMessages.missing, { path: ['ids', String(index)] })));
  }
}
