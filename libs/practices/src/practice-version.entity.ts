import { FieldsOf, Node } from '@alliance/graphql';
import { PolicyArea, sqlList, VersionIsStale, versionReading } from '@alliance/publishing';
import { Readable } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { PracticeFacts } from './practice-facts.entity.js';
import { PracticeText } from './practice-text.entity.js';
import { Practice } from './practice.entity.js';
import { EvidenceLevel, Maturity, Replicability } from './practice.enums.js';

/** One version of a practice: numbered and frozen once published, else the one being worked on. */
@Entity()
@Unique('uq_practice_version_practice_id_number', ['recordId', 'number'])
@Index('ix_practice_version_main_organisation_id', ['mainOrganisationId'])
@Index('ix_practice_version_started_on', ['startedOn', 'id'])
@Index('ix_practice_version_maturity', ['maturity', 'id'])
@Index('ix_practice_version_evidence_level', ['evidenceLevel', 'id'])
@Index('ix_practice_version_replicability', ['replicability', 'id'])
@Index('ix_practice_version_policy_areas', { synchronize: false })
@Index('ix_practice_version_sdgs', { synchronize: false })
@Check('ck_practice_version_status', `status IN ('DRAFT', 'IN_REVIEW', 'NEEDS_CHANGES', 'PUBLISHED')`)
@Check(
  'ck_practice_version_published',
  `(status = 'PUBLISHED') = (number IS NOT NULL) AND (status = 'PUBLISHED') = (published_at IS NOT NULL)`,
)
@Check('ck_practice_version_maturity', `maturity IN (${sqlList(Maturity)})`)
@Check('ck_practice_version_evidence_level', `evidence_level IN (${sqlList(EvidenceLevel)})`)
@Check('ck_practice_version_replicability', `replicability IN (${sqlList(Replicability)})`)
@Check('ck_practice_version_policy_areas', `policy_areas <@ ARRAY[${sqlList(PolicyArea)}]`)
@Check('ck_practice_version_sdgs', '1 <= ALL (sdgs) AND 17 >= ALL (sdgs)')
@Check('ck_practice_version_ended_on', 'ended_on >= started_on')
@Check('ck_practice_version_cost', 'cost_minor_units >= 0 AND (cost_minor_units IS NULL) = (cost_currency IS NULL)')
@Check(
  'ck_practice_version_place',
  'latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180 AND (latitude IS NULL) = (longitude IS NULL)',
)
@Readable<PracticeVersion>({
  idPrefix: 'pver',
  ...versionReading<PracticeVersion>({ name: 'practice', record: () => Practice, text: () => PracticeText }),
})
@FieldsOf(PracticeText)
@ObjectType('GoodPracticeVersion', { implements: () => [Node], description: 'One version of a good practice: what it says at one time.' })
export class PracticeVersion extends PracticeFacts {
  @Column('uuid', { name: 'practice_id' })
  declare recordId: string;

  @ManyToOne(() => Practice, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'practice_id', foreignKeyConstraintName: 'fk_practice_version_practice_id' })
  record!: Relation<Practice>;

  @VersionIsStale(() => PracticeText)
  @Field(() => Boolean, { description: 'True for a translation whose original was changed since: the original may say something else.' })
  readonly contentIsStale!: boolean;
}
