import { ChallengesModule } from '@alliance/challenges';
import { ExchangeDaysModule } from '@alliance/exchange-days';
import { PracticesModule } from '@alliance/practices';
import { PublishingModule } from '@alliance/publishing';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DroppedTransfers } from './dropped-transfers.service.js';
import { LessonSources } from './lesson-sources.service.js';
import { LessonText } from './lesson-text.entity.js';
import { LessonVersion } from './lesson-version.entity.js';
import { Lesson } from './lesson.entity.js';
import './lesson.access.js';
import { LESSON_LINKS } from './lesson.links.js';
import { LessonResolver } from './lesson.resolver.js';
import { LessonService } from './lesson.service.js';

/** What cities have learned, and where from. */
@Module({
  imports: [
    PublishingModule,
    PracticesModule,
    ChallengesModule,
    ExchangeDaysModule,
    TypeOrmModule.forFeature([Lesson, LessonVersion, LessonText]),
  ],
  providers: [LessonService, LessonSources, DroppedTransfers, LessonResolver, ...LESSON_LINKS],
  exports: [LessonService],
})
export class LessonsModule {}
