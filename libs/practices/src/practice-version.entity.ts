import { FieldsOf, Node } from '@alliance/graphql';
import { ContentVersionTable, sqlList, VersionIsStale, versionReading } from '@alliance/publishing';
import { Readable } from '@alliance/reader';
import { ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { PracticeFacts } from './practice-facts.entity.js';
import { PracticeText } from './practice-text.entity.js';
import { Practice } from './practice.entity.js';
import { EvidenceLevel, Maturity, Replicability } from './practice.enums.js';

/** One version of a practice: numbered and frozen once published, else the one being worked on. */
@Entity()
@ContentVersionTable('practice')
@Index('ix_practice_version_main_organisation_id', ['mainOrganisationId'])
@Index('ix_practice_version_started_on', ['startedOn', 'id'])
@Index('ix_practice_version_maturity', ['maturity', 'id'])
@Index('ix_practice_version_evidence_level', ['evidenceLevel', 'id'])
@Index('ix_practice_version_replicability', ['replicability', 'id'])
@Check('ck_practice_version_maturity', `maturity IN (${sqlList(Maturity)})`)
@Check('ck_practice_version_evidence_level', `evidence_level IN (${sqlList(EvidenceLevel)})`)
@Check('ck_practice_version_replicability', `replicability IN (${sqlList(Replicability)})`)
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
  readonly contentIsStale!: boolean;
}
