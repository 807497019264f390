import { IdentifiedEntity } from '@alliance/database';
import { LocaleScalar } from '@alliance/graphql';
import { type Locale, newId } from '@alliance/kernel';
import { ListOrder, Readable } from '@alliance/reader';
import { Extensions, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';

/** What became of a piece of text. */
export enum DiffOperation {
  EQUAL = 'EQUAL',
  INSERT = 'INSERT',
  DELETE = 'DELETE',
}

registerEnumType(DiffOperation, {
  name: 'DiffOperation',
  description: 'What became of a piece of text.',
  valuesMap: {
    EQUAL: { description: 'It stands in both versions.' },
    INSERT: { description: 'It stands in the newer version only.' },
    DELETE: { description: 'It stood in the older version only.' },
  },
});

/** A piece of the texts before and after. */
@Entity()
@Index('ix_content_change_part_change_id', ['changeId', 'position'])
@Check('ck_content_change_part_operation', `operation IN ('EQUAL', 'INSERT', 'DELETE')`)
@Readable<ContentChangePart>({})
@ObjectType({ description: 'A piece of the texts before and after a change.' })
export class ContentChangePart {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column('uuid')
  changeId!: string;

  /** Place in the text, from 0. */
  @Column('int')
  position!: number;

  @Field(() => DiffOperation, { description: 'What became of it.' })
  @Column('text')
  operation!: DiffOperation;

  @Field(() => String, { description: 'The piece itself, with its white space.' })
  @Column('text')
  text!: string;

  @ManyToOne('ContentChange', 'diff', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'change_id', foreignKeyConstraintName: 'fk_content_change_part_change_id' })
  change!: Relation<ContentChange>;
}

/** What a version changed in one field, compared with the publication before. */
@Entity()
@Index('ix_content_change_version_id', ['versionId', 'position'])
// A change is reached through its version alone, and seen by whoever sees that.
@Readable<ContentChange>({})
@ObjectType({ description: 'What a version changed in one field, compared with the publication before.' })
export class ContentChange extends IdentifiedEntity {
  @Column('uuid')
  versionId!: string;

  /** Place in the list, from 0. */
  @Column('int')
  position!: number;

  @Field(() => String, { description: 'Name of the field as the type has it, such as `summary`.' })
  @Column('text')
  field!: string;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language of the text that changed; null for what has no language.' })
  @Column('text', { nullable: true })
  locale!: Locale | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the publication before said, lists an entry a line; null where it said nothing.',
  })
  @Column('text', { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What this version says, lists an entry a line; null where it says nothing.' })
  @Column('text', { nullable: true })
  after!: string | null;

  @ListOrder('position')
  @Extensions({ listSize: 15 })
  @Field(() => [ContentChangePart], { description: 'Both texts in one, word by word: what stayed, what came and what went.' })
  @OneToMany(() => ContentChangePart, (part) => part.change)
  diff!: Relation<ContentChangePart>[];
}
