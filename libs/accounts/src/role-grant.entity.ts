import type { Role, ScopeKind } from '@alliance/access';
import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import { DateTimeScalar, Node } from '@alliance/graphql';
import { Computed, Readable, sql } from '@alliance/reader';
import type { Row, Sql, ViewerSql } from '@alliance/reader';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { RoleEnum, ScopeKindEnum } from './account.enums.js';
import { withinReach } from './people.access.js';
import { Person } from './person.entity.js';

function grantVisible(row: Row<RoleGrant>, viewer: ViewerSql): Sql {
  if (viewer.anonymous) return sql`false`;
  return sql`(${row.personId} = ${viewer.id} OR ${withinReach(row, viewer, 'person.read')})`;
}

/** A role held over one scope. The scope is an id alone, without a foreign key: whoever keeps cities comes after people. */
@Entity()
@Unique('uq_role_grant_person_id_role_scope_id', ['personId', 'role', 'scopeId'])
@Index('ix_role_grant_scope_id', ['scopeId', 'createdAt', 'id'])
@Check('ck_role_grant_role', `role IN ('PARTNER', 'CONTRIBUTOR', 'EDITOR', 'MANAGER', 'COORDINATOR', 'ADMIN')`)
@Check(
  'ck_role_grant_scope_kind',
  `scope_kind = CASE role WHEN 'PARTNER' THEN 'ORGANISATION' WHEN 'COORDINATOR' THEN 'ALLIANCE' WHEN 'ADMIN' THEN 'INSTALLATION' ELSE 'CITY' END`,
)
@Check('ck_role_grant_source', `source ~ '^oidc:[a-z0-9-]{1,80}$'`)
@Check('ck_role_grant_scope_id', `(scope_id IS NOT NULL) = (scope_kind IN ('ORGANISATION', 'CITY'))`)
@PersonalRecord({
  subject: 'personId',
  what: 'Roles that people hold',
  why: 'So that people may do what their city or organisation entrusts to them, and nobody else may',
  howLong: 'Until the role is taken away or the person erased',
  erasure: 'DELETE_ROW',
})
@Readable<RoleGrant>({
  idPrefix: 'grant',
  visible: grantVisible,
  orders: { SINCE: 'createdAt' },
  defaultOrder: [{ field: 'SINCE', direction: 'ASC' }],
})
@ObjectType({
  implements: () => [Node],
  description:
    'A role that somebody holds, and what it reaches over. It shows to that person, and to those who look after the people there.',
})
export class RoleGrant extends IdentifiedEntity {
  @Column('uuid')
  personId!: string;

  @Field(() => Person, { nullable: true, description: 'The person; null for whoever may not see them.' })
  @ManyToOne(() => Person, (person) => person.grants, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_role_grant_person_id' })
  person!: Relation<Person>;

  @Field(() => RoleEnum, { description: 'The role.' })
  @Personal({ what: 'Role' })
  @Column('text')
  role!: Role;

  @Field(() => ScopeKindEnum, { description: 'What kind of thing the role reaches over.' })
  @NotPersonal('Follows from the role')
  @Column('text')
  scopeKind!: ScopeKind;

  @Computed<RoleGrant>(
    (row) =>
      sql`CASE ${row.scopeKind} WHEN 'CITY' THEN 'city_' WHEN 'ORGANISATION' THEN 'org_' END || replace(${row.scopeId}::text, '-', '')`,
  )
  @Field(() => ID, { nullable: true, description: 'The city or organisation that the role reaches over; null where it reaches over all.' })
  @Personal({ what: 'City or organisation that the role is for' })
  @Column('uuid', { nullable: true })
  scopeId!: string | null;

  @Computed<RoleGrant>((row) => row.createdAt)
  @Field(() => DateTimeScalar, { description: 'Since when the person holds the role.' })
  readonly since!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Null where people gave the role; `oidc:` and a key where it follows the groups at that sign-in provider. Taken away by hand, it comes back with the next sign-in while the groups give it.',
  })
  @NotPersonal('Names a provider of the installation')
  @Column('text', { nullable: true })
  source!: string | null;
}
