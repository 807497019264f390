import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** A slug that a record had once. It keeps leading to the record and is never given to another. */
@Entity()
@Index('ix_slug_alias_record_id', ['recordId'])
export class SlugAlias {
  /** Name of the content type; slugs are unique within it. */
  @PrimaryColumn('text')
  type!: string;

  @PrimaryColumn('text')
  slug!: string;

  @Column('uuid')
  recordId!: string;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
