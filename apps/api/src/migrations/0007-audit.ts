import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEAL_OPTIONS = 'cipher-algo=aes256, s2k-mode=0';

/** The audit trail becomes append-only, chained by hash, and sealed where it is personal. */
export class Audit1790000000007 implements MigrationInterface {
  name = 'Audit1790000000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS pgcrypto;

      CREATE TABLE person_key (
        person_id uuid NOT NULL CONSTRAINT pk_person_key PRIMARY KEY,
        key text,
        destroyed_at timestamptz,
        CONSTRAINT ck_person_key_destroyed_at CHECK ((key IS NULL) = (destroyed_at IS NOT NULL))
      );

      CREATE TABLE audit_value (
        id uuid NOT NULL CONSTRAINT pk_audit_value PRIMARY KEY,
        audit_entry_id uuid NOT NULL CONSTRAINT fk_audit_value_audit_entry_id REFERENCES audit_entry (id),
        field text NOT NULL,
        person_id uuid,
        value text,
        sealed bytea,
        CONSTRAINT ck_audit_value_sealed CHECK ((person_id IS NULL) = (sealed IS NULL) AND (value IS NULL) <> (sealed IS NULL))
      );
      CREATE INDEX ix_audit_value_audit_entry_id ON audit_value (audit_entry_id);
      CREATE INDEX ix_audit_value_person_id ON audit_value (person_id);

      CREATE TABLE audit_link (
        position bigint NOT NULL CONSTRAINT pk_audit_link PRIMARY KEY,
        audit_entry_id uuid NOT NULL CONSTRAINT uq_audit_link_audit_entry_id UNIQUE
          CONSTRAINT fk_audit_link_audit_entry_id REFERENCES audit_entry (id),
        hash bytea NOT NULL CONSTRAINT ck_audit_link_hash CHECK (octet_length(hash) = 32)
      );

      CREATE TABLE audit_pending (audit_entry_id uuid NOT NULL CONSTRAINT pk_audit_pending PRIMARY KEY);
    `);
    await this.sealReasons(queryRunner);
    await this.nameCities(queryRunner);
    await this.index(queryRunner);
    await this.close(queryRunner);
    await this.open(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER tr_audit_entry_append_only ON audit_entry;
      DROP TRIGGER tr_audit_entry_pending ON audit_entry;
      ALTER TABLE audit_entry ADD COLUMN reason text CONSTRAINT ck_audit_entry_reason CHECK (char_length(reason) <= 500);
      UPDATE audit_entry e SET reason = pgp_sym_decrypt(e.sealed_reason, k.key) FROM person_key k WHERE k.person_id = e.actor_id;
      UPDATE audit_entry e SET reason = v.value FROM audit_value v
        WHERE v.audit_entry_id = e.id AND v.field = 'reason' AND v.person_id IS NULL;
      DROP TABLE audit_pending, audit_link, audit_value, person_key;
      DROP FUNCTION audit_refuse_change, audit_note_pending, open_sealed;
      DROP INDEX ix_audit_entry_occurred_at, ix_audit_entry_city_id, ix_audit_entry_actor_id, ix_audit_entry_action,
        ix_audit_entry_record_type, ix_audit_entry_record_id;
      ALTER TABLE audit_entry DROP COLUMN sealed_reason, DROP COLUMN city_id;
      CREATE INDEX ix_audit_entry_record ON audit_entry (record_type, record_id, occurred_at);
      CREATE INDEX ix_audit_entry_actor ON audit_entry (actor_id, occurred_at);
      CREATE INDEX ix_audit_entry_occurred_at ON audit_entry (occurred_at);
    `);
  }

  /** What nobody gave as a reason of their own can't be about a person whose key it could be sealed under: it stays a plain fact. */
  private async sealReasons(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO person_key (person_id, key)
        SELECT DISTINCT ON (actor_id) actor_id, encode(gen_random_bytes(32), 'base64')
        FROM audit_entry WHERE actor_id IS NOT NULL AND reason IS NOT NULL;
      INSERT INTO audit_value (id, audit_entry_id, field, value)
        SELECT gen_random_uuid(), id, 'reason', reason FROM audit_entry WHERE actor_id IS NULL AND reason IS NOT NULL;
      ALTER TABLE audit_entry ADD COLUMN city_id uuid, ADD COLUMN sealed_reason bytea;
      UPDATE audit_entry e SET sealed_reason = pgp_sym_encrypt(e.reason, k.key, '${SEAL_OPTIONS}'), reason = NULL
        FROM person_key k WHERE k.person_id = e.actor_id AND e.reason IS NOT NULL;
      ALTER TABLE audit_entry DROP COLUMN reason;
    `);
  }

  /** The city that each record belongs to now; those that are gone belong to none. */
  private async nameCities(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE audit_entry e SET city_id = record.city_id
      FROM (
        SELECT 'City' AS type, id, id AS city_id FROM city
        UNION ALL SELECT 'Organisation', id, city_id FROM organisation
        UNION ALL SELECT 'Contact', c.id, coalesce(c.city_id, o.city_id) FROM contact c LEFT JOIN organisation o ON o.id = c.organisation_id
        UNION ALL SELECT 'Practice', id, city_id FROM practice
        UNION ALL SELECT 'ExchangeDay', id, host_city_id FROM exchange_day
        UNION ALL SELECT 'ExchangeSession', s.id, d.host_city_id FROM exchange_session s JOIN exchange_day d ON d.id = s.exchange_day_id
        UNION ALL SELECT 'Registration', r.id, d.host_city_id FROM registration r JOIN exchange_day d ON d.id = r.exchange_day_id
      ) record
      WHERE record.type = e.record_type AND record.id = e.record_id AND record.city_id IS NOT NULL;
    `);
  }

  private async index(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX ix_audit_entry_record, ix_audit_entry_actor, ix_audit_entry_occurred_at;
      CREATE INDEX ix_audit_entry_occurred_at ON audit_entry (occurred_at, id);
      CREATE INDEX ix_audit_entry_city_id ON audit_entry (city_id, occurred_at, id);
      CREATE INDEX ix_audit_entry_actor_id ON audit_entry (actor_id, occurred_at, id);
      CREATE INDEX ix_audit_entry_action ON audit_entry (action, occurred_at, id);
      CREATE INDEX ix_audit_entry_record_type ON audit_entry (record_type, occurred_at, id);
      CREATE INDEX ix_audit_entry_record_id ON audit_entry (record_id, occurred_at, id);
    `);
  }

  /** From here on rows are only added, and each one is noted for the chain in the transaction that adds it. */
  private async close(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The audit trail is append-only: % on % is refused.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE FUNCTION audit_note_pending() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO audit_pending (audit_entry_id) VALUES (NEW.id);
        RETURN NULL;
      END $$;
      INSERT INTO audit_pending (audit_entry_id) SELECT id FROM audit_entry;
      CREATE TRIGGER tr_audit_entry_pending AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_note_pending();
      CREATE TRIGGER tr_audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
      CREATE TRIGGER tr_audit_value_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_value
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
      CREATE TRIGGER tr_audit_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
    `);
  }

  /**
   * One ciphertext that is damaged must not take the page or the export with it that it stands in: it is unreadable, like those
   * whose key is destroyed, and the check of the chain names it. Not for parallel plans: before PostgreSQL 17 they refuse to
   * catch errors.
   */
  private async open(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION open_sealed(sealed bytea, key text) RETURNS text LANGUAGE plpgsql STABLE STRICT PARALLEL UNSAFE AS $$
      BEGIN
        RETURN pgp_sym_decrypt(sealed, key);
      EXCEPTION WHEN OTHERS THEN
        RETURN NULL;
      END $$;
    `);
  }
}
