import { Allow, CurrentActor } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CreateContactPayload, UpdateContactPayload } from './city.payloads.js';
import { Contact } from './contact.entity.js';
import { CreateContactInput, UpdateContactInput } from './contact.inputs.js';
import { ContactService } from './contact.service.js';

@Resolver(() => Contact)
export class ContactResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly service: ContactService,
  ) {}

  @Mutation(() => CreateContactPayload, { description: 'Adds a contact to a city or an organisation.' })
  @Allow('contact.create')
  createContact(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The contact.' }) input: CreateContactInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { contact: Contact }, () => this.service.create(actor, input));
  }

  @Mutation(() => UpdateContactPayload, { description: 'Changes a contact.' })
  @Allow('contact.update')
  updateContact(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The changes.' }) input: UpdateContactInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { contact: Contact }, () => this.service.update(actor, input));
  }
}
