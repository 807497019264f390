import { ActorResolver, AuditTrail, PersonKeys } from '@alliance/access';
import type { Viewer } from '@alliance/access';
import { Database } from '@alliance/database';
import { unauthenticated } from '@alliance/kernel';
import { Mails } from '@alliance/mail';
import { Injectable } from '@nestjs/common';
import type { PersonStatus } from '../account.enums.js';
import { PersonalData } from './personal-data.service.js';
import type { PersonalRecordTable, Subject } from './personal-data.service.js';

/**
 * Erases people. What is about a person goes; rows that count stay, emptied; the person's own row stays too, as nobody's. The
 * tables come from the annotations, so that none is forgotten.
 */
@Injectable()
export class Eraser {
  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
    private readonly mails: Mails,
    private readonly keys: PersonKeys,
    private readonly audit: AuditTrail,
    private readonly actors: ActorResolver,
  ) {}

  /**
   * Erases a person, for ever. Whatever else they write at the moment either is in before and erased as well, or is refused.
   *
   * @throws UNAUTHENTICATED where there is nobody any more
   */
  async erase(actor: Viewer, personId: string): Promise<void> {
    await this.database.transaction(async () => {
      // Alone with the row: each insert about the person holds a share of this lock (see the trigger tr_…_erased).
      const [subject] = await this.database.query<Subject & { status: PersonStatus }>(
        `SELECT id, email, status FROM person WHERE id = $1 AND status <> 'ERASED' FOR UPDATE`,
        [personId],
      );
      if (!subject) throw unauthenticated();
      await this.mails.eraseMailsOf(subject.id, [subject.email]);
      for (const table of byReference(this.personalData.records)) await this.eraseRows(table, subject);
      await this.keys.destroy(personId);
      await this.forgetJobs(subject);
      await this.audit.record(actor, 'person.erase', { type: 'Person', id: personId }, { state: { from: subject.status, to: 'ERASED' } });
      await this.actors.forget(personId);
    });
  }

  private async eraseRows(table: PersonalRecordTable, subject: Subject): Promise<void> {
    const { name, record, columns } = table;
    const { text, values } = this.personalData.conditionFor(table, subject);
    if (record.erasure === 'DELETE_ROW') {
      await this.database.query(`DELETE FROM ${name} WHERE ${text}`, values);
      return;
    }
    const cleared = columns.filter(({ reference, name: column }) => !reference && column !== table.subject);
    if (record.erasure === 'DESTROY_KEY' || cleared.length === 0) return;
    const changes = cleared.map(({ name: column }, index) => `${column} = $${values.length + index + 1}`);
    const replacements = cleared.map(({ replacement = null }) => replacement);
    await this.database.query(`UPDATE ${name} SET ${changes.join(', ')} WHERE ${text}`, [...values, ...replacements]);
  }

  // Jobs hold ids only; but the report of a failed one may repeat what a mail server said of an address.
  private async forgetJobs({ id, email }: Subject): Promise<void> {
    await this.database.query(
      `DELETE FROM pgboss.job WHERE strpos(data::text, $1) > 0 OR strpos(lower(output::text), $1) > 0 OR strpos(lower(output::text), $2) > 0`,
      [id, email],
    );
  }
}

/** Rows that lead to others go before those. */
function byReference(tables: readonly PersonalRecordTable[]): PersonalRecordTable[] {
  const ordered = new Set<PersonalRecordTable>();
  const visit = (table: PersonalRecordTable, path: readonly PersonalRecordTable[]): void => {
    if (ordered.has(table) || path.includes(table)) return;
    for (const other of tables) if (other !== table && other.references.includes(table.name)) visit(other, [...path, table]);
    ordered.add(table);
  };
  for (const table of tables) visit(table, []);
  return [...ordered];
}
