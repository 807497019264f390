import { payloadOf } from '@alliance/graphql';
import { ExchangeDay } from './exchange-day.entity.js';
import { CancelExchangeDayInput, PublishExchangeDayInput, UpdateExchangeDayInput } from './exchange-day.inputs.js';
import { ExchangeSession } from './exchange-session.entity.js';
import { UpdateExchangeSessionInput } from './exchange-session.inputs.js';

const exchangeDay = () => ExchangeDay;
const exchangeSession = () => ExchangeSession;

export const CreateExchangeDayPayload = payloadOf('CreateExchangeDay', { exchangeDay });
export const UpdateExchangeDayPayload = payloadOf('UpdateExchangeDay', { exchangeDay }, { revisioned: () => UpdateExchangeDayInput });
export const PublishExchangeDayPayload = payloadOf('PublishExchangeDay', { exchangeDay }, { revisioned: () => PublishExchangeDayInput });
export const CancelExchangeDayPayload = payloadOf('CancelExchangeDay', { exchangeDay }, { revisioned: () => CancelExchangeDayInput });
export const CreateExchangeSessionPayload = payloadOf('CreateExchangeSession', { exchangeSession });
export const UpdateExchangeSessionPayload = payloadOf(
  'UpdateExchangeSession',
  { exchangeSession },
  { revisioned: () => UpdateExchangeSessionInput },
);
export const RemoveExchangeSessionPayload = payloadOf('RemoveExchangeSession', { exchangeDay });
