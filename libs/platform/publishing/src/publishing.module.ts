import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentWriter } from './content-writer.service.js';
import { Publishing } from './publishing.service.js';
import { Review } from './review.service.js';
import { SlugAlias } from './slug-alias.entity.js';
import { Slugs } from './slug.service.js';
import { WorkingVersions } from './working-version.service.js';

/** Versions, workflow and translations of any type of content. */
@Module({
  imports: [TypeOrmModule.forFeature([SlugAlias])],
  providers: [ContentWriter, Publishing, Review, Slugs, WorkingVersions],
  exports: [Publishing, Review],
})
export class PublishingModule {}
