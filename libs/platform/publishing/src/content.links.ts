import { connectionOf, PageArguments } from '@alliance/graphql';
import { connectionField, listField, sql } from '@alliance/reader';
import type { Type } from '@nestjs/common';
import { ContentChange } from './content-change.entity.js';
import type { ContentRecord } from './content-record.entity.js';
import type { EntityClass } from './content-type.js';
import type { ContentVersion } from './content-version.entity.js';
import { ReviewThread, ReviewThreadConnection } from './thread/review-thread.entity.js';
import { ReviewThreadsArguments } from './thread/review-thread.inputs.js';
import { ContentTranslation } from './translation/content-translation.entity.js';

const EVERY_LANGUAGE = 'those of the alliance, also where there are no texts, and any other that it has texts in.';

/** The fields that publishing adds to a type of content and to its versions. Put them into the module's `providers`. */
export function contentLinks<Version extends ContentVersion>(
  record: () => EntityClass<ContentRecord>,
  version: () => EntityClass<Version>,
): Type<unknown>[] {
  const VersionConnection = connectionOf(version);
  return [
    connectionField<ContentRecord, Version>({
      on: record,
      name: 'versions',
      of: version,
      via: (row, parent) => sql`${row.recordId} = ${parent.id}`,
      only: (row) => sql`${row.number} IS NOT NULL`,
      type: () => VersionConnection,
      arguments: PageArguments,
      description: 'All publications of the record, the newest first.',
    }),
    connectionField<ContentRecord, ReviewThread>({
      on: record,
      name: 'reviewThreads',
      of: () => ReviewThread,
      via: (row, parent) => sql`${row.recordId} = ${parent.id}`,
      type: () => ReviewThreadConnection,
      arguments: ReviewThreadsArguments,
      description:
        'What reviewers and authors say to one another about it, the earliest first; empty for all but its city and the coordinator.',
    }),
    listField<ContentRecord, ContentTranslation>({
      on: record,
      name: 'translations',
      of: () => ContentTranslation,
      via: (row, parent) => sql`${row.versionId} = ${parent.shownVersionId}`,
      orderBy: [{ path: 'locale', direction: 'ASC' }],
      description: `How the version that shows stands in each language, by its code: ${EVERY_LANGUAGE}`,
    }),
    listField<Version, ContentTranslation>({
      on: version,
      name: 'translations',
      of: () => ContentTranslation,
      via: (row, parent) => sql`${row.versionId} = ${parent.id}`,
      orderBy: [{ path: 'locale', direction: 'ASC' }],
      description: `How the version stands in each language, by its code: ${EVERY_LANGUAGE}`,
    }),
    listField<Version, ContentChange>({
      on: version,
      name: 'changes',
      of: () => ContentChange,
      via: (row, parent) => sql`${row.versionId} = ${parent.id}`,
      orderBy: [{ path: 'position', direction: 'ASC' }],
      extensions: { listSize: 10 },
      description:
        'What it changed against the publication before, field by field; of a draft, as it was last submitted. Empty for the first.',
    }),
  ];
}
