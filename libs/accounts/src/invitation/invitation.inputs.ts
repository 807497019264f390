import { EmailAddressScalar, ExactlyOneOf, IsRecordId, LocaleScalar, MutationInput, payloadOf, PlainText } from '@alliance/graphql';
import type { Role } from '@alliance/access';
import type { Locale } from '@alliance/kernel';
import { Field, ID, InputType } from '@nestjs/graphql';
import { RoleEnum } from '../account.enums.js';
import { Invitation } from './invitation.entity.js';

/** Who is invited, and in which language. */
@InputType({ isAbstract: true })
abstract class InviteInput extends MutationInput {
  @PlainText(254)
  @Field(() => EmailAddressScalar, { description: 'The address to invite. Whether it has an account already makes no difference.' })
  email!: string;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'The language to write in, where there is no account that prefers another one; your own language where left out.',
  })
  locale?: Locale | null;
}

@InputType({ description: 'An invitation to a role in a city.' })
export class InviteToCityInput extends InviteInput {
  @IsRecordId('city')
  @Field(() => ID, { description: 'The city.' })
  cityId!: string;

  @Field(() => RoleEnum, { description: 'The role to offer: CONTRIBUTOR, EDITOR or MANAGER.' })
  role!: Role;
}

@InputType({ description: 'An invitation to be a partner in an organisation.' })
export class InviteToOrganisationInput extends InviteInput {
  @IsRecordId('org')
  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string;
}

@InputType({ description: 'The invitation to send again.' })
export class ResendInvitationInput extends MutationInput {
  @IsRecordId('inv')
  @Field(() => ID, { description: 'The invitation.' })
  id!: string;
}

@InputType({ description: 'The invitation to take back.' })
export class WithdrawInvitationInput extends MutationInput {
  @IsRecordId('inv')
  @Field(() => ID, { description: 'The invitation.' })
  id!: string;
}

/** The invitation that is answered, by the mail's secret or by its id. */
@InputType({ isAbstract: true })
abstract class AnswerInvitationInput extends MutationInput {
  @IsRecordId('inv')
  @ExactlyOneOf('id', 'token')
  @Field(() => ID, {
    nullable: true,
    description: 'The invitation, where it is addressed to your own e-mail address. Give either `id` or `token`.',
  })
  id?: string | null;

  @PlainText(100)
  @Field(() => String, { nullable: true, description: 'The `token` of the link in the mail. Give either `id` or `token`.' })
  token?: string | null;
}

@InputType({ description: 'The invitation to accept.' })
export class AcceptInvitationInput extends AnswerInvitationInput {}

@InputType({ description: 'The invitation to decline.' })
export class DeclineInvitationInput extends AnswerInvitationInput {}

export const InviteToCityPayload = payloadOf('InviteToCity', { invitation: () => Invitation });
export const InviteToOrganisationPayload = payloadOf('InviteToOrganisation', { invitation: () => Invitation });
export const ResendInvitationPayload = payloadOf('ResendInvitation', { invitation: () => Invitation });
export const WithdrawInvitationPayload = payloadOf('WithdrawInvitation', { invitation: () => Invitation });
export const AcceptInvitationPayload = payloadOf('AcceptInvitation', { invitation: () => Invitation });
export const DeclineInvitationPayload = payloadOf('DeclineInvitation', { invitation: () => Invitation });
