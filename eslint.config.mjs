import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import typescript from 'typescript-eslint';

/** A domain may use the platform, the domains listed for it, and what those may use: the map, written out in full. */
const platform = ['type:platform'];
const domains = {
  accounts: [],
  cities: ['accounts'],
  practices: ['cities', 'accounts'],
  challenges: ['practices', 'cities', 'accounts'],
  lessons: ['challenges', 'exchange-days', 'practices', 'cities', 'accounts'],
  'exchange-days': ['cities', 'accounts'],
  registrations: ['exchange-days', 'cities', 'accounts'],
};

/** What each platform library may use, lowest first. */
const platformLayers = {
  kernel: [],
  database: ['kernel'],
  access: ['kernel', 'database'],
  observability: ['kernel', 'database', 'access'],
  jobs: ['kernel', 'database', 'access', 'observability'],
  mail: ['kernel', 'database', 'access', 'observability', 'jobs'],
  translation: ['kernel'],
  reader: ['kernel', 'database', 'access'],
  graphql: ['kernel', 'database', 'access', 'reader', 'observability'],
  publishing: ['kernel', 'database', 'access', 'reader', 'graphql', 'jobs', 'translation'],
  testing: ['kernel', 'database'],
};

const domainTag = (name) => `domain:${name}`;
const boundaries = [
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:domain', 'type:platform'] },
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain', ...platform] },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: platform },
  { sourceTag: 'type:test', onlyDependOnLibsWithTags: ['type:app', 'type:domain', 'type:platform'] },
  ...Object.entries(domains).map(([name, uses]) => ({
    sourceTag: domainTag(name),
    onlyDependOnLibsWithTags: [...platform, ...uses.map(domainTag)],
  })),
  ...Object.entries(platformLayers).map(([name, uses]) => ({
    sourceTag: domainTag(name),
    // The test harness is imported by specs only; the rule on it stands below.
    onlyDependOnLibsWithTags: name === 'kernel' || name === 'database' || name === 'testing' ? uses.map(domainTag) : [...uses, 'testing'].map(domainTag),
  })),
];

export default typescript.config(
  { ignores: ['**/dist', '**/dist-graphiql', '**/node_modules', '.nx', '.data', 'tmp'] },
  js.configs.recommended,
  ...typescript.configs.recommended,
  prettier,
  {
    languageOptions: { globals: Object.fromEntries(['process', 'console', 'URL', 'Buffer', 'fetch', 'performance', 'setTimeout'].map((name) => [name, 'readonly'])) },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, banTransitiveDependencies: false, allow: [], depConstraints: boundaries },
      ],
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-control-regex': 'off',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@alliance/*/src/*', '@alliance/*/dist/*', '**/libs/**'], message: 'Import a library through its index.' },
            { group: ['@alliance/*/testing', '@alliance/testing'], message: 'The test harness is for specs only.' },
            { group: ['pg', 'pg-boss', '@electric-sql/*'], allowTypeImports: true, message: 'Only libs/platform/database opens the database.' },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'CallExpression[callee.name="forwardRef"]', message: 'Two modules that need each other belong apart: turn one side around.' },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', '**/testing.ts', '**/testing/**/*.ts', 'libs/platform/testing/**/*.ts', 'libs/**/test/**/*.ts', 'test/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  {
    // The tests of the product compose it as the app does; the app offers no index to import it by. The tools are no project.
    files: ['test/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, banTransitiveDependencies: false, allow: ['^(../)+(apps/api/src|tools)/'], depConstraints: boundaries },
      ],
    },
  },
  {
    files: ['libs/platform/database/src/**/*.ts', 'libs/platform/jobs/src/**/*.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['apps/api/schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'apps/api/schema.graphql' } } },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // Short lists, such as a city's targets, have no pages; `nodes` spares clients the edges.
      '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false }],
      // What is only ever read as a part of a record has no identity of its own.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          exceptions: {
            suffixes: ['Connection', 'Edge', 'Payload', 'Conflict', 'Echo', 'Text', 'Version', 'Link', 'Result'],
            types: ['AuditValue', 'PageInfo', 'UserError', 'CityStatement', 'CityTarget', 'ExchangeSessionSpeaker', 'RoleGrant', 'SignInProvider', 'Theme', 'ContentChange', 'ContentChangePart', 'TransferStep', 'TransferFlow'],
          },
        },
      ],
      '@graphql-eslint/require-description': [
        'error',
        { types: true, rootField: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, DirectiveDefinition: true },
      ],
    },
  },
);
