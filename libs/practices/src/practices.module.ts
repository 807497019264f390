import { PublishingModule } from '@alliance/publishing';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PracticeLink, PracticeResult } from './practice-part.entity.js';
import { PracticeReferences } from './practice-references.service.js';
import { PracticeText } from './practice-text.entity.js';
import { PracticeVersion } from './practice-version.entity.js';
import { Practice } from './practice.entity.js';
import { CityPracticesField, OrganisationPracticesField } from './practice.links.js';
import { PracticeResolver } from './practice.resolver.js';
import { PracticeService } from './practice.service.js';
import { Theme, ThemeText } from './theme.entity.js';

/** Good practices of cities. */
@Module({
  imports: [
    PublishingModule,
    TypeOrmModule.forFeature([Practice, PracticeVersion, PracticeText, PracticeLink, PracticeResult, Theme, ThemeText]),
  ],
  providers: [PracticeService, PracticeReferences, PracticeResolver, CityPracticesField, OrganisationPracticesField],
  exports: [PracticeService],
})
export class PracticesModule {}
