import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataArchive } from './data-archive.js';
import { DataExportController } from './data-export.controller.js';
import { DataExport } from './data-export.entity.js';
import { DataExportExpiry } from './data-export-expiry.job.js';
import { DataExportBuilder } from './data-export.job.js';
import { DataExportService } from './data-export.service.js';
import { Eraser } from './eraser.js';
import { ErasureRequest } from './erasure-request.entity.js';
import { ErasureService } from './erasure.service.js';
import { PersonalDataPurge } from './personal-data-purge.job.js';
import { PersonalData } from './personal-data.service.js';
import './privacy.access.js';
import { ViewerDataExports } from './privacy.inputs.js';
import { PrivacyResolver } from './privacy.resolver.js';

/** What people can ask for about their own data, and what goes by itself. */
@Module({
  imports: [TypeOrmModule.forFeature([DataExport, ErasureRequest])],
  controllers: [DataExportController],
  providers: [
    PersonalData,
    DataArchive,
    DataExportService,
    DataExportBuilder,
    DataExportExpiry,
    PersonalDataPurge,
    Eraser,
    ErasureService,
    PrivacyResolver,
    ViewerDataExports,
  ],
  exports: [Eraser, DataExportService, ErasureService],
})
export class PrivacyModule {}
