import type { Actor } from '@alliance/access';
import { DatabaseModule, type DatabaseOptions } from '@alliance/database';
import { Clock, encodeId, SystemClock } from '@alliance/kernel';
import { TestApp } from '@alliance/testing';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { GraphQLFormattedError } from 'graphql';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ReaderModule, stringifyResult, type ReaderOptions } from '../src/index.js';
import { City, Contact, Organisation, Person, Practice, PracticeText, PracticeVersion } from './entities.js';
import { AverageRankField, ReportResolver } from './report.js';
import { links, PracticeResolver } from './schema.js';

export const publicId = encodeId;

const ENTITIES = [City, Contact, Organisation, Person, Practice, PracticeText, PracticeVersion];

class Tables1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE city (id uuid PRIMARY KEY, slug text NOT NULL, name text NOT NULL, size text, population int, latitude numeric(9,6), area float8, is_hidden boolean NOT NULL DEFAULT false);
      CREATE TABLE contact (id uuid PRIMARY KEY, city_id uuid NOT NULL REFERENCES city, position int NOT NULL, email text NOT NULL);
      CREATE TABLE organisation (id uuid PRIMARY KEY, name text NOT NULL);
      CREATE TABLE person (id uuid PRIMARY KEY, name text NOT NULL);
      CREATE TABLE practice_version (id uuid PRIMARY KEY, policy_areas text[] NOT NULL, sdgs int[], started_on date, milestones timestamptz[] NOT NULL DEFAULT '{}');
      CREATE TABLE practice (id uuid PRIMARY KEY, slug text NOT NULL UNIQUE, status text NOT NULL, city_id uuid NOT NULL REFERENCES city, successor_id uuid REFERENCES practice, shown_version_id uuid NOT NULL REFERENCES practice_version,
        original_locale text NOT NULL, published_at timestamptz, rank int, budget numeric(14,2));
      CREATE TABLE practice_text (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice, locale text NOT NULL, title text NOT NULL, title_sort text NOT NULL, summary text, UNIQUE (practice_id, locale));
      CREATE TABLE practice_partner (version_id uuid NOT NULL, organisation_id uuid NOT NULL, PRIMARY KEY (version_id, organisation_id));
      CREATE INDEX ix_practice_published_at ON practice (published_at DESC NULLS LAST, id DESC);`);
  }
  async down(): Promise<void> {}
}

export const CITY_A = '00000000-0000-7000-8000-00000000000a';
export const CITY_B = '00000000-0000-7000-8000-00000000000b';
export const CITY_HIDDEN = '00000000-0000-7000-8000-00000000000c';
export const PERSON = '00000000-0000-7000-8000-0000000000aa';

export const ACTORS: Record<string, Actor> = {
  participant: { id: PERSON, grants: [] },
  editorA: { id: PERSON, grants: [{ role: 'EDITOR', scopeKind: 'CITY', scopeId: CITY_A }] },
  coordinator: { id: PERSON, grants: [{ role: 'COORDINATOR', scopeKind: 'ALLIANCE', scopeId: null }] },
};
export const VIEWERS = [undefined, 'participant', 'editorA', 'coordinator'];

/** What a request says about itself, in place of sign-in and configuration. */
interface FixtureRequest {
  headers: Record<string, string | undefined>;
}

@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
class ClockModule {}

@Module({})
class FixtureModule {
  static forRoot(database: DatabaseOptions, options: Partial<ReaderOptions>): DynamicModule {
    return {
      module: FixtureModule,
      imports: [
        ClockModule,
        DatabaseModule.forRoot(database, [Tables1790000000000]),
        TypeOrmModule.forFeature(ENTITIES),
        ReaderModule.forRoot(options),
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: ApolloDriver,
          autoSchemaFile: true,
          stringifyResult,
          graphiql: false,
          formatError: (formatted: GraphQLFormattedError, error: unknown) => {
            const cause = (error as { originalError?: { code?: string } }).originalError ?? {};
            return { ...formatted, extensions: { code: cause.code ?? formatted.extensions?.['code'] } };
          },
          context: ({ headers }: FixtureRequest) => ({
            viewer: ACTORS[headers['x-viewer'] ?? ''] ?? null,
            locale: headers['accept-language'] ?? 'en',
            readMode: headers['x-mode'] ?? 'auto',
          }),
        }),
      ],
      providers: [PracticeResolver, ReportResolver, AverageRankField, ...links],
    };
  }
}

/** A small application over the reader alone. */
export function createFixture(options: Partial<ReaderOptions> = {}): Promise<TestApp> {
  return TestApp.create({ module: (database) => FixtureModule.forRoot(database, options) });
}
