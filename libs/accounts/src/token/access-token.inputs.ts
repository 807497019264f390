import { DateTimeScalar, IsRecordId, MutationInput, payloadOf, PlainText } from '@alliance/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsNotEmpty } from 'class-validator';
import { AccessToken } from '../access-token.entity.js';
import { Person } from '../person.entity.js';

@InputType({ description: 'A new access token.' })
export class CreateAccessTokenInput extends MutationInput {
  @IsNotEmpty()
  @PlainText(100)
  @Field(() => String, { description: 'What it is for, at most 100 characters on one line.' })
  name!: string;

  @ArrayMaxSize(20)
  @PlainText(100, { each: true })
  @Field(() => [String], {
    description:
      'What it may do: `read`, `write` for writing of every kind, or single kinds such as `write:practices`. Every token may read.',
  })
  scopes!: string[];

  @Field(() => DateTimeScalar, { description: 'When it stops working: in the future, and at most 366 days ahead.' })
  expiresAt!: Date;
}

@InputType({ description: 'The access token to revoke.' })
export class RevokeAccessTokenInput extends MutationInput {
  @IsRecordId('tok')
  @Field(() => ID, { description: 'One of your own tokens, as `viewer { accessTokens }` lists them.' })
  id!: string;
}

@ObjectType({ description: 'What CreateAccessToken did, or why it did nothing.' })
export class CreateAccessTokenPayload extends payloadOf('CreateAccessToken', { accessToken: () => AccessToken }) {
  @Field(() => String, {
    nullable: true,
    description:
      'The token itself, for the header `Authorization: Bearer …`. It is shown here and never again: null for a repeat with the same idempotency key.',
  })
  secret!: string | null;
}

export const RevokeAccessTokenPayload = payloadOf('RevokeAccessToken', { viewer: () => Person });
