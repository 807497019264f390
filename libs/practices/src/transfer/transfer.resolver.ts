import { Allow, CurrentActor, Public } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import { ReadConnection, Reader, ReadOne, ReadReport } from '@alliance/reader';
import { Args, Extensions, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { transferFlow } from './transfer-flow.report.js';
import { TransferFlow, TransferFlowArguments } from './transfer-flow.type.js';
import { Transfer } from './transfer.entity.js';
import { AdvanceTransferInput, ConfirmTransferInput, StartTransferInput, UpdateTransferInput } from './transfer.inputs.js';
import { AdvanceTransferPayload, ConfirmTransferPayload, StartTransferPayload, UpdateTransferPayload } from './transfer.payloads.js';
import { TransferArguments, TransferConnection, TransfersArguments } from './transfer.queries.js';
import { TransferService } from './transfer.service.js';

const INPUT = { description: 'What to do.' };
const TRANSFER = { transfer: Transfer };

@Resolver(() => Transfer)
export class TransferResolver {
  constructor(
    private readonly reader: Reader,
    private readonly mutations: Mutations,
    private readonly service: TransferService,
  ) {}

  @Query(() => Transfer, { nullable: true, description: 'One transfer of a practice, by its id.' })
  @Public()
  @ReadOne(() => Transfer)
  transfer(@Args() _arguments: TransferArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => TransferConnection, {
    description:
      'Transfers of practices between cities, the latest first unless said otherwise: what both cities have confirmed, and what you may read besides.',
  })
  @Public()
  @ReadConnection(() => Transfer)
  transfers(@Args() _arguments: TransfersArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => TransferFlow, {
    description: 'Who learned what from whom: the transfers that you may see, counted from city to city, as nodes and links for a picture.',
  })
  @Public()
  @ReadReport(transferFlow)
  // All transfers are read for it, however little of it is selected.
  @Extensions({ cost: 200 })
  transferFlow(@Args() _arguments: TransferFlowArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Mutation(() => StartTransferPayload, {
    description: 'Starts to take over another city’s practice. Its own side is confirmed at once where you may confirm it.',
  })
  @Allow('transfer.start')
  startTransfer(@CurrentActor() actor: Actor, @Args('input', INPUT) input: StartTransferInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, TRANSFER, () => this.service.start(actor, input));
  }

  @Mutation(() => AdvanceTransferPayload, {
    description:
      'Records the next step of a transfer, or that it was given up. IMPLEMENTED and DROPPED are for editors and managers of the adopting city and for the coordinator.',
  })
  @Allow('transfer.advance')
  advanceTransfer(@CurrentActor() actor: Actor, @Args('input', INPUT) input: AdvanceTransferInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, TRANSFER, () => this.service.advance(actor, input));
  }

  @Mutation(() => UpdateTransferPayload, {
    description: 'Changes what there is to say about a transfer. The giving city is told.',
  })
  @Allow('transfer.update')
  updateTransfer(@CurrentActor() actor: Actor, @Args('input', INPUT) input: UpdateTransferInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, TRANSFER, () => this.service.update(actor, input));
  }

  @Mutation(() => ConfirmTransferPayload, {
    description: 'Confirms a transfer for one’s own city. Everybody sees it once both cities have.',
  })
  @Allow('transfer.confirm')
  confirmTransfer(@CurrentActor() actor: Actor, @Args('input', INPUT) input: ConfirmTransferInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, TRANSFER, () => this.service.confirm(actor, input));
  }
}
