import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import { DateTimeScalar, Node } from '@alliance/graphql';
import { Computed, Readable, sql } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { Person } from '../person.entity.js';
import { SignInMethod } from './session.enums.js';

/** A browser in which somebody is signed in. The secret of its cookie is never stored. */
@Entity()
@Unique('uq_session_secret_hash', ['secretHash'])
@Unique('uq_session_previous_secret_hash', ['previousSecretHash'])
@Index('ix_session_person_id', ['personId'])
@Check('ck_session_secret_hash', `secret_hash ~ '^[0-9a-f]{64}$'`)
@Check('ck_session_previous_secret_hash', `previous_secret_hash ~ '^[0-9a-f]{64}$'`)
@Check('ck_session_previous_until', '(previous_secret_hash IS NULL) = (previous_until IS NULL)')
@Check('ck_session_method', `method IN ('LINK', 'CODE', 'OIDC', 'PASSKEY')`)
@Check('ck_session_provider_session_id', 'char_length(provider_session_id) <= 300')
@Check('ck_session_user_agent', 'char_length(user_agent) <= 300')
@Check('ck_session_idle_until', 'idle_until <= expires_at')
@PersonalRecord({
  subject: 'personId',
  what: 'Sessions in which somebody is or was signed in',
  why: 'So that a browser stays signed in, and the person sees which ones do and can end them',
  howLong: 'Until the person is erased; after the session ended or ran out, as long as configured',
  erasure: 'DELETE_ROW',
  retention: { setting: 'RETENTION_SESSION_DAYS', from: ['endedAt', 'expiresAt'] },
})
@Readable<Session>({
  idPrefix: 'sess',
  visible: (row, viewer) => sql`(${row.personId} = ${viewer.id} AND ${row.endedAt} IS NULL AND ${row.idleUntil} > ${viewer.now})`,
})
@ObjectType({
  implements: () => [Node],
  description: 'A browser in which somebody is signed in. Only that person sees it, as long as it lasts.',
})
export class Session extends IdentifiedEntity {
  @Personal({ what: 'Who is signed in' })
  @Column('uuid')
  personId!: string;

  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_session_person_id' })
  person!: Relation<Person>;

  /** SHA-256 of the secret in the cookie, hexadecimal. */
  @Personal({ what: 'Hash of the secret in the cookie', secret: true })
  @Column('text')
  secretHash!: string;

  /** Of the secret that was replaced last: good until `previousUntil`, and a sign of theft afterwards. */
  @Personal({ what: 'Hash of the secret before', secret: true })
  @Column('text', { nullable: true })
  previousSecretHash!: string | null;

  @Column('timestamptz', { nullable: true })
  previousUntil!: Date | null;

  /** True where the next request gets a new secret. */
  @Column('boolean', { default: false })
  rotationDue!: boolean;

  @Field(() => SignInMethod, { description: 'How the person signed in.' })
  @Personal({ what: 'How the person signed in' })
  @Column('text')
  method!: SignInMethod;

  /** The account at a provider by which the person signed in, so that it can be ended from there. */
  @Personal({ what: 'Account at a provider by which the person signed in' })
  @Column('uuid', { nullable: true })
  identityId!: string | null;

  /** What the provider calls the session (`sid`). */
  @Personal({ what: 'What the provider calls the session' })
  @Column('text', { nullable: true })
  providerSessionId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the browser called itself when the person signed in.' })
  @Personal({ what: 'What the browser calls itself' })
  @Column('text', { nullable: true })
  userAgent!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the person signed in.' })
  declare createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'When a request last came, to the minute.' })
  @Column('timestamptz')
  lastSeenAt!: Date;

  /** When it ends unless a request comes before; never later than `expiresAt`. */
  @NotPersonal('Follows from when it was last seen')
  @Column('timestamptz')
  idleUntil!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends at the latest. Without requests it ends earlier.' })
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Computed<Session>((row, viewer) => sql`coalesce(${row.id} = ${viewer.sessionId}, false)`)
  @Field(() => Boolean, { description: 'Whether this request came by this session.' })
  readonly isCurrent!: boolean;
}
