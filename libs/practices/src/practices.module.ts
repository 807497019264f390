import { PublishingModule } from '@alliance/publishing';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PracticeLink, PracticeResult } from './practice-part.entity.js';
import { PracticeReferences } from './practice-references.service.js';
import { PracticeText } from './practice-text.entity.js';
import { PracticeVersion } from './practice-version.entity.js';
import { Practice } from './practice.entity.js';
import './practice.access.js';
import { CityPracticesField, OrganisationPracticesField, PRACTICE_CONTENT_FIELDS } from './practice.links.js';
import { PracticeResolver } from './practice.resolver.js';
import { PracticeService } from './practice.service.js';
import { ThemeReferences } from './theme-references.service.js';
import { Theme, ThemeText } from './theme.entity.js';
import { TransfersModule } from './transfer/transfers.module.js';

/** Good practices of cities. */
@Module({
  imports: [
    PublishingModule,
    TransfersModule,
    TypeOrmModule.forFeature([Practice, PracticeVersion, PracticeText, PracticeLink, PracticeResult, Theme, ThemeText]),
  ],
  providers: [
    PracticeService,
    PracticeReferences,
    ThemeReferences,
    PracticeResolver,
    CityPracticesField,
    OrganisationPracticesField,
    ...PRACTICE_CONTENT_FIELDS,
  ],
  exports: [PracticeService, ThemeReferences, TransfersModule],
})
export class PracticesModule {}
