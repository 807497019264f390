import { DateTimeScalar, EmailAddressScalar, IsRecordId, LocaleScalar, MutationInput, payloadOf, PlainText } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Person } from '../person.entity.js';
import { SIGN_IN_REQUEST_PREFIX } from './sign-in.service.js';

@InputType({ description: 'Who wants to sign in.' })
export class RequestSignInLinkInput extends MutationInput {
  @Field(() => EmailAddressScalar, { description: 'The address to mail to.' })
  email!: string;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'The language of the mail, and of the account where one is made; that of the request where left out.',
  })
  locale?: Locale | null;

  @PlainText(100)
  @Field(() => String, {
    nullable: true,
    description: 'Taken as everywhere, but without effect: nobody is signed in yet whose key it could be. A repeat sends another mail.',
  })
  declare idempotencyKey?: string | null;
}

@InputType({ description: 'What to sign in with: `token` alone, or `requestId`, `email` and `code` together.' })
export class SignInInput extends MutationInput {
  @PlainText(200)
  @Field(() => String, { nullable: true, description: 'What the link in the mail carries as its `token`.' })
  token?: string | null;

  @IsRecordId(SIGN_IN_REQUEST_PREFIX)
  @Field(() => ID, { nullable: true, description: 'What `requestSignInLink` answered.' })
  requestId?: string | null;

  @Field(() => EmailAddressScalar, { nullable: true, description: 'The address that the code was mailed to.' })
  email?: string | null;

  @PlainText(20)
  @Field(() => String, { nullable: true, description: 'The six digits of the mail; spaces and hyphens between them do not count.' })
  code?: string | null;

  @PlainText(100)
  @Field(() => String, {
    nullable: true,
    description: 'Taken as everywhere, but without effect: links and codes work once by themselves.',
  })
  declare idempotencyKey?: string | null;
}

export const RequestSignInLinkPayload = payloadOf('RequestSignInLink', {});
Field(() => ID, {
  nullable: true,
  description: 'Goes along with the code in `signIn`. Given for every address alike, whether a mail goes out or not.',
})(RequestSignInLinkPayload.prototype as object, 'requestId');
Field(() => DateTimeScalar, { nullable: true, description: 'When the link and the code stop working, ten minutes from now.' })(
  RequestSignInLinkPayload.prototype as object,
  'expiresAt',
);

export const SignInPayload = payloadOf('SignIn', { viewer: () => Person });
