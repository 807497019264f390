export { hasSlug, visibleContent } from './content-access.js';
export { ClassifiedVersion, CLASSIFYING_FACTS, factsAsGiven, MAX_LIST } from './classified-version.entity.js';
export { ContentArguments } from './content.arguments.js';
export { defineContentActions, DRAFTING } from './content-action.js';
export { ContentChange, ContentChangePart, DiffOperation } from './content-change.entity.js';
export {
  contentInputs,
  type ContentInputs,
  type ContentName,
  type CreateContentInput,
  type ExistingContentInput,
  type PublishContentInput,
  type RestoreContentInput,
  type ReturnContentInput,
  type TranslateContentInput,
  type TranslationInput,
} from './content.inputs.js';
export { ContentWhere, SdgFilter, ThemeFilter } from './content.filters.js';
export { contentLinks } from './content.links.js';
export { ContentRecordTable, ContentTextTable, ContentVersionTable } from './content-table.decorator.js';
export { contentResolver } from './content.resolver.js';
export { ContentService, targetOf } from './content.service.js';
export {
  AvailableLocales,
  contentFilters,
  RecordIsStale,
  recordReading,
  RevisionForEditors,
  VersionIsStale,
  versionReading,
} from './content-reading.js';
export { ContentRecord } from './content-record.entity.js';
export { ContentOrigin, ContentText } from './content-text.entity.js';
export type { ContentType, EntityClass, Facts, Words } from './content-type.js';
export { ContentPart, ContentVersion } from './content-version.entity.js';
export type { WriteTarget } from './content-writer.service.js';
export { digestsOf } from './followed-texts.js';
export { PolicyArea } from './policy-area.js';
export { sqlList } from './sql-list.js';
export { MAX_PROSE, MAX_TITLE, Prose } from './prose.decorator.js';
export { PublishingModule } from './publishing.module.js';
export { type ContentUpdate, type NewContent, Publishing, type TranslationUpdate } from './publishing.service.js';
export { Review } from './review.service.js';
export { SlugAlias } from './slug-alias.entity.js';
export { ContentTranslation } from './translation/content-translation.entity.js';
export { MachineTranslationJob } from './translation/machine-translation.job.js';
export { READ_TRANSLATION_TASKS } from './translation/translation.access.js';
export { ContentTranslationConnection, TranslationTasksArguments } from './translation/translation.queries.js';
export { TranslationState } from './translation/translation-state.enum.js';
export { refreshTranslations, TranslationStates } from './translation/translation-states.service.js';
export type { TranslatableType } from './translation/translation-statement.js';
export { Versions } from './version.service.js';
export { ContentTypes } from './content-types.js';
export { ReviewComment, ReviewThread } from './thread/review-thread.entity.js';
export { ContentStatus, type ContentVerb, nextStatus, type Transition, TRANSITIONS } from './workflow.js';
