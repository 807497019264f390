import { applyDecorators } from '@nestjs/common';
import { Check, Index, Unique } from 'typeorm';
import { ContentOrigin } from './content-text.entity.js';
import { PolicyArea } from './policy-area.js';
import { sqlList } from './sql-list.js';
import { ContentStatus } from './workflow.js';

const { ARCHIVED, ...OF_VERSIONS } = ContentStatus;

/** The constraints and indexes that the records of every type have. @param name of the type and its table, such as `practice` */
export function ContentRecordTable(name: string): ClassDecorator {
  return applyDecorators(
    Unique(`uq_${name}_slug`, ['slug']),
    Index(`ix_${name}_city_id`, { synchronize: false }),
    Index(`ix_${name}_status`, ['status', 'id']),
    Index(`ix_${name}_original_locale`, ['originalLocale', 'id']),
    Index(`ix_${name}_created_by_id`, ['createdById']),
    Index(`ix_${name}_published_version_id`, ['publishedVersionId']),
    Index(`ix_${name}_working_version_id`, ['workingVersionId']),
    Index(`ix_${name}_shown_version_id`, ['shownVersionId']),
    Index(`ix_${name}_published_at`, { synchronize: false }),
    Index(`ix_${name}_updated_at`, ['updatedAt', 'id']),
    Check(`ck_${name}_status`, `status IN (${sqlList(ContentStatus)})`),
    Check(`ck_${name}_published`, `(status IN ('PUBLISHED', '${ARCHIVED}')) = (published_version_id IS NOT NULL)`),
    Check(`ck_${name}_shown_version_id`, 'shown_version_id = coalesce(published_version_id, working_version_id)'),
  );
}

/** The constraints and indexes that the versions of every type have. @param name of the type, such as `practice` */
export function ContentVersionTable(name: string): ClassDecorator {
  const table = `${name}_version`;
  return applyDecorators(
    Unique(`uq_${table}_${name}_id_number`, ['recordId', 'number']),
    Index(`ix_${table}_policy_areas`, { synchronize: false }),
    Index(`ix_${table}_sdgs`, { synchronize: false }),
    Index(`ix_${table}_open`, ['status', 'id'], { where: `status <> 'PUBLISHED'` }),
    Check(`ck_${table}_status`, `status IN (${sqlList(OF_VERSIONS)})`),
    Check(`ck_${table}_published`, `(status = 'PUBLISHED') = (number IS NOT NULL) AND (status = 'PUBLISHED') = (published_at IS NOT NULL)`),
    Check(`ck_${table}_policy_areas`, `policy_areas <@ ARRAY[${sqlList(PolicyArea)}]`),
    Check(`ck_${table}_sdgs`, '1 <= ALL (sdgs) AND 17 >= ALL (sdgs)'),
  );
}

/** The constraints and indexes that the texts of every type have. @param name of the type, such as `practice` */
export function ContentTextTable(name: string): ClassDecorator {
  const table = `${name}_text`;
  return applyDecorators(
    Unique(`uq_${table}_version_id_locale`, ['versionId', 'locale']),
    Check(`ck_${table}_origin`, `origin IN (${sqlList(ContentOrigin)})`),
    Index(`ix_${table}_locale_title_sort`, ['locale', 'titleSort', 'versionId']),
  );
}
