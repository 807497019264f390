import { Database } from '@alliance/database';
import { Clock, newId } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { PersonKeys, SEAL_OPTIONS } from './person-keys.js';
import type { Viewer } from './role.js';

/** Which workflow state a record left and which it entered. */
export interface StateChange {
  from: string | null;
  to: string | null;
}

/** The record that a write touched. */
export interface AuditedRecord {
  /** Name of its type. */
  type: string;
  /** UUID of its row. */
  id: string;
  /** UUID of the city that it belongs to, whose managers see the entry; none for what belongs to no city. */
  cityId?: string | null;
}

/** Values about one person. They are sealed under that person's key, and unreadable once it is destroyed. */
export interface PersonalValues {
  /** UUID of the person. */
  personId: string;
  /** By the name of the field. */
  values: Readonly<Record<string, string>>;
}

/** What else there is to say about a write. */
export interface AuditDetails {
  /** Why, in the actor's words, at most 500 characters: sealed under the actor's key. Only where somebody acts. */
  reason?: string;
  /** Names of fields, never their values. */
  changedFields?: readonly string[];
  state?: StateChange;
  /** Facts that say nothing about a person, by name: the role that was given, the id of what it was given for. Kept as they are. */
  facts?: Readonly<Record<string, string>>;
  personal?: readonly PersonalValues[];
}

// Both are prepared: every write has an entry, often while it holds a lock that others wait for.
const INSERT_ENTRY = `INSERT INTO audit_entry (id, occurred_at, actor_id, action, record_type, record_id, city_id, sealed_reason, changed_fields, state)
  VALUES ($1, $2, $3, $4, $5, $6, $7,
    (SELECT pgp_sym_encrypt($8, key, '${SEAL_OPTIONS}') FROM person_key WHERE person_id = $3 AND $8::text IS NOT NULL), $9, $10)`;
const INSERT_VALUES = `INSERT INTO audit_value (id, audit_entry_id, field, person_id, value, sealed)
  SELECT v.id, $1, v.field, v.person_id, CASE WHEN v.person_id IS NULL THEN v.value END, pgp_sym_encrypt(v.value, k.key, '${SEAL_OPTIONS}')
  FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[]) AS v (id, field, person_id, value)
  LEFT JOIN person_key k ON k.person_id = v.person_id
  WHERE v.person_id IS NULL OR k.key IS NOT NULL`;

const MAX_REASON = 500;

interface AuditedValue {
  field: string;
  personId: string | null;
  value: string;
}

/**
 * Keeps an entry for every write, in the transaction of that write: both are kept, or neither. What is personal in it is sealed
 * by the database under the keys of those whom it is about; about somebody erased nothing is kept any more.
 */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: PersonKeys,
  ) {}

  /**
   * Records one write. Throws outside a transaction, on a reason that nobody gave, and on one that is too long.
   *
   * @param actor who acted; null for the system itself
   */
  async record(actor: Viewer, action: string, record: AuditedRecord, details: AuditDetails = {}): Promise<void> {
    if (!this.database.isInTransaction) throw new Error('An audit entry belongs into the transaction of its write.');
    const { reason, changedFields = [], state } = details;
    if (reason !== undefined && !actor) throw new Error('A reason is sealed under the key of whoever gives it: the system gives none.');
    if (reason !== undefined && [...reason].length > MAX_REASON) throw new Error(`A reason has at most ${MAX_REASON} characters.`);
    const values = valuesOf(details);
    const people = values.flatMap(({ personId }) => personId ?? []);
    if (reason !== undefined) people.push(actor!.id);
    if (people.length > 0) await this.keys.ensure(people);
    const id = newId();
    const entry = [
      id,
      this.clock.now(),
      actor?.id ?? null,
      action,
      record.type,
      record.id,
      record.cityId ?? null,
      reason ?? null,
      [...changedFields].sort(),
      state ? JSON.stringify(state) : null,
    ];
    await this.database.prepared({ name: 'audit_entry', text: INSERT_ENTRY, values: entry });
    if (values.length > 0) await this.database.prepared({ name: 'audit_value', text: INSERT_VALUES, values: [id, ...columnsOf(values)] });
  }

  /** How often somebody has done something since a moment, whatever became of it. */
  async countSince(personId: string, action: string, since: Date): Promise<number> {
    const text = 'SELECT count(*)::int FROM audit_entry WHERE actor_id = $1 AND occurred_at > $2 AND action = $3';
    const [row] = await this.database.prepared({ name: 'audit_count', text, values: [personId, since, action] });
    return row![0] as number;
  }
}

function valuesOf({ facts = {}, personal = [] }: AuditDetails): AuditedValue[] {
  return [
    ...Object.entries(facts).map(([field, value]) => ({ field, personId: null, value })),
    ...personal.flatMap(({ personId, values }) => Object.entries(values).map(([field, value]) => ({ field, personId, value }))),
  ];
}

function columnsOf(values: AuditedValue[]): unknown[] {
  return [
    values.map(() => newId()),
    values.map(({ field }) => field),
    values.map(({ personId }) => personId),
    values.map(({ value }) => value),
  ];
}
