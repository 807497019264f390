import { FieldsOf, Node } from '@alliance/graphql';
import { ContentVersionTable, VersionIsStale, versionReading } from '@alliance/publishing';
import { Readable } from '@alliance/reader';
import { ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { ChallengeFacts } from './challenge-facts.entity.js';
import { ChallengeText } from './challenge-text.entity.js';
import { Challenge } from './challenge.entity.js';

/** One version of a challenge: numbered and frozen once published, else the one being worked on. */
@Entity()
@ContentVersionTable('challenge')
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
  readonly contentIsStale!: boolean;
}
