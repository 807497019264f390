import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentChange, ContentChangePart } from './content-change.entity.js';
import { ContentTypes } from './content-types.js';
import { ContentWriter } from './content-writer.service.js';
import { Publishing } from './publishing.service.js';
import { ReviewNote } from './review-note.entity.js';
import { Review } from './review.service.js';
import { SlugAlias } from './slug-alias.entity.js';
import { Slugs } from './slug.service.js';
import './thread/review-thread.access.js';
import { ReviewComment, ReviewThread } from './thread/review-thread.entity.js';
import { ReviewThreadCommentsField, ReviewThreadResolver } from './thread/review-thread.resolver.js';
import { ReviewThreads } from './thread/review-thread.service.js';
import { ContentTranslation } from './translation/content-translation.entity.js';
import { MachineTranslationJob } from './translation/machine-translation.job.js';
import { MachineTranslations } from './translation/machine-translation.service.js';
import './translation/translation.access.js';
import { TranslationStates } from './translation/translation-states.service.js';
import { WordTranslator } from './translation/word-translator.service.js';
import { Versions } from './version.service.js';
import { WorkingVersions } from './working-version.service.js';

/** Versions, workflow and translations of any type of content. */
@Module({
  imports: [
    TypeOrmModule.forFeature([SlugAlias, ContentChange, ContentChangePart, ReviewNote, ReviewThread, ReviewComment, ContentTranslation]),
  ],
  providers: [
    ContentTypes,
    ContentWriter,
    ReviewThreads,
    ReviewThreadResolver,
    ReviewThreadCommentsField,
    Publishing,
    Review,
    Slugs,
    MachineTranslationJob,
    MachineTranslations,
    TranslationStates,
    Versions,
    WordTranslator,
    WorkingVersions,
  ],
  exports: [ContentTypes, MachineTranslations, Publishing, Review, TranslationStates, Versions],
})
export class PublishingModule {}
