import { boundRolesFor, Notices, unboundRolesFor } from '@alliance/access';
import type { Notice, NoticeKind, NoticeRecipients, NoticeRight, NoticeSubject, Viewer } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, cutTo, newId, PublicAddress } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Mails } from '@alliance/mail';
import { Injectable } from '@nestjs/common';
import { noticeMail } from './notice.mail.js';

/** Characters of a title that are kept. */
const MAX_TITLE = 150;

const ACTIVE = `SELECT p.id, p.email, p.locale, p.notice_mails AS "noticeMails" FROM person p
  WHERE p.status = 'ACTIVE' AND p.id IS DISTINCT FROM $1::uuid`;
// A share of the lock that erasing takes: whoever is erased at this moment is left out, and the write that tells them goes on.
const HELD = 'ORDER BY p.id FOR KEY SHARE OF p';
const GRANTED = 'SELECT g.person_id FROM role_grant g JOIN unnest($3::text[], $4::uuid[]) AS r (role, scope_id) USING (role, scope_id)';

const FIND_THOSE_WHO_MAY = `${ACTIVE} AND p.id IN (SELECT unnest($2::uuid[]) UNION ${GRANTED}) ${HELD}`;
const FIND_PEOPLE = `${ACTIVE} AND p.id = ANY ($2::uuid[]) ${HELD}`;
const FIND_PEOPLE_WHO_MAY = `${ACTIVE} AND p.id = ANY ($2::uuid[])
  AND p.id IN (${GRANTED} UNION SELECT g.person_id FROM role_grant g WHERE g.role = ANY ($5::text[])
    UNION SELECT unnest($6::uuid[])) ${HELD}`;

const INSERT_ITEMS = `INSERT INTO inbox_item (id, created_at, updated_at, person_id, kind, title, record_type, record_id)
  SELECT i.id, $1, $1, i.person_id, $2, $3, $4, $5 FROM unnest($6::uuid[], $7::uuid[]) AS i (id, person_id)
  ON CONFLICT (record_id, record_type, kind, person_id) WHERE done_at IS NULL DO NOTHING
  RETURNING id, person_id AS "personId"`;

/** Somebody to tell. */
interface Recipient {
  id: string;
  email: string;
  locale: Locale;
  /** Whether they want mails. */
  noticeMails: boolean;
}

/**
 * Tells people in their inboxes and by mail, by the same few statements however many they are.
 *
 * Of those who may do an action in a scope, the ones are told who may because of that scope: a role in that city or organisation,
 * or that very person. Whoever may act everywhere, such as the coordinator, is not: they would drown in what others look after.
 */
@Injectable()
export class InboxNotices extends Notices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mails: Mails,
    private readonly address: PublicAddress,
  ) {
    super();
  }

  /** @throws outside a transaction */
  override async send(notice: Notice): Promise<void> {
    if (!this.database.isInTransaction) throw new Error(`Tell of "${notice.kind}" inside the transaction that causes it.`);
    const recipients = await this.findRecipients(notice.to, notice.actor);
    if (recipients.length === 0) return;
    const title = cutTo(notice.title, MAX_TITLE);
    const told = await this.put({ ...notice, title }, recipients);
    await this.mails.sendAll(
      noticeMail,
      recipients.flatMap(({ id: personId, email: address, locale, noticeMails }) => {
        const itemId = told.get(personId);
        if (itemId === undefined || !noticeMails) return [];
        const parameters = { kind: notice.kind, title, url: this.address.link('/account#inbox') };
        return [{ to: { address, personId, locale }, dedupeKey: itemId, parameters }];
      }),
    );
  }

  /** @throws outside a transaction */
  override async settle({ type, id }: NoticeSubject, kinds: readonly NoticeKind[], butFor?: NoticeRight): Promise<void> {
    if (!this.database.isInTransaction) throw new Error(`Settle what is to be done about a ${type} inside the transaction that does it.`);
    const others = butFor ? await this.findRecipients(butFor, null) : [];
    // In one order for everybody, so that two who settle at once never wait for each other.
    await this.database.query(
      `WITH due AS MATERIALIZED (
         SELECT id FROM inbox_item WHERE record_id = $1 AND record_type = $2 AND kind = ANY ($3::text[]) AND done_at IS NULL
           AND person_id <> ALL ($5::uuid[])
         ORDER BY id FOR UPDATE)
       UPDATE inbox_item i SET done_at = $4, updated_at = $4 FROM due WHERE i.id = due.id`,
      [id, type, kinds, this.clock.now(), others.map((person) => person.id)],
    );
  }

  private async findRecipients(to: NoticeRecipients, actor: Viewer): Promise<Recipient[]> {
    const actorId = actor?.id ?? null;
    const personIds = 'personIds' in to ? to.personIds : [];
    const right = 'personIds' in to ? to.whoMay : to;
    if (!right) return this.database.query<Recipient>(FIND_PEOPLE, [actorId, personIds]);
    const roles = boundRolesFor(right.action, right.scope);
    const grants = [roles.map(({ role }) => role), roles.map(({ scopeId }) => scopeId)];
    // Everybody takes part for themselves, without a grant that would say so.
    const selves = roles.flatMap(({ role, scopeId }) => (role === 'PARTICIPANT' ? [scopeId] : []));
    if ('personIds' in to) {
      return this.database.query<Recipient>(FIND_PEOPLE_WHO_MAY, [actorId, personIds, ...grants, unboundRolesFor(right.action), selves]);
    }
    return this.database.query<Recipient>(FIND_THOSE_WHO_MAY, [actorId, selves, ...grants]);
  }

  /** UUIDs of the new items by those of the people: nobody is told twice of what they have not settled. */
  private async put({ kind, subject, title }: Notice, recipients: readonly Recipient[]): Promise<ReadonlyMap<string, string>> {
    const items = await this.database.query<{ id: string; personId: string }>(INSERT_ITEMS, [
      this.clock.now(),
      kind,
      title,
      subject.type,
      subject.id,
      recipients.map(() => newId()),
      recipients.map(({ id }) => id),
    ]);
    return new Map(items.map(({ id, personId }) => [personId, id]));
  }
}
