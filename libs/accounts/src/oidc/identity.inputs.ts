import { IsRecordId, MutationInput, payloadOf } from '@alliance/graphql';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Person } from '../person.entity.js';

@InputType({ description: 'A link to a provider that is to go.' })
export class UnlinkIdentityInput extends MutationInput {
  @Field(() => ID, { description: 'The link, one of `viewer.identities`.' })
  @IsRecordId('idn')
  id!: string;
}

export const UnlinkIdentityPayload = payloadOf('UnlinkIdentity', { viewer: () => Person });
