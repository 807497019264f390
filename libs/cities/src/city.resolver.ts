import { Allow, CurrentActor, Public } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations, RecordArguments } from '@alliance/graphql';
import { Reader, ReadConnection, ReadOne } from '@alliance/reader';
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { City } from './city.entity.js';
import { CreateCityInput, UpdateCityInput } from './city.inputs.js';
import { CreateCityPayload, UpdateCityPayload } from './city.payloads.js';
import { CitiesArguments, CityConnection } from './city.queries.js';
import { CityService } from './city.service.js';

@Resolver(() => City)
export class CityResolver {
  constructor(
    private readonly reader: Reader,
    private readonly mutations: Mutations,
    private readonly service: CityService,
  ) {}

  @Query(() => City, { nullable: true, description: 'One city, by id or slug.' })
  @Public()
  @ReadOne(() => City)
  city(@Args() _arguments: RecordArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => CityConnection, { description: 'The cities that take part, by name unless said otherwise.' })
  @Public()
  @ReadConnection(() => City)
  cities(@Args() _arguments: CitiesArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Mutation(() => CreateCityPayload, { description: 'Adds a city to the exchange.' })
  @Allow('city.create')
  createCity(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The city.' }) input: CreateCityInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { city: City }, () => this.service.create(actor, input));
  }

  @Mutation(() => UpdateCityPayload, { description: 'Changes a city, its texts, targets and statements.' })
  @Allow('city.update')
  updateCity(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The changes.' }) input: UpdateCityInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { city: City }, () => this.service.update(actor, input));
  }
}
