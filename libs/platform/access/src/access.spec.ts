import { DatabaseModule } from '@alliance/database';
import type { DatabaseOptions } from '@alliance/database';
import { AppError, Clock, SystemClock } from '@alliance/kernel';
import { describeOnServer, TestApp } from '@alliance/testing';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Controller, Get, Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { GraphQLModule, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  AccessModule,
  ActorResolver,
  ActorSource,
  Allow,
  AuditTrail,
  CurrentActor,
  CurrentViewer,
  defineActions,
  hashToken,
  Public,
} from './index.js';
import type { Actor, Viewer } from './index.js';

defineActions({ 'letter.send': { EDITOR: 'own' } });

const CITY = '0190a000-0000-7000-8000-0000000000c1';
const EDITOR: Actor = { id: '0190a000-0000-7000-8000-00000000000e', grants: [{ role: 'EDITOR', scopeKind: 'CITY', scopeId: CITY }] };
const SOMEBODY: Actor = { id: '0190a000-0000-7000-8000-00000000000a', grants: [] };
const RECORD = { type: 'Letter', id: '0190a000-0000-7000-8000-000000000001' };

class Audit1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE audit_entry (id uuid PRIMARY KEY, occurred_at timestamptz NOT NULL, actor_id uuid, action text NOT NULL,
      record_type text NOT NULL, record_id uuid NOT NULL, reason text, changed_fields text[] NOT NULL, state jsonb)`);
  }
  async down(): Promise<void> {}
}

/** Who is who, as a table would say; counts how often it is asked. */
class Directory extends ActorSource {
  static people = new Map<string, Actor>();
  static lookups = 0;
  override async findByTokenHash(hash: string): Promise<Actor | null> {
    Directory.lookups += 1;
    const actor = Directory.people.get(hash) ?? null;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return actor;
  }
}

let sent = 0;

@Resolver()
class LetterResolver {
  @Query(() => String)
  @Public()
  whoAmI(@CurrentViewer() viewer: Viewer): string {
    return viewer?.id ?? 'nobody';
  }

  @Mutation(() => String)
  @Allow('letter.send')
  sendLetter(@CurrentActor() actor: Actor): string {
    sent += 1;
    return actor.id;
  }
}

@Controller('letters')
class LetterController {
  @Get()
  @Allow('letter.send')
  list(@CurrentActor() actor: Actor): string {
    return actor.id;
  }
}

@Global()
@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: ActorSource, useClass: Directory },
  ],
  exports: [Clock, ActorSource],
})
class GroundModule {}

function moduleFor(
  options: DatabaseOptions,
  providers: (new () => object)[] = [LetterResolver],
  controllers: (new () => object)[] = [LetterController],
) {
  @Module({
    imports: [
      GroundModule,
      DatabaseModule.forRoot(options, [Audit1790000000000]),
      AccessModule.forRoot(),
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        inject: [ActorResolver],
        useFactory: (actors: ActorResolver) => ({
          autoSchemaFile: true,
          context: async (request: { headers: { authorization?: string } }) => ({
            viewer: await actors.resolve(request.headers.authorization),
          }),
          formatError: (formatted, error) => {
            const cause = (error as { originalError?: unknown }).originalError ?? error;
            return cause instanceof AppError ? { message: cause.code, extensions: { code: cause.code } } : formatted;
          },
        }),
      }),
    ],
    providers,
    controllers,
  })
  class SpecModule {}
  return SpecModule;
}

describe('access', () => {
  let app: TestApp;
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const { data, text } = await app.gql(query, {}, { headers });
    return data ? Object.values(data)[0] : /UNAUTHENTICATED|FORBIDDEN|NOT_FOUND/.exec(text)?.[0];
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  beforeAll(async () => {
    app = await TestApp.create({ module: (options) => moduleFor(options) });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    sent = 0;
    Directory.lookups = 0;
    Directory.people = new Map([
      [hashToken('editor'), EDITOR],
      [hashToken('somebody'), SOMEBODY],
    ]);
    app.get(ActorResolver).drop();
  });

  it('tells signing in from being allowed, before anything happens', async () => {
    expect(await ask('mutation { sendLetter }')).toBe('UNAUTHENTICATED');
    expect(await ask('mutation { sendLetter }', bearer('somebody'))).toBe('FORBIDDEN');
    expect(sent).toBe(0);
    expect(await ask('mutation { sendLetter }', bearer('editor'))).toBe(EDITOR.id);
    expect(sent).toBe(1);
  });

  it('lets everybody call what is public, and says who they are', async () => {
    expect(await ask('{ whoAmI }')).toBe('nobody');
    expect(await ask('{ whoAmI }', bearer('somebody'))).toBe(SOMEBODY.id);
    expect(await ask('{ whoAmI }', { authorization: 'bearer   somebody' })).toBe(SOMEBODY.id);
  });

  it.each(['Bearer', 'Bearer ', 'Bearer wrong', 'Basic c29tZWJvZHk=', 'somebody', 'Bearer some body', `Bearer ${'x'.repeat(201)}`, ''])(
    'never takes a caller with the header "%s" for anonymous',
    async (authorization) => {
      await expect(app.get(ActorResolver).resolve(authorization)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(await ask('{ whoAmI }', { authorization: authorization || ' ' })).toBe('UNAUTHENTICATED');
    },
  );

  it('guards plain HTTP handlers alike', async () => {
    const status = async (headers: Record<string, string>) => (await fetch(`${app.url}/letters`, { headers })).status;
    expect(await (await fetch(`${app.url}/letters`, { headers: bearer('editor') })).text()).toBe(EDITOR.id);
    expect([await status({}), await status(bearer('somebody'))].every((code) => code >= 400)).toBe(true);
  });

  it('asks once for requests that come together, and remembers for a while', async () => {
    await Promise.all(Array.from({ length: 20 }, () => ask('{ whoAmI }', bearer('somebody'))));
    await ask('{ whoAmI }', bearer('somebody'));
    expect(Directory.lookups).toBe(1);
    await ask('{ whoAmI }', bearer('wrong'));
    await ask('{ whoAmI }', bearer('wrong'));
    expect(Directory.lookups).toBe(3);
  });

  it('forgets somebody with the commit of the change, not with its rollback', async () => {
    const { database } = app;
    expect(await ask('{ whoAmI }', bearer('somebody'))).toBe(SOMEBODY.id);
    Directory.people.clear();
    const rolledBack = database.transaction(async () => {
      await app.get(ActorResolver).forget(SOMEBODY.id);
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    expect(await ask('{ whoAmI }', bearer('somebody'))).toBe(SOMEBODY.id);
    await app.get(ActorResolver).forget(SOMEBODY.id);
    expect(await ask('{ whoAmI }', bearer('somebody'))).toBe('UNAUTHENTICATED');
  });

  it('does not keep an answer that is older than a change', async () => {
    const actors = app.get(ActorResolver);
    const slow = actors.resolve('Bearer somebody');
    Directory.people.clear();
    await actors.forget(SOMEBODY.id);
    expect(await slow).toEqual(SOMEBODY);
    await expect(actors.resolve('Bearer somebody')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('keeps an audit row with the write, and none without it', async () => {
    const { database } = app;
    const audit = app.get(AuditTrail);
    app.clock.set('2027-01-02T03:04:05Z');
    await database.transaction(() =>
      audit.record(EDITOR, 'letter.send', RECORD, {
        reason: 'asked for',
        changedFields: ['text', 'address'],
        state: { from: null, to: 'SENT' },
      }),
    );
    await database.transaction(() => audit.record(null, 'letter.purge', RECORD));
    const failing = database.transaction(async () => {
      await audit.record(EDITOR, 'letter.send', RECORD);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(audit.record(EDITOR, 'letter.send', RECORD)).rejects.toThrow('transaction');
    const occurredAt = new Date('2027-01-02T03:04:05Z');
    const shared = { occurred_at: occurredAt, record_type: 'Letter', record_id: RECORD.id };
    expect(
      await app.rows(
        'SELECT occurred_at, actor_id, action, record_type, record_id, reason, changed_fields, state FROM audit_entry ORDER BY id',
      ),
    ).toEqual([
      {
        ...shared,
        actor_id: EDITOR.id,
        action: 'letter.send',
        reason: 'asked for',
        changed_fields: ['address', 'text'],
        state: { from: null, to: 'SENT' },
      },
      { ...shared, actor_id: null, action: 'letter.purge', reason: null, changed_fields: [], state: null },
    ]);
    app.clock.reset();
  });

  describeOnServer('over several processes', () => {
    it('hears of changes that were committed elsewhere', async () => {
      expect(await ask('{ whoAmI }', bearer('somebody'))).toBe(SOMEBODY.id);
      Directory.people.clear();
      await app.rows(`SELECT pg_notify('actor_changed', $1)`, [SOMEBODY.id]);
      const before = Date.now();
      let answer: unknown = SOMEBODY.id;
      while (answer === SOMEBODY.id && Date.now() - before < 2_000) answer = await ask('{ whoAmI }', bearer('somebody'));
      expect(answer).toBe('UNAUTHENTICATED');
    });
  });
});

describe('starting up', () => {
  const start = async (resolver: new () => object, controllers: (new () => object)[] = []): Promise<string> => {
    const options = { dataDirectory: 'memory://', poolSize: 1, statementTimeoutMs: 5_000, lockTimeoutMs: 3_000, preparedStatements: 10 };
    const module = await Test.createTestingModule({ imports: [moduleFor(options, [resolver], controllers)] }).compile();
    try {
      await module.init();
      return 'started';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await module.close().catch(() => undefined);
    }
  };

  it('refuses operations and handlers that do not say who may call them, and actions that nobody declared', async () => {
    @Resolver()
    class OpenResolver {
      @Query(() => String)
      everything(): string {
        return '';
      }
      @Mutation(() => String)
      @Allow('letter.burn')
      burnLetter(): string {
        return '';
      }
      @Query(() => String)
      @Public()
      declared(): string {
        return '';
      }
    }
    @Controller('open')
    class OpenController {
      @Get()
      page(): string {
        return '';
      }
    }
    expect(await start(OpenResolver, [OpenController])).toBe(
      'Operations without a valid access declaration: OpenController.page (neither @Allow nor @Public), ' +
        'OpenResolver.burnLetter (unknown action "letter.burn"), OpenResolver.everything (neither @Allow nor @Public)',
    );
  });
});
