import type { TestApp } from '@alliance/testing';

/** Tables in which reading leaves a mark, such as when a token was used last. */
const TOUCHED = new Set(['access_token', 'session']);
const KEPT = 'attack_checkpoint';

/** Every table as it was at one time, to have the same database again without what was made since. */
export class Checkpoint {
  private constructor(
    private readonly app: TestApp,
    private readonly tables: readonly string[],
  ) {}

  static async take(app: TestApp): Promise<Checkpoint> {
    const rows = await app.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const tables = rows.map(({ name }) => name).filter((name) => !TOUCHED.has(name));
    await app.rows(`CREATE SCHEMA ${KEPT}`);
    for (const name of tables) await app.rows(`CREATE TABLE ${KEPT}."${name}" AS TABLE public."${name}"`);
    return new Checkpoint(app, tables);
  }

  async restore(): Promise<void> {
    await this.app.database.transaction(async () => {
      // Past triggers and foreign keys, which will hold again once every table is as it was.
      await this.app.rows('SET LOCAL session_replication_role = replica');
      for (const name of this.tables) {
        await this.app.rows(`DELETE FROM public."${name}"`);
        await this.app.rows(`INSERT INTO public."${name}" SELECT * FROM ${KEPT}."${name}"`);
      }
    });
  }
}
