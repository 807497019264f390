import { connectionOf, enumFilter, nestedConnectionArguments, orderInput } from '@alliance/graphql';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { RoleEnum } from '../account.enums.js';
import { RoleGrant } from '../role-grant.entity.js';

export const RoleGrantConnection = connectionOf(() => RoleGrant);

export enum RoleGrantOrderField {
  SINCE = 'SINCE',
}

registerEnumType(RoleGrantOrderField, {
  name: 'RoleGrantOrderField',
  description: 'What the roles of people can be ordered by.',
  valuesMap: { SINCE: { description: 'Since when the person holds the role.' } },
});

export const RoleFilter = enumFilter(RoleEnum, 'Role');

@InputType({ description: 'Which roles of people. Everything given must hold.' })
export class RoleGrantWhere {
  @Field(() => RoleFilter, { nullable: true, description: 'By the role.' })
  role?: InstanceType<typeof RoleFilter> | null;

  @Field(() => [RoleGrantWhere], { nullable: true, description: 'All of these hold.' })
  and?: RoleGrantWhere[] | null;

  @Field(() => [RoleGrantWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: RoleGrantWhere[] | null;

  @Field(() => RoleGrantWhere, { nullable: true, description: 'This does not hold.' })
  not?: RoleGrantWhere | null;
}

export const RoleGrantOrder = orderInput('RoleGrant', RoleGrantOrderField);

@ArgsType()
export class NestedRoleGrantsArguments extends nestedConnectionArguments(RoleGrantWhere, RoleGrantOrder) {}
