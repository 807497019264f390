import { DATABASE_DEFAULTS, DatabaseModule } from '@alliance/database';
import type { DatabaseOptions } from '@alliance/database';
import { AppError, Clock, PublicAddress, SystemClock } from '@alliance/kernel';
import { describeOnServer, TestApp } from '@alliance/testing';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Controller, Delete, Get, Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { GraphQLModule, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  AccessModule,
  ActorResolver,
  ActorSource,
  Allow,
  CurrentActor,
  CurrentViewer,
  defineActions,
  hashToken,
  Public,
  sessionCookie,
} from './index.js';
import type { Actor, Viewer } from './index.js';

defineActions({ 'letter.send': { EDITOR: 'own' } }, { scope: 'write:letters' });

const CITY = '0190a000-0000-7000-8000-0000000000c1';
const EDITOR: Actor = { id: '0190a000-0000-7000-8000-00000000000e', grants: [{ role: 'EDITOR', scopeKind: 'CITY', scopeId: CITY }] };
const SOMEBODY: Actor = { id: '0190a000-0000-7000-8000-00000000000a', grants: [] };

/** Who is who, as a table would say; counts how often it is asked. */
class Directory extends ActorSource {
  static people = new Map<string, Actor>();
  static sessions = new Map<string, Actor>();
  static rotations: string[] = [];
  static lookups = 0;
  override async findByTokenHash(hash: string): Promise<Actor | null> {
    Directory.lookups += 1;
    const actor = Directory.people.get(hash) ?? null;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return actor;
  }
  override async findBySessionHash(hash: string): Promise<Actor | null> {
    Directory.lookups += 1;
    return Directory.sessions.get(hash) ?? null;
  }
  override async rotateSession(sessionId: string, hash: string): Promise<string | null> {
    Directory.rotations.push(`${sessionId} ${hash}`);
    return sessionCookie('n'.repeat(43), 60);
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

  @Get('who')
  @Public()
  who(@CurrentViewer() viewer: Viewer): string {
    return viewer?.id ?? 'nobody';
  }

  @Delete('all')
  @Public()
  remove(): string {
    return String(++sent);
  }
}

@Global()
@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: ActorSource, useClass: Directory },
    { provide: PublicAddress, useValue: new PublicAddress('https://exchange.example') },
  ],
  exports: [Clock, ActorSource, PublicAddress],
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
      DatabaseModule.forRoot(options, []),
      AccessModule.forRoot(),
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        inject: [ActorResolver],
        useFactory: (actors: ActorResolver) => ({
          autoSchemaFile: true,
          context: async ({ headers }: { headers: { authorization?: string; cookie?: string } }) => ({
            viewer: await actors.resolve(headers),
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
      await expect(app.get(ActorResolver).resolve({ authorization })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(await ask('{ whoAmI }', { authorization: authorization || ' ' })).toBe('UNAUTHENTICATED');
    },
  );

  it('guards plain HTTP handlers alike', async () => {
    const status = async (headers: Record<string, string>) => (await fetch(`${app.url}/letters`, { headers })).status;
    expect(await (await fetch(`${app.url}/letters`, { headers: bearer('editor') })).text()).toBe(EDITOR.id);
    expect([await status({}), await status(bearer('somebody'))].every((code) => code >= 400)).toBe(true);
  });

  describe('by cookie', () => {
    const cookie = (secret: string) => ({ cookie: `other=1; __Host-session=${secret}` });
    const [current, due] = ['c'.repeat(43), 'd'.repeat(43)];
    const CLEARED = '__Host-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax';
    const letters = (headers: Record<string, string>, method = 'GET') =>
      fetch(`${app.url}/letters${method === 'GET' ? '' : '/all'}`, { method, headers });
    beforeEach(() => {
      Directory.rotations = [];
      Directory.sessions = new Map([
        [hashToken(current), { ...EDITOR, session: { id: 's1', rotationDue: false } }],
        [hashToken(due), { ...EDITOR, session: { id: 's2', rotationDue: true } }],
      ]);
    });

    it('tells who looks, keeping sessions and tokens apart', async () => {
      expect(await ask('{ whoAmI }', cookie(current))).toBe(EDITOR.id);
      expect(await ask('{ whoAmI }', bearer(current))).toBe('UNAUTHENTICATED');
      expect(await ask('{ whoAmI }', { ...cookie(current), ...bearer('somebody') })).toBe(SOMEBODY.id);
      expect(await ask('{ whoAmI }', cookie('somebody'))).toBe('UNAUTHENTICATED');
      expect(await ask('{ whoAmI }', { cookie: 'session=1' })).toBe('nobody');
    });

    it('guards plain HTTP handlers, and renews the cookie where that is due', async () => {
      const answer = await letters(cookie(current));
      expect([await answer.text(), answer.headers.get('set-cookie')]).toEqual([EDITOR.id, null]);
      expect((await letters(cookie(due))).headers.get('set-cookie')).toBe(
        `__Host-session=${'n'.repeat(43)}; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax`,
      );
      expect(Directory.rotations).toEqual([`s2 ${hashToken(due)}`]);
    });

    it('takes a cookie away whose session is over, and opens what is for everybody', async () => {
      const closed = await letters(cookie('x'.repeat(43)));
      expect([closed.status >= 400, closed.headers.get('set-cookie')]).toEqual([true, CLEARED]);
      const page = await fetch(`${app.url}/letters/who`, { headers: cookie('x'.repeat(43)) });
      expect([await page.text(), page.headers.get('set-cookie')]).toEqual(['nobody', CLEARED]);
      expect(await (await fetch(`${app.url}/letters/who`, { headers: cookie(current) })).text()).toBe(EDITOR.id);
      expect(await (await fetch(`${app.url}/letters/who`, { headers: bearer('wrong') })).text()).toBe('nobody');
    });

    it('changes nothing for the page of another host', async () => {
      const own = { origin: 'https://exchange.example' };
      expect(await (await letters({ ...cookie(current), ...own }, 'DELETE')).text()).toBe('1');
      expect(await (await letters({ ...cookie(current), origin: app.url }, 'DELETE')).text()).toBe('2');
      expect(await (await letters({ ...bearer('editor') }, 'DELETE')).text()).toBe('3');
      for (const headers of [cookie(current), { ...cookie(current), origin: 'https://evil.example' }, { origin: 'null' }]) {
        expect((await letters(headers, 'DELETE')).status).toBeGreaterThanOrEqual(400);
      }
      expect(sent).toBe(3);
    });
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
    const slow = actors.resolve({ authorization: 'Bearer somebody' });
    Directory.people.clear();
    await actors.forget(SOMEBODY.id);
    expect(await slow).toEqual(SOMEBODY);
    await expect(actors.resolve({ authorization: 'Bearer somebody' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
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
    const options = { ...DATABASE_DEFAULTS, dataDirectory: 'memory://' };
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
