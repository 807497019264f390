import { FieldsOf, Node } from '@alliance/graphql';
import { PolicyArea, sqlList, VersionIsStale, versionReading } from '@alliance/publishing';
import { Readable } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { ChallengeFacts } from './challenge-facts.entity.js';
import { ChallengeText } from './challenge-text.entity.js';
import { Challenge } from './challenge.entity.js';

/** One version of a challenge: numbered and frozen once published, else the one being worked on. */
@Entity()
@Unique('uq_challenge_version_challenge_id_number', ['recordId', 'number'])
@Index('ix_challenge_version_policy_areas', { synchronize: false })
@Index('ix_challenge_version_sdgs', { synchronize: false })
@Check('ck_challenge_version_status', `status IN ('DRAFT', 'IN_REVIEW', 'NEEDS_CHANGES', 'PUBLISHED')`)
@Check(
  'ck_challenge_version_published',
  `(status = 'PUBLISHED') = (number IS NOT NULL) AND (status = 'PUBLISHED') = (published_at IS NOT NULL)`,
)
@Check('ck_challenge_version_policy_areas', `policy_areas <@ ARRAY[${sqlList(PolicyArea)}]`)
@Check('ck_challenge_version_sdgs', '1 <= ALL (sdgs) AND 17 >= ALL (sdgs)')
@Readable<ChallengeVersion>({
  idPrefix: 'cver',
  ...versionReading<ChallengeVersion>({ name: 'challenge', record: () => Challenge, text: () => ChallengeText }),
})
@FieldsOf(ChallengeText)
@ObjectType({ implements: () => [Node], description: 'One version of a challenge: what it says at one time.' })
export class ChallengeVersion extends ChallengeFacts {
  @Column('uuid', { name: 'challenge_id' })
  declare recordId: string;

  @ManyToOne(() => Challenge, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'challenge_id', foreignKeyConstraintName: 'fk_challenge_version_challenge_id' })
  record!: Relation<Challenge>;

  @VersionIsStale(() => ChallengeText)
  @Field(() => Boolean, { description: 'True for a translation whose original was changed since: the original may say something else.' })
  readonly contentIsStale!: boolean;
}
