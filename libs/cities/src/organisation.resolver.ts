import { Allow, CurrentActor, Public } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations, RecordArguments } from '@alliance/graphql';
import { Reader, ReadConnection, ReadOne } from '@alliance/reader';
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CreateOrganisationPayload, UpdateOrganisationPayload } from './city.payloads.js';
import { OrganisationConnection, OrganisationsArguments } from './city.queries.js';
import { Organisation } from './organisation.entity.js';
import { CreateOrganisationInput, UpdateOrganisationInput } from './organisation.inputs.js';
import { OrganisationService } from './organisation.service.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(
    private readonly reader: Reader,
    private readonly mutations: Mutations,
    private readonly service: OrganisationService,
  ) {}

  @Query(() => Organisation, { nullable: true, description: 'One organisation, by id or slug.' })
  @Public()
  @ReadOne(() => Organisation)
  organisation(@Args() _arguments: RecordArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => OrganisationConnection, { description: 'The organisations that work with a city or the alliance, by name.' })
  @Public()
  @ReadConnection(() => Organisation)
  organisations(@Args() _arguments: OrganisationsArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Mutation(() => CreateOrganisationPayload, { description: 'Adds an organisation to a city, or above all cities.' })
  @Allow('organisation.create')
  createOrganisation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The organisation.' }) input: CreateOrganisationInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { organisation: Organisation }, () => this.service.create(actor, input));
  }

  @Mutation(() => UpdateOrganisationPayload, { description: 'Changes an organisation.' })
  @Allow('organisation.update')
  updateOrganisation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The changes.' }) input: UpdateOrganisationInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { organisation: Organisation }, () => this.service.update(actor, input));
  }
}
