import { Database } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';

// A key that was destroyed keeps its row: whoever was erased never gets another one.
const MAKE = `INSERT INTO person_key (person_id, key)
  SELECT person_id, encode(gen_random_bytes(32), 'base64') FROM unnest($1::uuid[]) AS person_id
  ON CONFLICT (person_id) DO NOTHING`;

/** How values are sealed in SQL: the key is random already, so it is not stretched. */
export const SEAL_OPTIONS = 'cipher-algo=aes256, s2k-mode=0';

/** The keys of people, under which the audit trail seals what it says about them. */
@Injectable()
export class PersonKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Sees to it that these people have keys, in the surrounding transaction. Whoever makes a person's first key holds up others
   * who would; always in the same order, so that two never wait for one another.
   */
  async ensure(personIds: readonly string[]): Promise<void> {
    const values = [[...new Set(personIds)].sort()];
    await this.database.prepared({ name: 'person_key_make', text: MAKE, values });
  }

  /** Makes everything that was sealed about a person unreadable, for ever. Destroying twice changes nothing. */
  async destroy(personId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO person_key (person_id, destroyed_at) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE SET key = NULL, destroyed_at = EXCLUDED.destroyed_at WHERE person_key.key IS NOT NULL`,
      [personId, this.clock.now()],
    );
  }
}
