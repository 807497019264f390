import { City } from '@alliance/cities';
import { IdentifiedEntity, PersonReference } from '@alliance/database';
import { DateScalar, Node } from '@alliance/graphql';
import { existsVisible, Readable, sql } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { Challenge } from './challenge.entity.js';

/** A city joins a challenge once. */
export const ONE_JOIN_PER_CITY = 'uq_challenge_join_challenge_id_city_id';

/** Another city that has a challenge, too. Whoever sees the challenge sees who has joined it. */
@Entity()
@Unique(ONE_JOIN_PER_CITY, ['challengeId', 'cityId'])
@Index('ix_challenge_join_challenge_id', ['challengeId', 'joinedOn', 'id'])
@Index('ix_challenge_join_city_id', ['cityId', 'challengeId'])
@Readable<ChallengeJoin>({
  idPrefix: 'join',
  visible: (row) =>
    existsVisible(
      () => Challenge,
      (challenge) => sql`${challenge.id} = ${row.challengeId}`,
    ),
  orders: { JOINED_ON: 'joinedOn' },
  defaultOrder: [{ field: 'JOINED_ON', direction: 'ASC' }],
})
@ObjectType({ implements: () => [Node], description: 'Another city that has a challenge, too.' })
export class ChallengeJoin extends IdentifiedEntity {
  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id', foreignKeyConstraintName: 'fk_challenge_join_challenge_id' })
  challenge!: Relation<Challenge>;

  @Column('uuid')
  cityId!: string;

  @Field(() => City, { description: 'The city that has it, too.' })
  @ManyToOne(() => City)
  @JoinColumn({ name: 'city_id', foreignKeyConstraintName: 'fk_challenge_join_city_id' })
  city!: Relation<City>;

  @Field(() => String, { nullable: true, description: 'What it is like in that city. At most 500 characters.' })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => DateScalar, { description: 'The day on which the city joined, by its clocks.' })
  @Column('date')
  joinedOn!: string;

  /** UUID of the person who joined for their city. Personal data: never a field. */
  @PersonReference('Who joined for their city')
  @Column('uuid')
  joinedById!: string;
}
