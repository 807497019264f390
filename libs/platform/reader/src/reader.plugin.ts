import { authorize } from '@alliance/access';
import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLRequestListener,
  type GraphQLResponse,
  type GraphQLServerContext,
} from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { AppError, type ErrorCode } from '@alliance/kernel';
import { getVariableValues, type FormattedExecutionResult } from 'graphql';
import { MISSING, type Plan, type PlanRequest } from './plan.js';
import { PlannedText } from './planned-text.js';
import { Reader, type PlannableOperation } from './reader.js';
import { ReaderMetrics } from './reader.metrics.js';
import { READER_OPTIONS, type ReadContext, type ReaderOptions } from './reader.options.js';

/** Errors of the database, not of the query: nothing is asked twice for them. */
const FAULTS = new Set<ErrorCode>(['TIMEOUT', 'UNAVAILABLE']);

/**
 * Answers whole queries with the text of one statement. Nest adds it to the Apollo server by its decorator. Whatever is going to
 * have an error is left to the resolvers, which say it as GraphQL does.
 */
@Plugin()
@Injectable()
export class ReaderPlugin implements ApolloServerPlugin<ReadContext> {
  private readonly logger = new Logger(ReaderPlugin.name);
  private readonly listener: GraphQLRequestListener<ReadContext> = { responseForOperation: (context) => this.respond(context) };

  constructor(
    private readonly reader: Reader,
    private readonly metrics: ReaderMetrics,
    @Inject(READER_OPTIONS) private readonly options: ReaderOptions,
  ) {}

  serverWillStart({ schema }: GraphQLServerContext): Promise<void> {
    this.reader.bind(schema);
    return Promise.resolve();
  }

  requestDidStart(): Promise<GraphQLRequestListener<ReadContext>> {
    return Promise.resolve(this.listener);
  }

  private async respond(context: GraphQLRequestContextResponseForOperation<ReadContext>): Promise<GraphQLResponse | null> {
    if (context.operation.operation !== 'query') return null;
    const text = (context.contextValue.readMode ?? this.options.mode) === 'auto' ? await this.plannedText(context) : null;
    if (text === null) {
      this.metrics.resolved++;
      return null;
    }
    this.metrics.planned++;
    const data = new PlannedText(text) as unknown as FormattedExecutionResult['data'];
    return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
  }

  private async plannedText(context: GraphQLRequestContextResponseForOperation<ReadContext>): Promise<string | null> {
    const { operation, document, schema, request, contextValue } = context;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, { maxErrors: 1 });
    if (!coerced) return null;
    const planRequest: PlanRequest = { variables: coerced, viewer: contextValue.viewer, locale: contextValue.locale };
    const plan = this.plan({ operation, document, variables: coerced }, planRequest);
    if (!plan) return null;
    try {
      const text = await this.reader.execute(plan, planRequest);
      return text.includes(MISSING) ? null : text;
    } catch (error) {
      // What is wrong with an argument the resolvers find out again, and say where it stands.
      if (!(error instanceof AppError) || FAULTS.has(error.code)) contextValue.readFailure = error as Error;
      return null;
    }
  }

  /** The plan of an operation that the viewer may carry out; null where resolvers have to answer, be it with an error. */
  private plan(operation: PlannableOperation, request: PlanRequest): Plan | null {
    try {
      const plan = this.reader.planOperation(operation, request);
      for (const access of plan?.access ?? []) authorize(request.viewer, access);
      return plan;
    } catch (error) {
      if (!(error instanceof AppError)) this.logger.warn(error);
      return null;
    }
  }
}
