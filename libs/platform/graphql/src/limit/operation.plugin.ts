import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation, GraphQLRequestListener } from '@apollo/server';
import { getVariableValues, GraphQLError, OperationTypeNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Type } from '@nestjs/common';
import { foreignOrigin } from '@alliance/access';
import { AppError, badUserInput } from '@alliance/kernel';
import { limitExceeded } from '../error/limit.messages.js';
import type { RequestContext } from '../request/request-context.js';
import { argumentClasses } from '../schema/nest-metadata.js';
import { checkInput } from '../validation/check-input.js';
import { describeFault } from '../validation/fault-message.js';
import { findLongList, isDeeperThan } from '../validation/input-tree.js';
import type { RequestLimits } from './limits.js';
import {
  argumentReader,
  compileOperation,
  costOf,
  type ArgumentReader,
  type ArgumentSite,
  type OperationProgram,
} from './operation-program.js';

/** A program, and the fault of the arguments that are the same in every request. Its sites are those that differ. */
interface CheckedProgram extends OperationProgram {
  fixedFault: AppError | undefined;
}

/**
 * Looks at every operation once, before it is decided who answers it: its arguments against their declared limits, and its cost.
 * What doesn't depend on variables is done once a document.
 */
export class OperationPlugin implements ApolloServerPlugin<RequestContext> {
  private readonly programs = new WeakMap<DocumentNode, Map<OperationDefinitionNode, CheckedProgram>>();
  private argumentClasses: Map<string, Type> | undefined;

  constructor(private readonly limits: RequestLimits) {}

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
  private admit({ schema, document, operation, request, contextValue }: GraphQLRequestContextDidResolveOperation<RequestContext>): number {
    if (!operation) return 0;
    // Nobody is signed in here, and a foreign page must not be able to sign somebody in as somebody else.
    if (operation.operation === OperationTypeNode.MUTATION && contextValue.isForeign) throw refused(foreignOrigin(), 403);
    let programs = this.programs.get(document);
    if (!programs) this.programs.set(document, (programs = new Map<OperationDefinitionNode, CheckedProgram>()));
    let program = programs.get(operation);
    if (!program) programs.set(operation, (program = this.compile(schema, document, operation)));

    // Before GraphQL looks at them: it goes down as deep as they are.
    if (isDeeperThan(request.variables, this.limits.inputDepth)) throw refused(limitExceeded('inputDepth', this.limits.inputDepth));
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
    // GraphQL itself says what is wrong with variables, all of them at once.
    if (!coerced) return 0;
    const read = argumentReader(coerced);
    const fault = program.fixedFault ?? this.findFault(program.sites, read);
    if (fault) throw refused(fault);
    const cost = costOf(program.cost, read);
    if (cost > this.limits.cost) throw refused(limitExceeded('cost', this.limits.cost, cost));
    return cost;
  }

  private compile(...[schema, document, operation]: Parameters<typeof compileOperation>): CheckedProgram {
    const { sites, cost } = compileOperation(schema, document, operation);
    const fixed = sites.filter(({ isVariable }) => !isVariable);
    return { cost, sites: sites.filter(({ isVariable }) => isVariable), fixedFault: this.findFault(fixed, argumentReader({})) };
  }

  private findFault(sites: ArgumentSite[], read: ArgumentReader): AppError | undefined {
    for (const site of sites) {
      const fault = this.faultOf(site, read);
      if (fault) return fault;
    }
    return undefined;
  }

  private faultOf(site: ArgumentSite, read: ArgumentReader): AppError | undefined {
    const values = readArguments(site, read);
    if (values instanceof AppError) return values;
    if (isDeeperThan(values, this.limits.inputDepth)) return limitExceeded('inputDepth', this.limits.inputDepth);
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
  return new GraphQLError(fault.message, { originalError: fault, extensions: { http: { status } } });
}
