import { IsTimeZone, LocaleScalar, payloadOf, PlainText, RevisionedInput } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { IsNotEmpty } from 'class-validator';
import { Person } from '../person.entity.js';

@InputType({ description: 'Changes to your own record. What is left out stays as it is.' })
export class UpdateProfileInput extends RevisionedInput {
  @IsNotEmpty()
  @PlainText(200)
  @Field(() => String, { nullable: true, description: 'What you want to be called: 1 to 200 characters on one line.' })
  displayName?: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language in which you want to be written to.' })
  locale?: Locale | null;

  @IsTimeZone()
  @Field(() => String, {
    nullable: true,
    description: 'The time zone in which times are shown to you, by its IANA name such as `Europe/Helsinki`.',
  })
  timeZone?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether what comes into your inbox is mailed to you, too. Mails about your account itself come in any case.',
  })
  noticeMails?: boolean | null;
}

export const UpdateProfilePayload = payloadOf('UpdateProfile', { person: () => Person }, { revisioned: () => UpdateProfileInput });
