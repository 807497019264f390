import { IsRecordId, MutationInput, payloadOf, PlainLines, PlainText } from '@alliance/graphql';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Person } from '../person.entity.js';
import { Passkey } from './passkey.entity.js';

/** Characters of a browser's answer: more than any authenticator needs. */
const RESPONSE_LENGTH = 10_000;
/** Characters of a sealed challenge, and room for more. */
const CHALLENGE_LENGTH = 1_000;

@InputType({ description: 'Nothing is needed: the passkey is for the person who is signed in.' })
export class StartPasskeyRegistrationInput extends MutationInput {
  @PlainText(100)
  @Field(() => String, {
    nullable: true,
    description: 'Taken as everywhere, but without effect: a repeat starts anew, with a challenge of its own.',
  })
  declare idempotencyKey?: string | null;
}

@InputType({ description: 'The passkey that a browser made.' })
export class RegisterPasskeyInput extends MutationInput {
  @IsRecordId('pkch')
  @Field(() => ID, { description: 'The `challengeId` that `startPasskeyRegistration` answered.' })
  challengeId!: string;

  @PlainLines(RESPONSE_LENGTH)
  @Field(() => String, { description: 'What `navigator.credentials.create` answered, by its `toJSON()`, as JSON text.' })
  response!: string;

  @PlainText(100)
  @Field(() => String, { description: 'What to call the passkey, such as the device it lives on.' })
  name!: string;
}

@InputType({ description: 'The new name of a passkey.' })
export class RenamePasskeyInput extends MutationInput {
  @IsRecordId('pkey')
  @Field(() => ID, { description: 'The passkey.' })
  id!: string;

  @PlainText(100)
  @Field(() => String, { description: 'What to call the passkey from now on.' })
  name!: string;
}

@InputType({ description: 'The passkey to remove.' })
export class RemovePasskeyInput extends MutationInput {
  @IsRecordId('pkey')
  @Field(() => ID, { description: 'The passkey. It signs nobody in from now on.' })
  id!: string;
}

@InputType({ description: 'Nothing is needed: the browser asks which passkey to use.' })
export class StartPasskeySignInInput extends MutationInput {
  @PlainText(100)
  @Field(() => String, {
    nullable: true,
    description: 'Taken as everywhere, but without effect: a repeat starts anew, with a challenge of its own.',
  })
  declare idempotencyKey?: string | null;
}

@InputType({ description: 'The signature that a browser made with a passkey.' })
export class SignInWithPasskeyInput extends MutationInput {
  @PlainText(CHALLENGE_LENGTH)
  @Field(() => ID, { description: 'The `challengeId` that `startPasskeySignIn` answered.' })
  challengeId!: string;

  @PlainLines(RESPONSE_LENGTH)
  @Field(() => String, { description: 'What `navigator.credentials.get` answered, by its `toJSON()`, as JSON text.' })
  response!: string;

  @PlainText(100)
  @Field(() => String, {
    nullable: true,
    description: 'Taken as everywhere, but without effect: challenges work once by themselves.',
  })
  declare idempotencyKey?: string | null;
}

export const RegisterPasskeyPayload = payloadOf('RegisterPasskey', { passkey: () => Passkey });
export const RenamePasskeyPayload = payloadOf('RenamePasskey', { passkey: () => Passkey });
export const RemovePasskeyPayload = payloadOf('RemovePasskey', { viewer: () => Person });
export const SignInWithPasskeyPayload = payloadOf('SignInWithPasskey', { viewer: () => Person });

export const StartPasskeyRegistrationPayload = ceremonyPayload('StartPasskeyRegistration', 'create');
export const StartPasskeySignInPayload = ceremonyPayload('StartPasskeySignIn', 'get');

/** The payload class of a mutation that answers what a browser's `navigator.credentials` needs. */
function ceremonyPayload(operation: string, method: 'create' | 'get') {
  const Payload = payloadOf(operation, {});
  const parser = method === 'create' ? 'parseCreationOptionsFromJSON' : 'parseRequestOptionsFromJSON';
  const description = `What \`navigator.credentials.${method}\` takes, as JSON text: parse it, and give it to \`PublicKeyCredential.${parser}\`. Null where \`userErrors\` says why.`;
  Field(() => String, { nullable: true, description })(Payload.prototype as object, 'options');
  const idDescription = 'Names the challenge within the options; send it back with the browser’s answer, once, within 5 minutes.';
  Field(() => ID, { nullable: true, description: idDescription })(Payload.prototype as object, 'challengeId');
  return Payload;
}
