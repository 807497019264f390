import { Organisation } from '@alliance/cities';
import { IdentifiedEntity } from '@alliance/database';
import { Readable } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { ExchangeSession } from './exchange-session.entity.js';

/** Who speaks in a session: a function, never a person. */
@Entity()
@Index('ix_exchange_session_speaker_exchange_session_id', ['exchangeSessionId', 'position'])
@Index('ix_exchange_session_speaker_organisation_id', ['organisationId'])
@Readable<ExchangeSessionSpeaker>({})
@ObjectType({ description: 'Who speaks in a session: a function, never a person.' })
export class ExchangeSessionSpeaker extends IdentifiedEntity {
  @Column('uuid')
  exchangeSessionId!: string;

  @ManyToOne(() => ExchangeSession, (session) => session.speakers, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'exchange_session_id', foreignKeyConstraintName: 'fk_exchange_session_speaker_exchange_session_id' })
  exchangeSession!: Relation<ExchangeSession>;

  /** Place in the list, from 0. */
  @Column('int')
  position!: number;

  @Field(() => String, { description: 'The speaker’s function, such as “Head of climate policy”.' })
  @Column('text')
  role!: string;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The organisation that the speaker stands for.' })
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'fk_exchange_session_speaker_organisation_id' })
  organisation!: Relation<Organisation> | null;
}
