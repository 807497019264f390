import { Injectable, type Type } from '@nestjs/common';
import { getNamedType, type GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@alliance/access';
import { Database, IdempotencyKeys, type RepeatableRequest } from '@alliance/database';
import { ConflictError, formatMessage, UserError, UserErrors, type UserErrorCode } from '@alliance/kernel';
import { recordRef } from '@alliance/reader';
import { requestLocale } from '../request/request-scope.js';
import { inputClasses } from '../schema/nest-metadata.js';
import { checkInput } from '../validation/check-input.js';
import { checkMarkdown } from '../validation/check-markdown.js';
import { CONFLICT_MESSAGE, describeFault } from '../validation/fault-message.js';
import { tidy } from '../validation/input-tree.js';

/** The record of a payload: the payload's field and the entity behind it, as in `{ practice: Practice }`; `{}` where it has none. */
export type PayloadRecord = Record<string, Type<object>>;

/** What was done: the UUID of the payload's record, where it has one, and the values of its other fields, such as a secret shown once. */
export type MutationOutcome = object & { id?: string };

/** What a mutation answers: the record as its payload's field, what to mend, and the conflict where there is one. */
export interface MutationResult {
  userErrors: { code: UserErrorCode; message: string; path: string[] }[];
  conflict?: { current: unknown; yours: object };
  [field: string]: unknown;
}

/** Runs a mutation from its checked input to its payload, so that resolvers stay a table of contents. */
@Injectable()
export class Mutations {
  private readonly inputTypes = new Map<string, Type>();

  constructor(
    private readonly database: Database,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * Tidies `input` in place (texts trimmed, Unicode NFC) and checks it, then runs `work` in one transaction, once per
   * idempotency key. What the sender can mend comes back as `userErrors` in their language, with everything rolled back;
   * any other error is thrown on. A user error that `work` returns instead of throwing it leaves what was done: a counted try.
   */
  async run(
    actor: Actor | null,
    info: GraphQLResolveInfo,
    input: object,
    record: PayloadRecord,
    work: () => Promise<MutationOutcome | UserError>,
  ): Promise<never> {
    return (await this.outcome(actor, info, input, record, work)) as never;
  }

  private async outcome(
    actor: Actor | null,
    info: GraphQLResolveInfo,
    input: { idempotencyKey?: string | null },
    record: PayloadRecord,
    work: () => Promise<MutationOutcome | UserError>,
  ): Promise<MutationResult> {
    const [field, entity] = Object.entries(record)[0] ?? [];
    tidy(input);
    const inputType = this.inputTypeOf(info);
    // Who may not do this anywhere was turned away before; what is too long is not parsed.
    const faults = checkInput(inputType, input);
    faults.push(...(await checkMarkdown(inputType, input, faults)));
    if (faults.length > 0) {
      return failed(
        field,
        faults.map((fault) => {
          const { code, text, parameters } = describeFault(fault);
          return new UserError(code, text, { path: fault.path, parameters });
        }),
      );
    }
    try {
      const key = input.idempotencyKey;
      const outcome =
        actor && key
          ? await this.once({ actorId: actor.id, key, operation: info.fieldName, input }, work)
          : await this.database.transaction(work);
      if (outcome instanceof UserError) return failed(field, [outcome]);
      const { id, ...others } = outcome;
      return { ...others, ...(field && entity && id && { [field]: recordRef(entity, id) }), userErrors: [] };
    } catch (error) {
      if (error instanceof UserErrors) return failed(field, error.errors);
      if (error instanceof UserError) return failed(field, [error]);
      if (error instanceof ConflictError && field) return conflicting(field, error, input);
      throw error;
    }
  }

  /** A repeat gets the record alone: a secret shown once is neither kept nor shown again. */
  private async once(request: RepeatableRequest, work: () => Promise<MutationOutcome | UserError>): Promise<MutationOutcome> {
    let others: MutationOutcome = {};
    const { id } = await this.idempotencyKeys.once(request, async () => {
      const outcome = await work();
      if (outcome instanceof UserError) return outcome;
      if (!outcome.id) throw new Error(`${request.operation} names no record: it cannot be repeated by an idempotency key.`);
      others = outcome;
      return { id: outcome.id };
    });
    return { ...others, id };
  }

  /** The class behind the `input` argument of the mutation. */
  private inputTypeOf(info: GraphQLResolveInfo): Type | undefined {
    const argument = info.parentType.getFields()[info.fieldName]?.args.find(({ name }) => name === 'input');
    if (!argument) throw new Error(`${info.fieldName} has no argument "input".`);
    const { name } = getNamedType(argument.type);
    if (!this.inputTypes.has(name)) for (const [known, target] of inputClasses()) this.inputTypes.set(known, target);
    return this.inputTypes.get(name);
  }
}

function failed(field: string | undefined, errors: readonly UserError[]): MutationResult {
  const locale = requestLocale();
  return {
    ...(field && { [field]: null }),
    userErrors: errors.map(({ code, text, path, parameters }) => ({
      code,
      message: formatMessage(text, locale, parameters),
      // Services name fields of the input; clients want the way from the mutation's arguments.
      path: path.length === 0 || path[0] === 'input' ? path : ['input', ...path],
    })),
  };
}

function conflicting(field: string, { record, expectedRevision, currentRevision }: ConflictError, input: object): MutationResult {
  const parameters = { expected: expectedRevision, current: currentRevision };
  const error = new UserError('CONFLICT', CONFLICT_MESSAGE, { path: ['expectedRevision'], parameters });
  return { ...failed(field, [error]), conflict: { current: recordRef(record.entity as Type<object>, record.id), yours: input } };
}
