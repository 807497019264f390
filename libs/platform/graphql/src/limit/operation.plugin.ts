import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation, GraphQLRequestListener } from '@apollo/server';
import { getVariableValues, GraphQLError, OperationTypeNode } from 'graphql';
import type { Type } from '@nestjs/common';
import { foreignOrigin } from '@alliance/access';
import { findClaim } from '@alliance/database';
import { AppError, badUserInput } from '@alliance/kernel';
import { limitExceeded } from '../error/limit.messages.js';
import type { RequestContext } from '../request/request-context.js';
import { argumentClasses } from '../schema/nest-metadata.js';
import { checkInput } from '../validation/check-input.js';
import { describeFault } from '../validation/fault-message.js';
import { countNodes, findLongList, isDeeperThan } from '../validation/input-tree.js';
import type { QueryMemory } from '@alliance/reader';
import { EXPENSIVE_COST, type RequestLimits } from './limits.js';
import { argumentLiteral } from './argument-literal.js';
import {
  argumentReader,
  compileOperation,
  costOf,
  termsOf,
  type ArgumentReader,
  type ArgumentSite,
  type OperationProgram,
} from './operation-program.js';

/** A program, and the fault of the arguments that are the same in every request. Its sites are those that differ. */
interface CheckedProgram extends OperationProgram {
  fixedFault: AppError | undefined;
  /** Values, lists and objects in these arguments. */
  fixedNodes: number;
}

/** Bytes of a field with arguments in a program, and of a field that has a cost. Measured. */
const SITE_BYTES = 1_000;
const COST_BYTES = 200;

/**
 * Looks at every operation once, before it is decided who answers it: its arguments against their declared limits, and its cost.
 * What doesn't depend on variables is done once a document.
 */
export class OperationPlugin implements ApolloServerPlugin<RequestContext> {
  private argumentClasses: Map<string, Type> | undefined;

  constructor(
    private readonly limits: RequestLimits,
    private readonly memory: QueryMemory,
  ) {}

  async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    let requested = 0;
    return {
      didResolveOperation: async (context) => {
        requested = this.admit(context);
      },
      willSendResponse: async ({ response }) => {
        if (response.body.kind !== 'single' || !('data' in response.body.singleResult)) return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, cost: { requested, maximum: this.limits.cost } };
      },
    };
  }

  /** The operation's cost; throws what is wrong with it. */
  private admit(context: GraphQLRequestContextDidResolveOperation<RequestContext>): number {
    const { schema, operation, request, contextValue } = context;
    if (!operation) return 0;
    // Nobody is signed in here, and a foreign page must not be able to sign somebody in as somebody else.
    if (operation.operation === OperationTypeNode.MUTATION && contextValue.isForeign) throw refused(foreignOrigin(), 403);
    // Before GraphQL looks at them: it goes down as deep as they are.
    if (isDeeperThan(request.variables, this.limits.inputDepth)) throw refused(limitExceeded('inputDepth', this.limits.inputDepth));
    const nodes = countNodes(request.variables);
    if (nodes > this.limits.inputNodes) throw refused(limitExceeded('inputNodes', this.limits.inputNodes, nodes));
    const program = this.programOf(context);
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, { maxErrors: 1 });
    // GraphQL itself says what is wrong with variables, all of them at once.
    if (!coerced) return 0;
    const read = argumentReader(coerced);
    const fault = program.fixedFault ?? this.findFault(program.sites, read, program.fixedNodes);
    if (fault) throw refused(fault);
    const cost = costOf(program.cost, read);
    if (cost > this.limits.cost) throw refused(limitExceeded('cost', this.limits.cost, cost));
    const claim = findClaim();
    if (claim) claim.isExpensive = cost > EXPENSIVE_COST;
    return cost;
  }

  private programOf(context: GraphQLRequestContextDidResolveOperation<RequestContext>): CheckedProgram {
    const key = `${context.queryHash}|${context.operationName ?? ''}`;
    const known = this.memory.find<CheckedProgram>('program', key);
    if (known) return known;
    const program = this.compile(context);
    this.memory.offer('program', key, program, program.sites.length * SITE_BYTES + termsOf(program.cost) * COST_BYTES);
    return program;
  }

  private compile({ schema, document, operation }: GraphQLRequestContextDidResolveOperation<RequestContext>): CheckedProgram {
    const { sites, cost } = compileOperation(schema, document, operation!, this.limits.cost);
    const [fixed, variable] = [sites.filter(({ isVariable }) => !isVariable), sites.filter(({ isVariable }) => isVariable)];
    // The document's own limits have made sure that these are not too many.
    const fixedNodes = fixed.reduce((sum, { node }) => sum + argumentLiteral(node).nodes, 0);
    return { cost, sites: variable, fixedFault: this.findFault(fixed, argumentReader({}), 0), fixedNodes };
  }

  /** What is wrong with the arguments of some fields; `nodes` is what was counted of others. */
  private findFault(sites: ArgumentSite[], read: ArgumentReader, nodes: number): AppError | undefined {
    let counted = nodes;
    for (const site of sites) {
      const values = readArguments(site, read);
      if (values instanceof AppError) return values;
      if (isDeeperThan(values, this.limits.inputDepth)) return limitExceeded('inputDepth', this.limits.inputDepth);
      counted += countNodes(values);
      if (counted > this.limits.inputNodes) return limitExceeded('inputNodes', this.limits.inputNodes, counted);
      const fault = this.faultOf(site, values);
      if (fault) return fault;
    }
    return undefined;
  }

  private faultOf(site: ArgumentSite, values: Record<string, unknown>): AppError | undefined {
    const list = findLongList(values, this.limits.listLength);
    if (list) return limitExceeded('listLength', this.limits.listLength, list.length, list.path.join('.'));
    // A mutation's input is checked where its faults can be answered as user errors.
    if (site.parentType === 'Mutation') return undefined;
    this.argumentClasses ??= argumentClasses();
    const [fault] = checkInput(this.argumentClasses.get(`${site.parentType}.${site.field.name}`), values);
    if (!fault) return undefined;
    const { text, parameters } = describeFault(fault);
    return badUserInput(text, { field: site.field.name, argument: fault.path.join('.'), constraint: fault.constraint }, parameters);
  }
}

/** The coerced arguments, or what GraphQL has against them. */
function readArguments(site: ArgumentSite, read: ArgumentReader): Record<string, unknown> | AppError {
  try {
    return read(site);
  } catch (error) {
    const text = (error as Error).message;
    return badUserInput({ en: text, fi: text, sv: text, de: text }, { field: site.field.name });
  }
}

/** An error that ends a request before it is executed: by the draft on GraphQL over HTTP, status 400 unless it says more. */
function refused(fault: AppError, status = 400): GraphQLError {
  return new GraphQLError(fault.message, { originalError: fault, extensions: { code: fault.code, http: { status } } });
}
