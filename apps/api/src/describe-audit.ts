import type { AuditFault, AuditFaultKind, AuditHead, AuditVerification } from '@alliance/accounts';
import { encodeId } from '@alliance/kernel';

const HEAD = /^([1-9]\d{0,8}):([0-9a-f]{64})$/;

const FAULTS: Readonly<Record<AuditFaultKind, string>> = {
  CHANGED: 'it is not what was chained, or what came before it was taken out',
  REORDERED: 'it is as it was written, but not in its place',
  MISSING: 'the entry is gone',
  CUT: 'the chain has no link here, though it goes on or went on',
  UNCHAINED: 'it has no link in the chain, and does not wait for one',
  WAITING: 'it is over an hour old and still waits for the chain. A worker chains every minute: see whether one runs, and what it logs',
  REPLACED: 'the chain has another hash here than was noted',
};

/** A link as it is written down outside of the database, `<position>:<hash>`; null where a text is none. */
export function parseHead(text: string): AuditHead | null {
  const [, position, hash] = HEAD.exec(text) ?? [];
  return position && hash ? { position: Number(position), hash } : null;
}

/** What was counted, and how far the chain is sound. */
export function describeVerification({ entries, links, pending, head }: AuditVerification): string {
  const counts = `${entries} entries, ${links} in the chain, ${pending} waiting for it.`;
  return head ? `${counts}\nSound up to ${head.position}:${head.hash}` : counts;
}

/** The first broken row, by its place and its id. */
export function describeFault({ kind, position, entryId }: AuditFault): string {
  const place = [position && `row ${position}`, entryId && encodeId('aud', entryId)].filter(Boolean).join(', ');
  return `The audit trail is broken at ${place}: ${FAULTS[kind]}.`;
}
