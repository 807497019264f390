import { IdentifiedEntity, PersonReference } from '@alliance/database';
import { DateTimeScalar, Node } from '@alliance/graphql';
import { Practice } from '@alliance/practices';
import { sqlList } from '@alliance/publishing';
import { Computed, exists, existsVisible, Readable, sql, VisibleIf } from '@alliance/reader';
import type { Row, Sql, ViewerSql } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Challenge } from './challenge.entity.js';
import { SuggestionState } from './challenge.enums.js';

/** A challenge and a practice have at most one suggestion that was not declined. */
export const ONE_OPEN_SUGGESTION = 'uq_practice_suggestion_open';

/** Who learns of whom a suggestion comes: that person, and those who may answer it. */
export function seesWhoSuggested(row: Row<PracticeSuggestion>, viewer: ViewerSql): Sql {
  if (viewer.anonymous) return sql`false`;
  const answers = exists(
    () => Challenge,
    (challenge) => sql`${challenge.id} = ${row.challengeId} AND ${viewer.may('challenge.acceptSuggestion', challenge.cityId)}`,
  );
  return sql`(${row.suggestedById} = ${viewer.id} OR ${answers})`;
}

/** What was accepted is seen by whoever sees the challenge; the rest by whose suggestion it is, and by those who may answer. */
function visible(row: Row<PracticeSuggestion>, viewer: ViewerSql): Sql {
  const challenge = existsVisible(
    () => Challenge,
    (shown) => sql`${shown.id} = ${row.challengeId}`,
  );
  const accepted = sql`(${row.state} = 'ACCEPTED' AND ${challenge})`;
  return viewer.anonymous ? accepted : sql`(${accepted} OR ${seesWhoSuggested(row, viewer)})`;
}

/** A practice that somebody suggests for a challenge, and what the challenge's city answers. */
@Entity()
@Index(ONE_OPEN_SUGGESTION, ['challengeId', 'practiceId'], { unique: true, where: `state <> 'DECLINED'` })
@Index('ix_practice_suggestion_challenge_id', ['challengeId', 'createdAt', 'id'])
@Index('ix_practice_suggestion_practice_id', ['practiceId', 'state'])
@Index('ix_practice_suggestion_suggested_by_id', ['suggestedById', 'createdAt', 'id'])
@Check('ck_practice_suggestion_state', `state IN (${sqlList(SuggestionState)})`)
@Check('ck_practice_suggestion_answer', `state <> 'DECLINED' OR answer IS NOT NULL`)
@Check(
  'ck_practice_suggestion_answered_at',
  `(state = 'PROPOSED') = (answered_at IS NULL) AND (state = 'PROPOSED') = (answered_by_id IS NULL)`,
)
@Readable<PracticeSuggestion>({
  idPrefix: 'sugg',
  visible,
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
})
@ObjectType({
  implements: () => [Node],
  description:
    'A practice that somebody suggests for a challenge. Everybody sees what was accepted; the rest shows to whoever suggested it and to those who may answer.',
})
export class PracticeSuggestion extends IdentifiedEntity {
  @Column('uuid')
  challengeId!: string;

  @Field(() => Challenge, { nullable: true, description: 'The challenge; null where you may not read it any more.' })
  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id', foreignKeyConstraintName: 'fk_practice_suggestion_challenge_id' })
  challenge!: Relation<Challenge> | null;

  @Column('uuid')
  practiceId!: string;

  @Field(() => Practice, { nullable: true, description: 'The practice that may answer it; null where you may not read it any more.' })
  @ManyToOne(() => Practice)
  @JoinColumn({ name: 'practice_id', foreignKeyConstraintName: 'fk_practice_suggestion_practice_id' })
  practice!: Relation<Practice> | null;

  @Field(() => String, { description: 'Why the practice fits. At most 1,000 characters.' })
  @Column('text')
  reason!: string;

  @Field(() => SuggestionState, { description: 'What became of it.' })
  @Column('text', { default: SuggestionState.PROPOSED })
  state!: SuggestionState;

  @Field(() => String, { nullable: true, description: 'What the challenge’s city answers. At most 500 characters.' })
  @Column('text', { nullable: true })
  answer!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was suggested.' })
  declare createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null before.' })
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @PersonReference('Who suggested the practice')
  @Column('uuid')
  suggestedById!: string;

  @VisibleIf<PracticeSuggestion>(seesWhoSuggested)
  @Computed<PracticeSuggestion>((row) => sql`(SELECT p.display_name FROM person p WHERE p.id = ${row.suggestedById})`)
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the person who suggested it, for themselves and those who may answer; null for others, and once they were erased.',
  })
  readonly suggestedByName!: string | null;

  /** UUID of the person who answered. Personal data: never a field. */
  @PersonReference('Who answered the suggestion')
  @Column('uuid', { nullable: true })
  answeredById!: string | null;
}
