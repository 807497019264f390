import { connectionOf, enumFilter, nestedConnectionArguments, orderInput } from '@alliance/graphql';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { RoleFilter } from '../role/role.queries.js';
import { Invitation } from './invitation.entity.js';
import { InvitationState } from './invitation.enums.js';

export const InvitationConnection = connectionOf(() => Invitation);

export enum InvitationOrderField {
  CREATED_AT = 'CREATED_AT',
  EXPIRES_AT = 'EXPIRES_AT',
}

registerEnumType(InvitationOrderField, {
  name: 'InvitationOrderField',
  description: 'What invitations can be ordered by.',
  valuesMap: {
    CREATED_AT: { description: 'When the address was invited.' },
    EXPIRES_AT: { description: 'When the invitation runs out.' },
  },
});

const InvitationStateFilter = enumFilter(InvitationState, 'InvitationState');

@InputType({ description: 'Which invitations. Everything given must hold.' })
export class InvitationWhere {
  @Field(() => InvitationStateFilter, { nullable: true, description: 'By where the invitation is in its life.' })
  state?: InstanceType<typeof InvitationStateFilter> | null;

  @Field(() => RoleFilter, { nullable: true, description: 'By the role that is offered.' })
  role?: InstanceType<typeof RoleFilter> | null;

  @Field(() => [InvitationWhere], { nullable: true, description: 'All of these hold.' })
  and?: InvitationWhere[] | null;

  @Field(() => [InvitationWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: InvitationWhere[] | null;

  @Field(() => InvitationWhere, { nullable: true, description: 'This does not hold.' })
  not?: InvitationWhere | null;
}

export const InvitationOrder = orderInput('Invitation', InvitationOrderField);

@ArgsType()
export class NestedInvitationsArguments extends nestedConnectionArguments(InvitationWhere, InvitationOrder) {}
