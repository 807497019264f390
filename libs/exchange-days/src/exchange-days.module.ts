import { City } from '@alliance/cities';
import { connectionField } from '@alliance/reader';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExchangeDayText } from './exchange-day-text.entity.js';
import { ExchangeDay } from './exchange-day.entity.js';
import { ExchangeDayEvents } from './exchange-day.events.js';
import { ExchangeDayConnection, NestedExchangeDaysArguments } from './exchange-day.queries.js';
import { ExchangeDayResolver } from './exchange-day.resolver.js';
import { ExchangeDayService } from './exchange-day.service.js';
import { ExchangeSessionSpeaker } from './exchange-session-speaker.entity.js';
import { ExchangeSessionText } from './exchange-session-text.entity.js';
import { ExchangeSession } from './exchange-session.entity.js';
import { ExchangeSessionResolver } from './exchange-session.resolver.js';
import { ExchangeSessionService } from './exchange-session.service.js';

const CityExchangeDays = connectionField({
  on: () => City,
  name: 'exchangeDays',
  of: () => ExchangeDay,
  via: 'hostCity',
  type: () => ExchangeDayConnection,
  arguments: NestedExchangeDaysArguments,
  description: 'The exchange days that the city hosts, the latest first unless said otherwise.',
});

@Module({
  imports: [TypeOrmModule.forFeature([ExchangeDay, ExchangeDayText, ExchangeSession, ExchangeSessionText, ExchangeSessionSpeaker])],
  providers: [
    ExchangeDayEvents,
    ExchangeDayService,
    ExchangeDayResolver,
    ExchangeSessionService,
    ExchangeSessionResolver,
    CityExchangeDays,
  ],
  exports: [ExchangeDayEvents],
})
export class ExchangeDaysModule {}
