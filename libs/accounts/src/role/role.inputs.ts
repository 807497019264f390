import type { Role } from '@alliance/access';
import { ExactlyOneOf, IsRecordId, MutationInput, payloadOf, PlainLines } from '@alliance/graphql';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { RoleEnum } from '../account.enums.js';
import { Person } from '../person.entity.js';

@InputType({ description: 'The role that somebody has from now on in a city or an organisation where they have one already.' })
export class ChangeRoleInput extends MutationInput {
  @IsRecordId('pers')
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @IsRecordId('city')
  @ExactlyOneOf('cityId', 'organisationId')
  @Field(() => ID, { nullable: true, description: 'The city. Give either `cityId` or `organisationId`.' })
  cityId?: string | null;

  @IsRecordId('org')
  @Field(() => ID, { nullable: true, description: 'The organisation. Give either `cityId` or `organisationId`.' })
  organisationId?: string | null;

  @Field(() => RoleEnum, {
    nullable: true,
    description:
      'The one role that is left: CONTRIBUTOR, EDITOR or MANAGER in a city, PARTNER in an organisation. Null takes away all of them.',
  })
  role?: Role | null;

  @ArrayMaxSize(10)
  @Field(() => [RoleEnum], {
    nullable: true,
    description: 'The roles that the person holds there as you have read them. Where they hold others by now, nothing is changed.',
  })
  expectedRoles?: Role[] | null;

  @PlainLines(500)
  @Field(() => String, {
    nullable: true,
    description: 'Why; kept in the audit trail, at most 500 characters. Needed where it leaves a city without a manager.',
  })
  reason?: string | null;
}

export const ChangeRolePayload = payloadOf('ChangeRole', { person: () => Person });
