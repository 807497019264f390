import { Inject, Injectable, Logger } from '@nestjs/common';
import { AppError, ConflictError } from '@alliance/kernel';
import type { ClientBase, Pool, QueryResult } from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Admission, type Lane } from './admission.js';
import { currentClaim } from './connection-claim.js';
import { isConnectionFault, unavailableOf } from './connection-fault.js';
import { ControlConnection } from './control-connection.js';
import { DATABASE_OPTIONS, type DatabaseOptions } from './database.options.js';
import type { LockClass } from './lock-class.js';
import type { RevisionedEntity } from './base.entity.js';
import { deallocate, StatementCache, type StatementLimits } from './statement-cache.js';
import { OverdueError, StatementGuard } from './statement-guard.js';
import { Storage } from './storage.js';
import { WatchedConnection } from './watched-connection.js';
import { currentScope, outsideTransaction, runInScope, type TransactionScope } from './transaction.scope.js';
import { connected, unavailable } from './unavailable.js';

/** A statement for {@link Database.prepared}; `name` is stable for its text, e.g. a hash. */
export interface PreparedStatement {
  name: string;
  text: string;
  values: unknown[];
}

/** State of the connections, for the metrics. */
export interface DatabaseUsage {
  size: number;
  idle: number;
  /** Callers that wait for a connection. */
  waiting: number;
  /** Callers that got none, since the process started. */
  refused: number;
  /** Statements that were cancelled, since the process started. */
  cancelled: number;
}

/** Serialisation failure and deadlock: PostgreSQL asks for the whole transaction again. */
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/** Characters of the statements that are prepared by name on all connections of the pool together. */
const PREPARED_CHARACTERS = 8_000_000;

/** The SQLSTATE with which the database refuses what would be written about somebody who was erased. */
export const ERASED_STATE = 'PD001';

/** The SQLSTATE of an error from the database, through TypeORM's wrapping. */
export function sqlState(error: unknown): string | undefined {
  const cause = error as { code?: string; driverError?: { code?: string } } | null;
  return cause?.driverError?.code ?? cause?.code;
}

/** The name of the constraint that an error from the database speaks of. */
export function violatedConstraint(error: unknown): string | undefined {
  const cause = error as { constraint?: string; driverError?: { constraint?: string } } | null;
  return cause?.driverError?.constraint ?? cause?.constraint;
}

/** The one door to the database: transactions, statements, locks. */
@Injectable()
export class Database {
  private readonly logger = new Logger(Database.name);
  private readonly statements = new WeakMap<ClientBase, StatementCache>();
  private readonly admission: Admission;
  private readonly guard: StatementGuard;
  private readonly storage: Storage;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(DATABASE_OPTIONS) private readonly options: DatabaseOptions,
    private readonly control: ControlConnection,
  ) {
    this.admission = new Admission(options);
    this.guard = new StatementGuard(control, options.statementTimeoutMs);
    this.storage = new Storage(options);
  }

  get isEmbedded(): boolean {
    return this.options.url === undefined;
  }

  /** Entity manager of the transaction around the caller. Services write with it, and only with it. */
  get manager(): EntityManager {
    const scope = currentScope();
    if (!scope) throw new Error('No transaction is open here; write inside database.transaction().');
    return scope.runner.manager;
  }

  get isInTransaction(): boolean {
    return currentScope() !== undefined;
  }

  get usage(): DatabaseUsage {
    const { totalCount: size, idleCount: idle, waitingCount } = this.pool;
    const { waiting, refused } = this.admission;
    return { size, idle, waiting: waiting + waitingCount, refused, cancelled: this.guard.cancelled };
  }

  /** Settles when the database has answered; rejects where it does not. On a server nobody else's work is waited for. */
  async ping(): Promise<void> {
    if (this.isEmbedded) await this.query('SELECT 1');
    else await this.control.ping();
  }

  /** Whether there is room to store anything. While there is not, writes fail with UNAVAILABLE and reading goes on. */
  hasRoom(): Promise<boolean> {
    return this.storage.hasRoom((statement) => this.transaction(() => this.query(statement)));
  }

  /**
   * Runs `work` in one transaction and commits it. Inside another transaction it joins that one. When PostgreSQL asks
   * for a repeat (40001, 40P01) the whole function runs again, up to three times in all. Where the connection breaks, UNAVAILABLE
   * says whether nothing was changed, or that nobody can tell.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (currentScope()) return work();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
      }
    }
  }

  /** Runs `work` so that its failure undoes only what it did itself; the error is thrown on. */
  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const { runner } = this.requireScope();
    await runner.startTransaction();
    try {
      const result = await work();
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    }
  }

  /** Runs `effect` once the outermost transaction has committed, never when it rolls back. Only for what may be lost in a crash. */
  afterCommit(effect: () => void | Promise<void>): void {
    this.requireScope().afterCommit.push(effect);
  }

  /** Rows as objects: on the surrounding transaction's connection, else on one of the pool. */
  async query<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.withClient(async (client) => {
      const result: QueryResult | QueryResult[] = await client.query({ text, values });
      // Several statements in one text (only without values) answer with a list of results.
      return (Array.isArray(result) ? result.flatMap(({ rows }) => rows) : result.rows) as Row[];
    });
  }

  /** Rows as arrays, from a statement that is prepared by name once it comes a second time on its connection. */
  async prepared(statement: PreparedStatement): Promise<unknown[][]> {
    return this.withClient((client) => this.send(client, statement));
  }

  /**
   * Like {@link prepared}, for a statement that only reads, and for nobody but the request around the caller: it waits in the lane of
   * the request's cost, and ends with UNAVAILABLE as soon as the client has gone away.
   */
  async read(statement: PreparedStatement): Promise<unknown[][]> {
    if (currentScope()) return this.prepared(statement);
    const { lane, isExpensive, signal } = currentClaim();
    const send = (client: ClientBase): Promise<unknown[][]> => this.send(client, statement);
    // Nobody can interrupt the embedded database: it answers before the process hears of anything else.
    const work = this.isEmbedded ? send : (client: ClientBase) => this.guard.run(client, signal, () => send(client));
    try {
      return await this.withPooled(isExpensive ? 'expensive' : lane, work, signal);
    } catch (error) {
      if (error instanceof OverdueError) throw new AppError('TIMEOUT');
      throw signal.aborted ? unavailable() : error;
    }
  }

  /**
   * Waits until this transaction alone holds the lock on (class, key); it ends with the transaction. Waiting longer than
   * the lock timeout fails with 55P03. Take it as the transaction's first statement.
   */
  async lock(lockClass: LockClass, key: string): Promise<void> {
    this.requireScope();
    await this.prepared({ name: 'advisory_lock', text: 'SELECT pg_advisory_xact_lock($1, hashtext($2))', values: [lockClass, key] });
  }

  /**
   * The row, held against other writers until the transaction ends; {@link ConflictError} where its revision is not the
   * expected one, null where there is no such row.
   */
  async findForUpdate<Entity extends RevisionedEntity>(
    entity: EntityTarget<Entity> & Function,
    id: string,
    expectedRevision?: number,
  ): Promise<Entity | null> {
    const row = await this.manager.createQueryBuilder(entity, 'row').setLock('for_no_key_update').where('row.id = :id', { id }).getOne();
    if (row && expectedRevision !== undefined && row.revision !== expectedRevision) {
      throw new ConflictError({ entity, id }, expectedRevision, row.revision);
    }
    return row;
  }

  private get statementLimits(): StatementLimits {
    return { count: this.options.preparedStatements, characters: Math.floor(PREPARED_CHARACTERS / this.options.poolSize) };
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  private requireScope(): TransactionScope {
    const scope = currentScope();
    if (!scope) throw new Error('No transaction is open here.');
    return scope;
  }

  private async withClient<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    const scope = currentScope();
    return scope ? work((await scope.runner.connect()) as ClientBase) : this.withPooled(currentClaim().lane, work);
  }

  /** Runs `work` on a connection of the pool, once it is the caller's turn in the lane. */
  private async withPooled<T>(lane: Lane, work: (client: ClientBase) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = this.admission.enter(lane, currentClaim().caller, signal);
    if (turn) await turn;
    try {
      const client = await connected(() => this.pool.connect());
      try {
        await this.storage.protect(client);
        const result = await work(client);
        client.release();
        return result;
      } catch (error) {
        // A connection that broke must not go back to the pool; an SQL error leaves it sound.
        client.release(sqlState(error) === undefined || isConnectionFault(error));
        this.storage.heed(error);
        throw error;
      }
    } finally {
      this.admission.leave(lane);
    }
  }

  private async send(client: ClientBase, { name, text, values }: PreparedStatement): Promise<unknown[][]> {
    let cache = this.statements.get(client);
    if (!cache) this.statements.set(client, (cache = new StatementCache(this.statementLimits)));
    const { named, evicted } = cache.admit(name, text);
    for (const older of evicted) await deallocate(client, older);
    const result = await client.query({ ...(named && { name }), text, values, rowMode: 'array' });
    return result.rows as unknown[][];
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    const { lane, caller } = currentClaim();
    await this.admission.enter(lane, caller);
    const runner = this.dataSource.createQueryRunner();
    const scope: TransactionScope = { runner, afterCommit: [], ended: false };
    const connection = new WatchedConnection();
    let isCommitting = false;
    try {
      connection.watch((await connected(() => runner.connect())) as ClientBase);
      await this.storage.protect(connection.client!);
      await runner.startTransaction();
      const result = await runInScope(scope, work);
      isCommitting = true;
      await runner.commitTransaction();
      scope.ended = true;
      for (const effect of scope.afterCommit) void this.runEffect(effect);
      return result;
    } catch (error) {
      scope.ended = true;
      const fault = connection.faultBehind(error);
      this.storage.heed(fault);
      if (isConnectionFault(fault)) connection.discard();
      else if (runner.isTransactionActive) await runner.rollbackTransaction().catch((failure: unknown) => this.logger.warn(failure));
      throw unavailableOf(fault, isCommitting ? 'unknown' : 'unchanged') ?? error;
    } finally {
      connection.unwatch();
      await runner.release();
      this.admission.leave(lane);
    }
  }

  private async runEffect(effect: () => void | Promise<void>): Promise<void> {
    try {
      await outsideTransaction(effect);
    } catch (error) {
      this.logger.error(error);
    }
  }

  /** TypeORM's description of an entity, for those who build statements from it. */
  metadata<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>) {
    return this.dataSource.getMetadata(entity);
  }
}
