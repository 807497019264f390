import { hash } from 'node:crypto';
import { Database } from '@alliance/database';
import { Clock, notFound } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import {
  Kind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { ObjectLiteral, EntityTarget } from 'typeorm';
import { shapeOf } from './arguments.js';
import { bindReader, contextOf, type RecordReader } from './binding.js';
import { Catalogue } from './catalogue.js';
import { NotPlannable } from './compile.js';
import { RootCompiler } from './compile-root.js';
import { ReadModel, rootDeclarationOf } from './model.js';
import { checkModel } from './model-check.js';
import { MISSING, type Plan, type PlanRequest } from './plan.js';
import { PlanCache } from './plan-cache.js';
import { QueryMemory } from './query-memory.js';
import { ReaderMetrics } from './reader.metrics.js';
import type { ReadContext } from './reader.options.js';
import { wrap, type RecordRef } from './row.js';
import { SelectionCollector } from './selection.js';

/** A query to plan as a whole. */
export interface PlannableOperation {
  operation: OperationDefinitionNode;
  document: DocumentNode;
  /** Coerced. */
  variables: Readonly<Record<string, unknown>>;
}

/** Reads what a GraphQL operation selects, with one statement. */
@Injectable()
export class Reader implements RecordReader {
  private readonly plans: PlanCache;
  private readonly documentHashes = new WeakMap<OperationDefinitionNode, string>();
  private boundModel?: ReadModel;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    metrics: ReaderMetrics,
    memory: QueryMemory,
  ) {
    this.plans = new PlanCache(memory, metrics);
  }

  /** Learns the schema, and teaches its fields to read what the reader read. Throws where a declaration doesn't fit. */
  bind(schema: GraphQLSchema): void {
    const tables = new Catalogue((entity) => this.database.metadata(entity as EntityTarget<ObjectLiteral> & Function));
    const model = new ReadModel(schema, tables);
    checkModel(model);
    this.boundModel = model;
    bindReader(schema, this);
  }

  /** The value of a root field declared with `@ReadOne`, `@ReadConnection`, `@ReadViewer`, `@ReadNode` or `@ReadNodes`. */
  async read(info: GraphQLResolveInfo): Promise<never> {
    const context = contextOf<ReadContext>(info);
    if (context.readFailure) throw context.readFailure;
    const request: PlanRequest = { variables: info.variableValues, viewer: context.viewer, locale: context.locale };
    const key = this.keyOf('field', info.fieldNodes[0]!, info.operation, request);
    const value = await this.readValue(key, request, info, (compiler) => compiler.field(info.fieldNodes));
    const declaration = rootDeclarationOf(info.parentType.getFields()[info.fieldName]!);
    if (value === null && declaration && ['one', 'node'].includes(declaration.kind)) throw notFound();
    return wrap(value) as never;
  }

  /** The record that a payload stands for; null where the viewer may not see it. */
  async readRecord(record: RecordRef, info: GraphQLResolveInfo, context: ReadContext): Promise<unknown> {
    const request: PlanRequest = { variables: info.variableValues, viewer: context.viewer, locale: context.locale, recordId: record.id };
    const key = this.keyOf('record', info.fieldNodes[0]!, info.operation, request);
    return wrap(await this.readValue(key, request, info, (compiler) => compiler.record(record.entity, info.fieldNodes)));
  }

  /** The plan of a whole query; null where only resolvers can answer it. Throws what is wrong with its arguments. */
  planOperation({ operation, document, variables }: PlannableOperation, request: PlanRequest): Plan | null {
    const key = this.keyOf('operation', operation, operation, request);
    return this.plans.get(key, request, () => {
      const selections = new SelectionCollector(this.model.schema, fragmentsOf(document), variables);
      const compiler = new RootCompiler(this.model, selections, request, 'operation');
      try {
        const plan = compiler.operation(selections.collect(this.model.schema.getQueryType()!, [operation.selectionSet]));
        return { plan, discriminators: compiler.scope.discriminators };
      } catch (error) {
        if (error instanceof NotPlannable) return { plan: null, discriminators: [] };
        throw error;
      }
    });
  }

  /**
   * The JSON text that a plan gives; with `MISSING` in it where only an error can be the answer. Throws AppError for values that
   * can't be, before the database is asked.
   */
  async execute(plan: Plan, request: PlanRequest): Promise<string> {
    const values = plan.values({ ...request, now: this.clock.now() });
    const [row] = await this.database.read({ name: plan.name, text: plan.text, values });
    return row![0] as string;
  }

  private get model(): ReadModel {
    if (!this.boundModel) throw new Error('The reader knows no schema yet.');
    return this.boundModel;
  }

  private async readValue(
    key: string,
    request: PlanRequest,
    info: GraphQLResolveInfo,
    compile: (compiler: RootCompiler) => Plan,
  ): Promise<unknown> {
    const plan = this.plans.get(key, request, () => {
      const selections = new SelectionCollector(this.model.schema, info.fragments, info.variableValues);
      const compiler = new RootCompiler(this.model, selections, request, 'field');
      return { plan: compile(compiler), discriminators: compiler.scope.discriminators };
    });
    // GraphQL's execution makes an error of a null that may not be.
    return JSON.parse((await this.execute(plan!, request)).replaceAll(MISSING, 'null')) as unknown;
  }

  /** Names a place in a document, who looks, and the shape of the variables; a hash, for shapes can be as long as requests. */
  private keyOf(kind: string, node: FieldNode | OperationDefinitionNode, operation: OperationDefinitionNode, request: PlanRequest): string {
    const who = request.viewer ? 'viewer' : 'anonymous';
    const shapes = operation.variableDefinitions?.map(({ variable, type }) =>
      shapeOf(typeFromAST(this.model.schema, type as never) as GraphQLInputType, request.variables[variable.name.value], this.isPrefix),
    );
    const place = `${this.hashOfDocument(operation)}|${operation.loc!.start}|${node.loc!.start}`;
    return hash('sha256', `${kind}|${place}|${who}|${shapes?.join('|') ?? ''}`, 'base64url');
  }

  /** By its text, so that a document that is parsed anew finds its plans. */
  private hashOfDocument(operation: OperationDefinitionNode): string {
    let known = this.documentHashes.get(operation);
    if (!known) this.documentHashes.set(operation, (known = hash('sha256', operation.loc!.source.body, 'base64url')));
    return known;
  }

  private readonly isPrefix = (prefix: string): boolean => this.model.findByPrefix(prefix) !== undefined;
}

/** The fragments of a document by name. */
function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}
