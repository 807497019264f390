import { Allow, CurrentActor, Public } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations, RecordArguments } from '@alliance/graphql';
import { Reader, ReadConnection, ReadOne } from '@alliance/reader';
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ExchangeDay } from './exchange-day.entity.js';
import { CancelExchangeDayInput, CreateExchangeDayInput, PublishExchangeDayInput, UpdateExchangeDayInput } from './exchange-day.inputs.js';
import {
  CancelExchangeDayPayload,
  CreateExchangeDayPayload,
  PublishExchangeDayPayload,
  UpdateExchangeDayPayload,
} from './exchange-day.payloads.js';
import { ExchangeDayConnection, ExchangeDaysArguments } from './exchange-day.queries.js';
import { ExchangeDayService } from './exchange-day.service.js';

@Resolver(() => ExchangeDay)
export class ExchangeDayResolver {
  constructor(
    private readonly reader: Reader,
    private readonly mutations: Mutations,
    private readonly service: ExchangeDayService,
  ) {}

  @Query(() => ExchangeDay, { nullable: true, description: 'One exchange day, by id or slug.' })
  @Public()
  @ReadOne(() => ExchangeDay)
  exchangeDay(@Args() _arguments: RecordArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => ExchangeDayConnection, { description: 'The exchange days, the latest first unless said otherwise.' })
  @Public()
  @ReadConnection(() => ExchangeDay)
  exchangeDays(@Args() _arguments: ExchangeDaysArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Mutation(() => CreateExchangeDayPayload, { description: 'Adds an exchange day as a draft.' })
  @Allow('exchangeDay.create')
  createExchangeDay(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The day.' }) input: CreateExchangeDayInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { exchangeDay: ExchangeDay }, () => this.service.create(actor, input));
  }

  @Mutation(() => UpdateExchangeDayPayload, {
    description: 'Changes an exchange day and its texts. More seats go to those who wait, in their order.',
  })
  @Allow('exchangeDay.update')
  updateExchangeDay(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The changes.' }) input: UpdateExchangeDayInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { exchangeDay: ExchangeDay }, () => this.service.update(actor, input));
  }

  @Mutation(() => PublishExchangeDayPayload, { description: 'Announces a draft: everybody sees it from now on.' })
  @Allow('exchangeDay.publish')
  publishExchangeDay(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which day.' }) input: PublishExchangeDayInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { exchangeDay: ExchangeDay }, () => this.service.publish(actor, input));
  }

  @Mutation(() => CancelExchangeDayPayload, { description: 'Calls a published day off, and with it all registrations.' })
  @Allow('exchangeDay.cancel')
  cancelExchangeDay(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which day, and why.' }) input: CancelExchangeDayInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { exchangeDay: ExchangeDay }, () => this.service.cancel(actor, input));
  }
}
