import { IsRecordId, MutationInput, payloadOf } from '@alliance/graphql';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Person } from '../person.entity.js';

@InputType({ description: 'Signing out; nothing has to be said.' })
export class SignOutInput extends MutationInput {}

@InputType({ description: 'The session to end.' })
export class EndSessionInput extends MutationInput {
  @IsRecordId('sess')
  @Field(() => ID, { description: 'One of your own sessions, as `viewer { sessions }` lists them.' })
  id!: string;
}

@InputType({ description: 'Ending all other sessions; nothing has to be said.' })
export class EndOtherSessionsInput extends MutationInput {}

export const SignOutPayload = payloadOf('SignOut', {});
export const EndSessionPayload = payloadOf('EndSession', { viewer: () => Person });
export const EndOtherSessionsPayload = payloadOf('EndOtherSessions', { viewer: () => Person });
