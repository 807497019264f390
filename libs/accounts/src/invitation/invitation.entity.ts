import type { Role, ScopeKind } from '@alliance/access';
import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import { DateTimeScalar, EmailAddressScalar, LocaleScalar, Node } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Computed, condition, Readable, sql } from '@alliance/reader';
import type { Row, Sql, ViewerSql } from '@alliance/reader';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { RoleEnum, ScopeKindEnum } from '../account.enums.js';
import { withinReach } from '../people.access.js';
import { Person } from '../person.entity.js';
import { InvitationState } from './invitation.enums.js';

const UNANSWERED = 'accepted_at IS NULL AND declined_at IS NULL AND withdrawn_at IS NULL';

/** Where an invitation is in its life, by the product's clock. */
function stateOf(row: Row<Invitation>, viewer: ViewerSql): Sql {
  return sql`CASE WHEN ${row.acceptedAt} IS NOT NULL THEN 'ACCEPTED' WHEN ${row.declinedAt} IS NOT NULL THEN 'DECLINED'
    WHEN ${row.withdrawnAt} IS NOT NULL THEN 'WITHDRAWN' WHEN ${row.expiresAt} <= ${viewer.now} THEN 'EXPIRED' ELSE 'PENDING' END`;
}

/** True where the invitation is addressed to whoever looks. */
export function addressedTo(row: Row<Invitation>, viewer: ViewerSql): Sql {
  return sql`${row.email} = (SELECT p.email FROM person p WHERE p.id = ${viewer.id})`;
}

/** True where the invitation waits for an answer. */
export function isPending(row: Row<Invitation>, viewer: ViewerSql): Sql {
  return sql`${stateOf(row, viewer)} = 'PENDING'`;
}

function invitationVisible(row: Row<Invitation>, viewer: ViewerSql): Sql {
  if (viewer.anonymous) return sql`false`;
  const own = sql`${addressedTo(row, viewer)} OR ${row.acceptedById} = ${viewer.id}`;
  return sql`(${own} OR ${withinReach(row, viewer, 'invitation.read')})`;
}

/** An invitation of an address to a role. Its scope is an id alone: whoever keeps cities and organisations comes after people. */
@Entity()
@Unique('uq_invitation_token_hash', ['tokenHash'])
@Index('uq_invitation_unanswered', ['email', 'role', 'scopeId'], { unique: true, where: UNANSWERED })
@Index('ix_invitation_email', ['email', 'scopeId'])
@Index('ix_invitation_scope_id', ['scopeId', 'createdAt', 'id'])
@Index('ix_invitation_invited_by_id', ['invitedById'])
@Index('ix_invitation_accepted_by_id', ['acceptedById'])
@Index('ix_invitation_expires_at', ['expiresAt'])
@Check('ck_invitation_email', 'email = lower(email) AND char_length(email) <= 254')
@Check('ck_invitation_role', `role IN ('PARTNER', 'CONTRIBUTOR', 'EDITOR', 'MANAGER')`)
@Check('ck_invitation_scope_kind', `scope_kind = CASE role WHEN 'PARTNER' THEN 'ORGANISATION' ELSE 'CITY' END`)
@Check('ck_invitation_token_hash', `token_hash ~ '^[0-9a-f]{64}$'`)
@Check('ck_invitation_sent_times', 'cardinality(sent_times) >= 1')
@Check('ck_invitation_answer', 'num_nonnulls(accepted_at, declined_at, withdrawn_at) <= 1')
@Check('ck_invitation_accepted_by_id', 'accepted_by_id IS NULL OR accepted_at IS NOT NULL')
@PersonalRecord({
  subject: 'acceptedById',
  address: { in: 'email' },
  what: 'Invitations of an address to a role in a city or an organisation',
  why: 'So that those who look after a city can ask people to take part, and see who was asked by whom',
  howLong: 'After the invitation ran out, as long as configured',
  erasure: 'DELETE_ROW',
  retention: { setting: 'RETENTION_INVITATION_DAYS', from: 'expiresAt' },
})
@Readable<Invitation>({
  idPrefix: 'inv',
  visible: invitationVisible,
  orders: { CREATED_AT: 'createdAt', EXPIRES_AT: 'expiresAt' },
  filters: {
    state: condition<Invitation>((operator, value, row, _homes, viewer) =>
      operator === 'in' ? sql`${stateOf(row, viewer)} = ANY (${value}::text[])` : sql`${stateOf(row, viewer)} = ${value}::text`,
    ),
  },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
})
@ObjectType({
  implements: () => [Node],
  description: 'An invitation to a role in a city or an organisation. It shows to whoever is invited, and to those who may invite there.',
})
export class Invitation extends IdentifiedEntity {
  /** In lower case. Once somebody with another address has accepted, by the mail's link, it is theirs: nothing else of them stays here. */
  @Field(() => EmailAddressScalar, { description: 'The address that is invited; once accepted, the address of the person who accepted.' })
  @Personal({ what: 'E-mail address that is invited' })
  @Column('text')
  email!: string;

  @Field(() => RoleEnum, { description: 'The role that is offered.' })
  @NotPersonal('Says what is offered, whoever takes it')
  @Column('text')
  role!: Role;

  @Field(() => ScopeKindEnum, { description: 'What kind of thing the role reaches over.' })
  @NotPersonal('Follows from the role')
  @Column('text')
  scopeKind!: ScopeKind;

  @Computed<Invitation>(
    (row) =>
      sql`CASE ${row.scopeKind} WHEN 'CITY' THEN 'city_' WHEN 'ORGANISATION' THEN 'org_' END || replace(${row.scopeId}::text, '-', '')`,
  )
  @Field(() => ID, { description: 'The city or organisation that the role is offered in.' })
  @NotPersonal('Names a city or an organisation')
  @Column('uuid')
  scopeId!: string;

  @Computed<Invitation>(stateOf)
  @Field(() => InvitationState, { description: 'Where the invitation is in its life.' })
  readonly state!: InvitationState;

  @Field(() => LocaleScalar, { description: 'The language that the mail is in, where there is no account that prefers another one.' })
  @NotPersonal('Chosen by whoever invites')
  @Column('text')
  locale!: Locale;

  /** SHA-256 of the token in the mail's link, hexadecimal. */
  @Personal({ what: 'Hash of the token in the link', secret: true })
  @Column('text')
  tokenHash!: string;

  @Personal({ what: 'Who invited', reference: true })
  @Column('uuid', { nullable: true })
  invitedById!: string | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'invited_by_id', foreignKeyConstraintName: 'fk_invitation_invited_by_id' })
  invitedBy!: Relation<Person> | null;

  @Computed<Invitation>((row) => sql`(SELECT p.display_name FROM person p WHERE p.id = ${row.invitedById})`)
  @Field(() => String, { nullable: true, description: 'Name of the person who invites; null once they were erased.' })
  readonly inviterName!: string | null;

  /** Every time that a mail went out, the earliest first. */
  @Column('timestamptz', { array: true })
  sentTimes!: Date[];

  @Computed<Invitation>((row) => sql`${row.sentTimes}[cardinality(${row.sentTimes})]`)
  @Field(() => DateTimeScalar, { description: 'When the mail was last sent.' })
  readonly sentAt!: Date;

  @Computed<Invitation>((row) => sql`cardinality(${row.sentTimes})`)
  @Field(() => Int, { description: 'How often the mail was sent.' })
  readonly sentCount!: number;

  @Field(() => DateTimeScalar, { description: 'When the invitation runs out: 14 days after it was last sent.' })
  @Column('timestamptz')
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the invitation was accepted.' })
  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Personal({ what: 'Who accepted', reference: true })
  @Column('uuid', { nullable: true })
  acceptedById!: string | null;

  @Field(() => Person, { nullable: true, description: 'The person who accepted; null for whoever may not see the person.' })
  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'accepted_by_id', foreignKeyConstraintName: 'fk_invitation_accepted_by_id' })
  acceptedBy!: Relation<Person> | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the invitation was declined.' })
  @Column('timestamptz', { nullable: true })
  declinedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the invitation was taken back.' })
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
