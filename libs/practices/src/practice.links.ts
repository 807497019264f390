import { City, Organisation } from '@alliance/cities';
import { contentLinks } from '@alliance/publishing';
import { connectionField, exists, sql } from '@alliance/reader';
import { PracticeVersion } from './practice-version.entity.js';
import { Practice } from './practice.entity.js';
import { NestedPracticesArguments, PracticeConnection } from './practice.queries.js';

/** `city.practices` */
export const CityPracticesField = connectionField({
  on: () => City,
  name: 'practices',
  of: () => Practice,
  via: 'city',
  type: () => PracticeConnection,
  arguments: NestedPracticesArguments,
  description: 'Good practices of the city: what is published, and the drafts that you may read.',
});

/** `organisation.practices` */
export const OrganisationPracticesField = connectionField({
  on: () => Organisation,
  name: 'practices',
  of: () => Practice,
  via: (row, organisation) =>
    exists(
      () => PracticeVersion,
      (version) => sql`${version.id} = ${row.shownVersionId} AND (${version.mainOrganisationId} = ${organisation.id} OR EXISTS (
        SELECT 1 FROM practice_version_partner p WHERE p.version_id = ${version.id} AND p.organisation_id = ${organisation.id}))`,
    ),
  type: () => PracticeConnection,
  arguments: NestedPracticesArguments,
  description: 'Good practices that the organisation is in charge of or takes part in.',
});

/** Versions and what they changed. */
export const PRACTICE_CONTENT_FIELDS = contentLinks(
  () => Practice,
  () => PracticeVersion,
);
