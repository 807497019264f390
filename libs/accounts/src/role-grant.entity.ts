import type { Role, ScopeKind } from '@alliance/access';
import { IdentifiedEntity } from '@alliance/database';
import { Computed, Readable, sql } from '@alliance/reader';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { RoleEnum, ScopeKindEnum } from './account.enums.js';
import { Person } from './person.entity.js';

/** A role held over one scope. The scope is an id alone, without a foreign key: whoever keeps cities comes after people. */
@Entity()
@Unique('uq_role_grant_person_id_role_scope_id', ['personId', 'role', 'scopeId'])
@Index('ix_role_grant_scope_id', ['scopeId'])
@Check('ck_role_grant_role', `role IN ('PARTNER', 'CONTRIBUTOR', 'EDITOR', 'MANAGER', 'COORDINATOR', 'ADMIN')`)
@Check(
  'ck_role_grant_scope_kind',
  `scope_kind = CASE role WHEN 'PARTNER' THEN 'ORGANISATION' WHEN 'COORDINATOR' THEN 'ALLIANCE' WHEN 'ADMIN' THEN 'INSTALLATION' ELSE 'CITY' END`,
)
@Check('ck_role_grant_scope_id', `(scope_id IS NOT NULL) = (scope_kind IN ('ORGANISATION', 'CITY'))`)
@Readable<RoleGrant>({ visible: (row, viewer) => sql`${row.personId} = ${viewer.id}` })
@ObjectType({ description: 'A role that somebody holds, and what it reaches over.' })
export class RoleGrant extends IdentifiedEntity {
  @Column('uuid')
  personId!: string;

  @ManyToOne(() => Person, (person) => person.grants, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_role_grant_person_id' })
  person!: Relation<Person>;

  @Field(() => RoleEnum, { description: 'The role.' })
  @Column('text')
  role!: Role;

  @Field(() => ScopeKindEnum, { description: 'What kind of thing the role reaches over.' })
  @Column('text')
  scopeKind!: ScopeKind;

  @Computed<RoleGrant>(
    (row) =>
      sql`CASE ${row.scopeKind} WHEN 'CITY' THEN 'city_' WHEN 'ORGANISATION' THEN 'org_' END || replace(${row.scopeId}::text, '-', '')`,
  )
  @Field(() => ID, { nullable: true, description: 'The city or organisation that the role reaches over; null where it reaches over all.' })
  @Column('uuid', { nullable: true })
  scopeId!: string | null;
}
