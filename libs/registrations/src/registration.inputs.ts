import { ExchangeDayWhere } from '@alliance/exchange-days';
import { connectionOf, enumFilter, IsRecordId, MutationInput, nestedConnectionArguments, orderInput, payloadOf } from '@alliance/graphql';
import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Registration } from './registration.entity.js';
import { RegistrationState } from './registration.enums.js';

export const RegistrationConnection = connectionOf(() => Registration);

export enum RegistrationOrderField {
  CREATED_AT = 'CREATED_AT',
  QUEUE_NUMBER = 'QUEUE_NUMBER',
  EXCHANGE_DAY_STARTS_AT = 'EXCHANGE_DAY_STARTS_AT',
}

registerEnumType(RegistrationOrderField, {
  name: 'RegistrationOrderField',
  description: 'What registrations can be ordered by.',
  valuesMap: {
    CREATED_AT: { description: 'When the person registered.' },
    QUEUE_NUMBER: { description: 'The order in which people registered for one day.' },
    EXCHANGE_DAY_STARTS_AT: { description: 'When the exchange day begins.' },
  },
});

const RegistrationStateFilter = enumFilter(RegistrationState, 'RegistrationState');

@InputType({ description: 'Which registrations. Everything given must hold.' })
export class RegistrationWhere {
  @Field(() => RegistrationStateFilter, { nullable: true, description: 'By where the registration is in its life.' })
  state?: InstanceType<typeof RegistrationStateFilter> | null;

  @Field(() => ExchangeDayWhere, { nullable: true, description: 'By the day that the person registered for.' })
  exchangeDay?: ExchangeDayWhere | null;

  @Field(() => [RegistrationWhere], { nullable: true, description: 'All of these hold.' })
  and?: RegistrationWhere[] | null;

  @Field(() => [RegistrationWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: RegistrationWhere[] | null;

  @Field(() => RegistrationWhere, { nullable: true, description: 'This does not hold.' })
  not?: RegistrationWhere | null;
}

export const RegistrationOrder = orderInput('Registration', RegistrationOrderField);

@ArgsType()
export class NestedRegistrationsArguments extends nestedConnectionArguments(RegistrationWhere, RegistrationOrder) {}

@InputType({ description: 'A registration of the person who is signed in.' })
export class RegisterForExchangeDayInput extends MutationInput {
  @IsRecordId('xday')
  @Field(() => ID, { description: 'The day to register for.' })
  exchangeDayId!: string;
}

@InputType({ description: 'The registration to give up.' })
export class CancelRegistrationInput extends MutationInput {
  @IsRecordId('reg')
  @Field(() => ID, { description: 'The registration to give up. Its seat goes to the first who waits.' })
  id!: string;
}

export const RegisterForExchangeDayPayload = payloadOf('RegisterForExchangeDay', { registration: () => Registration });
export const CancelRegistrationPayload = payloadOf('CancelRegistration', { registration: () => Registration });
