import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TransferNotices } from './transfer-notices.service.js';
import { TransferStep } from './transfer-step.entity.js';
import { Transfer } from './transfer.entity.js';
import { TransferEvents } from './transfer.events.js';
import { TRANSFER_LINKS } from './transfer.links.js';
import { TransferResolver } from './transfer.resolver.js';
import { TransferService } from './transfer.service.js';

/** Practices on their way from one city into another. */
@Module({
  imports: [TypeOrmModule.forFeature([Transfer, TransferStep])],
  providers: [TransferEvents, TransferNotices, TransferService, TransferResolver, ...TRANSFER_LINKS],
  exports: [TransferEvents, TransferService],
})
export class TransfersModule {}
