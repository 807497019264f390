import { City } from '@alliance/cities';
import { DateScalar, FieldsOf, Node } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Practice } from '@alliance/practices';
import {
  AvailableLocales,
  ClassifiedVersion,
  contentFilters,
  ContentRecord,
  ContentRecordTable,
  RecordIsStale,
  recordReading,
  RevisionForEditors,
  sqlList,
} from '@alliance/publishing';
import { Computed, ListOrder, Readable, sql } from '@alliance/reader';
import { Extensions, Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, JoinTable, ManyToMany, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { ChallengeFacts } from './challenge-facts.entity.js';
import { ChallengeText } from './challenge-text.entity.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import { ChallengeState } from './challenge.enums.js';

/**
 * A challenge: something that a city struggles with, and that others may have an answer to. What it says is content with versions;
 * what the city does about it is not: that holds for the challenge itself, whatever its text.
 */
@Entity()
@ContentRecordTable('challenge')
@Index('ix_challenge_state', ['state', 'id'])
@Index('ix_challenge_state_changed_on', { synchronize: false })
@Check('ck_challenge_state', `state IN (${sqlList(ChallengeState)})`)
@Check('ck_challenge_state_changed_on', `state = 'OPEN' OR state_changed_on IS NOT NULL`)
@Readable<Challenge>({
  idPrefix: 'chal',
  ...recordReading<Challenge>({ name: 'challenge', version: () => ChallengeVersion, text: () => ChallengeText }),
  orders: {
    PUBLISHED_AT: 'publishedAt',
    UPDATED_AT: 'updatedAt',
    TITLE: 'text.titleSort',
    STATE_CHANGED_ON: 'stateChangedOn',
  },
  defaultOrder: [{ field: 'PUBLISHED_AT', direction: 'DESC' }],
  filters: contentFilters('challenge'),
})
@FieldsOf(ClassifiedVersion, ChallengeFacts, ChallengeText)
@ObjectType({
  implements: () => [Node],
  description:
    'Something that a city struggles with: others may have it too, or know a practice that answers it. Everybody sees the published version; `draft` is the one being worked on.',
})
export class Challenge extends ContentRecord {
  @Column('uuid')
  cityId!: string;

  @Field(() => City, { description: 'The city whose challenge it is. Others that have it too are in `joins`.' })
  @ManyToOne(() => City)
  @JoinColumn({ name: 'city_id', foreignKeyConstraintName: 'fk_challenge_city_id' })
  city!: Relation<City>;

  // Records and versions point at one another: both foreign keys are checked when the transaction ends.
  @ManyToOne(() => ChallengeVersion, { deferrable: 'INITIALLY DEFERRED' })
  @JoinColumn({ name: 'published_version_id', foreignKeyConstraintName: 'fk_challenge_published_version_id' })
  publishedVersion!: Relation<ChallengeVersion> | null;

  @Field(() => ChallengeVersion, {
    nullable: true,
    description: 'The version being worked on, seen by those who may edit it; null where there is none.',
  })
  @ManyToOne(() => ChallengeVersion, { deferrable: 'INITIALLY DEFERRED' })
  @JoinColumn({ name: 'working_version_id', foreignKeyConstraintName: 'fk_challenge_working_version_id' })
  draft!: Relation<ChallengeVersion> | null;

  @Field(() => ChallengeState, { description: 'What the city does about it. It is not part of any version.' })
  @Column('text', { default: ChallengeState.OPEN })
  state!: ChallengeState;

  @Field(() => String, {
    nullable: true,
    description: 'What the city says of the state, in words of its own. At most 500 characters.',
  })
  @Column('text', { nullable: true })
  stateNote!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day, by the city’s clocks, on which `state` last became another one; null where it never did.',
  })
  @Column('date', { nullable: true })
  stateChangedOn!: string | null;

  @Extensions({ listSize: 3 })
  @ListOrder('publishedAt')
  @ListOrder('id')
  @Field(() => [Practice], { description: 'The practices that solved it, of those that you may read. Empty in every state but SOLVED.' })
  @ManyToMany(() => Practice)
  @JoinTable({
    name: 'challenge_solved_by',
    joinColumn: { name: 'challenge_id', foreignKeyConstraintName: 'fk_challenge_solved_by_challenge_id' },
    inverseJoinColumn: { name: 'practice_id', foreignKeyConstraintName: 'fk_challenge_solved_by_practice_id' },
  })
  solvedBy!: Relation<Practice>[];

  @RevisionForEditors('challenge')
  declare revision: number;

  @AvailableLocales('challenge')
  readonly availableLocales!: Locale[];

  @RecordIsStale(() => ChallengeText)
  readonly contentIsStale!: boolean;

  @Computed<Challenge>((row) => sql`'/challenges/' || ${row.slug}`)
  @Field(() => String, { description: 'Address of its page, from the root of this site.' })
  readonly url!: string;
}
