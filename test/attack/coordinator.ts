import { createHash } from 'node:crypto';
import type { DatabaseCluster } from '../database-cluster.js';

/** Makes a coordinator in a migrated database, without a process of the product's for it, and answers the token. */
export async function createCoordinator(cluster: DatabaseCluster): Promise<string> {
  const token = 'ax_a-token-of-a-coordinator-for-this-test-alone';
  const id = '0190a000-0000-7000-8000-000000000001';
  const hash = createHash('sha256').update(token).digest('hex');
  await cluster.query(
    `INSERT INTO person (id, display_name, email, locale, time_zone) VALUES ('${id}', 'Coordinator', 'coordinator@exchange.example', 'en', 'UTC');
     INSERT INTO role_grant (id, person_id, role, scope_kind) VALUES ('${id}', '${id}', 'COORDINATOR', 'ALLIANCE');
     INSERT INTO access_token (id, person_id, name, token_hash, prefix, scopes)
       VALUES ('${id}', '${id}', 'a test', '${hash}', 'ax_a-token', '{read,write}')`,
  );
  return token;
}
