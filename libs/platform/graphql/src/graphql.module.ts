import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Logger, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost, ModuleRef } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import { ActorResolver } from '@alliance/access';
import { Clock, PublicAddress } from '@alliance/kernel';
import { QueryMemory, readerFieldResolver, stringifyResult } from '@alliance/reader';
import { presentError } from './error/present-error.js';
import { RethrowFilter } from './error/rethrow.filter.js';
import { unresolvedOperationPlugin } from './error/unresolved-operation.plugin.js';
import { answerPlugin } from './http/answer.plugin.js';
import { GRAPHQL_PATH, GraphqlRoute } from './http/graphql-route.js';
import { installPages, type PageOptions } from './http/pages.js';
import { documentLimitsRule } from './limit/document-limits.rule.js';
import { RATE_LIMITS, REQUEST_LIMITS, type RateLimits, type RequestLimits } from './limit/limits.js';
import { IntrospectionPlugin } from './limit/introspection.plugin.js';
import { OperationPlugin } from './limit/operation.plugin.js';
import { documentStore, persistedQueries } from './limit/query-store.js';
import { RateLimiter } from './limit/rate-limiter.js';
import { Mutations } from './mutation/mutations.js';
import { deprecateInherited } from './schema/deprecate-inherited.js';
import { describeRest } from './schema/describe-rest.js';
import { evaluateTypes } from './schema/nest-metadata.js';
import { printSorted } from './schema/print-schema.js';
import { DateTimeScalar } from './schema/scalar.js';
import { StoredFieldResolvers } from './schema/stored-field-resolvers.js';

export interface GraphqlOptions extends Omit<PageOptions, 'printSchema' | 'security'> {
  limits?: Partial<RequestLimits>;
  rates?: Partial<RateLimits>;
}

/** Errors of one document that are told at most. */
const MAX_VALIDATION_ERRORS = 25;

const GRAPHQL_OPTIONS = Symbol('GRAPHQL_OPTIONS');

/**
 * The GraphQL server on Fastify. Needs the modules of access, database and reader. What answers is chosen elsewhere: domains
 * declare types and operations, the reader reads them; here is what holds for all of them.
 */
@Module({})
export class GraphqlModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly route: GraphqlRoute,
    private readonly modules: ModuleRef,
    @Inject(GRAPHQL_OPTIONS) private readonly options: GraphqlOptions,
  ) {}

  static forRoot(options: GraphqlOptions = {}): DynamicModule {
    const limits = { ...REQUEST_LIMITS, ...options.limits };
    const rates = { ...RATE_LIMITS, ...options.rates };
    return {
      module: GraphqlModule,
      global: true,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          // Without a reader there is one of its own.
          inject: [GraphqlRoute, { token: QueryMemory, optional: true }],
          useFactory: (route: GraphqlRoute, memory = new QueryMemory()) => serverOptions(route, limits, memory),
        }),
      ],
      providers: [
        Mutations,
        { provide: APP_FILTER, useClass: RethrowFilter },
        { provide: GRAPHQL_OPTIONS, useValue: options },
        { provide: RateLimiter, useValue: new RateLimiter(rates) },
        {
          provide: GraphqlRoute,
          inject: [ActorResolver, RateLimiter, PublicAddress],
          useFactory: (actors: ActorResolver, limiter: RateLimiter, address: PublicAddress) =>
            new GraphqlRoute(actors, limiter, limits, address),
        },
      ],
      exports: [Mutations, GraphqlRoute, RateLimiter],
    };
  }

  // Nest starts global modules first: the hooks must be there before its own module registers the route they belong to.
  onModuleInit(): void {
    const fastify = (this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined)?.getInstance<FastifyInstance>();
    // Commands and workers have the schema, but no server.
    if (!fastify) return;
    this.route.install(fastify);
    const printSchema = () => printSorted(this.modules.get(GraphQLSchemaHost, { strict: false }).schema);
    const security = { clock: this.modules.get(Clock, { strict: false }), address: this.modules.get(PublicAddress, { strict: false }) };
    installPages(fastify, { ...this.options, printSchema, security });
  }
}

function serverOptions(route: GraphqlRoute, limits: RequestLimits, memory: QueryMemory): Omit<ApolloDriverConfig, 'driver'> {
  evaluateTypes();
  const stored = new StoredFieldResolvers();
  return {
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: { numberScalarMode: 'integer', scalarsMap: [{ type: Date, scalar: DateTimeScalar }] },
    transformResolvers: stored.remember,
    transformSchema: (schema) => deprecateInherited(describeRest(stored.remove(schema))),
    fieldResolver: readerFieldResolver,
    context: route.context,
    formatError: presentError,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    graphiql: false,
    csrfPrevention: { requestHeaders: ['apollo-require-preflight', 'x-apollo-operation-name', 'authorization'] },
    allowBatchedHttpRequests: false,
    documentStore: documentStore(memory),
    persistedQueries: { cache: persistedQueries(memory) },
    // Names that don't exist are compared with all those that do, which takes about 2 ms for each error.
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [documentLimitsRule(limits)],
    stringifyResult,
    logger: apolloLogger(),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      unresolvedOperationPlugin,
      new OperationPlugin(limits, memory),
      new IntrospectionPlugin(memory),
      answerPlugin,
    ],
  };
}

function apolloLogger() {
  const logger = new Logger('Apollo');
  return {
    debug: (message: unknown) => logger.debug(message),
    info: (message: unknown) => logger.log(message),
    warn: (message: unknown) => logger.warn(message),
    error: (message: unknown) => logger.error(message),
  };
}
