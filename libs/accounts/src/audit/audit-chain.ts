import { createHash } from 'node:crypto';
import { Database, LOCK_CLASS } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';

/** What is wrong with the chain at its first broken place. */
export type AuditFaultKind =
  /** The entry, or what is kept with it, is not what was chained; or the link before it was exchanged. */
  | 'CHANGED'
  /** The entry is as it was, but chained in another place. */
  | 'REORDERED'
  /** The link is there, and its entry is gone. */
  | 'MISSING'
  /** Links are gone, from this position on. */
  | 'CUT'
  /** The entry has no link, and nobody is going to chain it. */
  | 'UNCHAINED'
  /** The entry is over an hour old, and still waits for the chain: it has stopped. */
  | 'WAITING'
  /** The chain does not reach a link that somebody noted elsewhere, or has another hash there. */
  | 'REPLACED';

/** The first broken place. */
export interface AuditFault {
  kind: AuditFaultKind;
  /** From 1; null for an entry without a link. */
  position: number | null;
  /** UUID of the entry; null where only the position is known. */
  entryId: string | null;
}

/** A link, as it can be noted outside of the database. */
export interface AuditHead {
  position: number;
  /** Hexadecimal. */
  hash: string;
}

/** What a check of the whole chain found. */
export interface AuditVerification {
  entries: number;
  links: number;
  /** Entries that wait for the chain. */
  pending: number;
  /** The last link that was found to be right; null where there is none. */
  head: AuditHead | null;
  fault: AuditFault | null;
}

/** Entries that one transaction chains, and links that one statement checks. */
const BATCH = 500;

/** The job runs every minute: after this long, in milliseconds, it does not, or it fails. */
const MAX_WAIT = 60 * 60 * 1000;

const GENESIS = Buffer.alloc(32);

/**
 * The text of an entry that is hashed: every column of it and of its values, ciphertext where they are sealed. Times are written
 * out in UTC to the microsecond and bytes in hexadecimal digits, so that no setting of a session has a say.
 */
const CANONICAL = `jsonb_build_array(1, e.id,
    to_char(e.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e.actor_id, e.action, e.record_type, e.record_id, e.city_id, encode(e.sealed_reason, 'hex'), to_jsonb(e.changed_fields), e.state,
    (SELECT coalesce(jsonb_agg(jsonb_build_array(v.id, v.field, v.person_id, v.value, encode(v.sealed, 'hex')) ORDER BY v.id), '[]')
     FROM audit_value v WHERE v.audit_entry_id = e.id))::text`;

const NEXT_PENDING = `SELECT audit_entry_id AS id FROM audit_pending ORDER BY audit_entry_id LIMIT ${BATCH}`;

// Of those that are noted, one may be chained already and another not be there: neither may hold up the others.
const UNLINKED = `SELECT e.id, ${CANONICAL} AS text FROM audit_entry e
  WHERE e.id = ANY ($1::uuid[]) AND NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.audit_entry_id = e.id) ORDER BY e.id`;

const NEXT_LINKS = `SELECT l.position::int AS position, l.audit_entry_id AS "entryId", l.hash, e.id IS NULL AS "isMissing",
    CASE WHEN e.id IS NOT NULL THEN ${CANONICAL} END AS text
  FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.audit_entry_id
  WHERE l.position > $1 ORDER BY l.position LIMIT ${BATCH}`;

// Right in itself behind another link, or another entry right in this place: then entries or links changed places.
const IS_ELSEWHERE = `SELECT
    EXISTS (SELECT 1 FROM audit_link l WHERE sha256(l.hash || convert_to($1, 'UTF8')) = $2)
    OR sha256($4::bytea || convert_to($1, 'UTF8')) = $2
    OR EXISTS (SELECT 1 FROM audit_entry e WHERE sha256($3::bytea || convert_to(${CANONICAL}, 'UTF8')) = $2) AS found`;

const UNCHAINED = `SELECT e.id FROM audit_entry e
  WHERE NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.audit_entry_id = e.id)
    AND NOT EXISTS (SELECT 1 FROM audit_pending p WHERE p.audit_entry_id = e.id)
  ORDER BY e.id LIMIT 1`;

const WAITING = `SELECT e.id FROM audit_pending p JOIN audit_entry e ON e.id = p.audit_entry_id
  WHERE e.occurred_at < $1 AND NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.audit_entry_id = e.id)
  ORDER BY e.occurred_at, e.id LIMIT 1`;

interface Link {
  position: number;
  entryId: string;
  hash: Buffer;
  isMissing: boolean;
  text: string;
}

/** Chains the committed entries of the audit trail by hash, and checks the chain. */
@Injectable()
export class AuditChain {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Chains what was committed since the last time, and answers how many entries. Several at once make one chain all the same. */
  async extend(): Promise<number> {
    let total = 0;
    for (;;) {
      const { taken, chained } = await this.extendByBatch();
      total += chained;
      if (taken < BATCH) return total;
    }
  }

  /**
   * Checks every link and every entry, reading page by page.
   *
   * @param noted a link that was noted outside of the database: without one, nobody can tell when the end of the chain was cut
   * off together with its entries
   */
  async verify(noted?: AuditHead): Promise<AuditVerification> {
    const [counts] = await this.patiently<{ entries: number; links: number; pending: number }>(
      `SELECT (SELECT count(*)::int FROM audit_entry) AS entries, (SELECT count(*)::int FROM audit_link) AS links,
         (SELECT count(*)::int FROM audit_pending) AS pending`,
    );
    const { head, fault } = await this.walk(noted);
    return { ...counts!, head, fault: fault ?? (await this.findUnchained()) ?? (await this.findWaiting()) };
  }

  /** Answers how many notes were taken, and how many entries were chained. */
  private extendByBatch(): Promise<{ taken: number; chained: number }> {
    return this.database.transaction(async () => {
      await this.database.lock(LOCK_CLASS.job, 'chain-audit');
      const noted = (await this.database.query<{ id: string }>(NEXT_PENDING)).map(({ id }) => id);
      if (noted.length === 0) return { taken: 0, chained: 0 };
      const entries = await this.database.query<{ id: string; text: string }>(UNLINKED, [noted]);
      const [last] = await this.database.query<{ position: number; hash: Buffer }>(
        'SELECT position::int AS position, hash FROM audit_link ORDER BY audit_link.position DESC LIMIT 1',
      );
      let previous = last?.hash ?? GENESIS;
      const hashes = entries.map(({ text }) => (previous = linkHash(previous, text)));
      const ids = entries.map(({ id }) => id);
      await this.database.query(
        `INSERT INTO audit_link (position, audit_entry_id, hash)
         SELECT $1 + n, id, decode(hash, 'hex') FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS link (id, hash, n)`,
        [last?.position ?? 0, ids, hashes.map((hash) => hash.toString('hex'))],
      );
      await this.database.query('DELETE FROM audit_pending WHERE audit_entry_id = ANY ($1::uuid[])', [noted]);
      return { taken: noted.length, chained: entries.length };
    });
  }

  private async walk(noted: AuditHead | undefined): Promise<{ head: AuditHead | null; fault: AuditFault | null }> {
    let position = 0;
    let previous: Buffer = GENESIS;
    const head = () => (position > 0 ? { position, hash: Buffer.from(previous).toString('hex') } : null);
    for (;;) {
      const links = await this.database.query<Link>(NEXT_LINKS, [position]);
      for (const link of links) {
        const fault = await this.faultOf(link, position + 1, previous);
        if (fault) return { head: head(), fault };
        position = link.position;
        previous = link.hash;
        if (noted?.position === position && head()!.hash !== noted.hash) {
          return { head: head(), fault: { kind: 'REPLACED', position, entryId: link.entryId } };
        }
      }
      if (links.length < BATCH) break;
    }
    const isShort = noted !== undefined && noted.position > position;
    return { head: head(), fault: isShort ? { kind: 'CUT', position: position + 1, entryId: null } : null };
  }

  private async faultOf(link: Link, expected: number, previous: Buffer): Promise<AuditFault | null> {
    const { position, entryId } = link;
    if (position !== expected) return { kind: 'CUT', position: expected, entryId: null };
    if (link.isMissing) return { kind: 'MISSING', position, entryId };
    if (linkHash(previous, link.text).equals(link.hash)) return null;
    const [elsewhere] = await this.patiently<{ found: boolean }>(IS_ELSEWHERE, [link.text, link.hash, previous, GENESIS]);
    return { kind: elsewhere!.found ? 'REORDERED' : 'CHANGED', position, entryId };
  }

  private async findUnchained(): Promise<AuditFault | null> {
    const [entry] = await this.patiently<{ id: string }>(UNCHAINED);
    return entry ? { kind: 'UNCHAINED', position: null, entryId: entry.id } : null;
  }

  private async findWaiting(): Promise<AuditFault | null> {
    const [entry] = await this.patiently<{ id: string }>(WAITING, [new Date(this.clock.now().getTime() - MAX_WAIT)]);
    return entry ? { kind: 'WAITING', position: null, entryId: entry.id } : null;
  }

  // Over millions of rows these take longer than any request may.
  private patiently<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.database.transaction(async () => {
      await this.database.query('SET LOCAL statement_timeout = 0');
      return this.database.query<Row>(text, values);
    });
  }
}

function linkHash(previous: Buffer, text: string): Buffer {
  return createHash('sha256').update(previous).update(text, 'utf8').digest();
}
