import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import './inbox.access.js';
import { InboxItem } from './inbox-item.entity.js';
import { ViewerInbox } from './inbox.links.js';
import { InboxResolver } from './inbox.resolver.js';
import { InboxService } from './inbox.service.js';

/** What people are told of, and what they do with it. Telling them is `Notices`, which is there everywhere. */
@Module({
  imports: [TypeOrmModule.forFeature([InboxItem])],
  providers: [InboxService, InboxResolver, ViewerInbox],
  exports: [InboxService],
})
export class InboxModule {}
