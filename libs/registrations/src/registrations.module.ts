import { ExchangeDaysModule } from '@alliance/exchange-days';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Registration } from './registration.entity.js';
import { ExchangeDayRegistrations, ExchangeDayViewerRegistration, ViewerRegistrations } from './registration.fields.js';
import { RegistrationResolver } from './registration.resolver.js';
import { RegistrationService } from './registration.service.js';
import { SeatPool } from './seat-pool.entity.js';
import { WaitingListService } from './waiting-list.service.js';

@Module({
  imports: [ExchangeDaysModule, TypeOrmModule.forFeature([Registration, SeatPool])],
  providers: [
    RegistrationService,
    WaitingListService,
    RegistrationResolver,
    ViewerRegistrations,
    ExchangeDayRegistrations,
    ExchangeDayViewerRegistration,
  ],
})
export class RegistrationsModule {}
