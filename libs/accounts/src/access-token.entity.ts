import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import { DateTimeScalar, Node } from '@alliance/graphql';
import { Readable, sql } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { Person } from './person.entity.js';

/** A personal access token. The secret itself is shown once and never stored. */
@Entity()
@Unique('uq_access_token_token_hash', ['tokenHash'])
@Index('ix_access_token_person_id', ['personId'])
@Check('ck_access_token_name', 'char_length(name) BETWEEN 1 AND 100')
@Check('ck_access_token_token_hash', `token_hash ~ '^[0-9a-f]{64}$'`)
@Check('ck_access_token_scopes', 'cardinality(scopes) BETWEEN 1 AND 20')
@Check('ck_access_token_expires_at', 'expires_at > created_at')
@PersonalRecord({
  subject: 'personId',
  what: 'Personal access tokens',
  why: 'So that programs can act for a person, and the person sees which ones do',
  howLong: 'Until the person is erased; after the token ran out or was revoked, as long as configured',
  erasure: 'DELETE_ROW',
  retention: { setting: 'RETENTION_ACCESS_TOKEN_DAYS', from: ['expiresAt', 'revokedAt'] },
})
@Readable<AccessToken>({
  idPrefix: 'tok',
  visible: (row, viewer) => sql`(${row.personId} = ${viewer.id} AND ${row.revokedAt} IS NULL)`,
})
@ObjectType({
  implements: () => [Node],
  description: 'A personal access token, with which programs act for its person. Nobody else sees it, and nobody its secret.',
})
export class AccessToken extends IdentifiedEntity {
  @Column('uuid')
  personId!: string;

  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_access_token_person_id' })
  person!: Relation<Person>;

  @Field(() => String, { description: 'What its owner calls it.' })
  @Personal({ what: 'What its owner calls it' })
  @Column('text')
  name!: string;

  /** SHA-256 of the secret, hexadecimal. */
  @Personal({ what: 'Hash of the secret', secret: true })
  @Column('text')
  tokenHash!: string;

  @Field(() => String, { description: 'The first characters of the secret, to tell tokens apart.' })
  @Personal({ what: 'First characters of the secret' })
  @Column('text')
  prefix!: string;

  @Field(() => [String], { description: 'What it may do besides reading, such as `write` or `write:practices`.' })
  @NotPersonal('The same few words for everybody')
  @Column('text', { array: true })
  scopes!: string[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  declare createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it stops working; null where never.' })
  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the minute; null where it was not.' })
  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;
}
