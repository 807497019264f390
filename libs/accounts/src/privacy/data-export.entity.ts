import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import { DateTimeScalar, Node } from '@alliance/graphql';
import { Computed, Readable, sql } from '@alliance/reader';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Person } from '../person.entity.js';

/** How far a file with somebody's data is. */
export enum DataExportState {
  REQUESTED = 'REQUESTED',
  READY = 'READY',
  EXPIRED = 'EXPIRED',
}

registerEnumType(DataExportState, {
  name: 'DataExportState',
  description: 'How far a file with somebody’s data is.',
  valuesMap: {
    REQUESTED: { description: 'It is being put together; a mail says when it is ready.' },
    READY: { description: 'It can be fetched at `url` until `expiresAt`.' },
    EXPIRED: { description: 'It was deleted. Ask for a new one.' },
  },
});

/** A file with everything that is held on somebody, who asked for it. Kept in the database, because processes keep nothing. */
@Entity()
@Index('ix_data_export_person_id', ['personId', 'createdAt'])
@Index('ix_data_export_expires_at', ['expiresAt'])
@Check('ck_data_export_state', `state IN ('REQUESTED', 'READY', 'EXPIRED')`)
@Check('ck_data_export_archive', `(archive IS NOT NULL) = (state = 'READY')`)
@PersonalRecord({
  subject: 'personId',
  what: 'Files with everything that is held on a person',
  why: 'So that people get their data when they ask for them',
  howLong: '7 days; then within the hour the file goes, and within a day the note that there was one',
  erasure: 'DELETE_ROW',
  retention: { setting: 'RETENTION_DATA_EXPORT_DAYS', from: 'expiresAt' },
})
@Readable<DataExport>({
  idPrefix: 'exp',
  // Not by a token: whoever finds one must not carry everything away.
  visible: (row, viewer) => sql`${row.personId} = ${viewer.id} AND ${viewer.sessionId} IS NOT NULL`,
})
@ObjectType({
  implements: () => [Node],
  description: 'A file with everything that is held on the person who asked for it. Nobody else sees it.',
})
export class DataExport extends IdentifiedEntity {
  @Column('uuid')
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_data_export_person_id' })
  person!: Relation<Person>;

  @Computed<DataExport>((row, viewer) => sql`CASE WHEN ${row.expiresAt} <= ${viewer.now} THEN 'EXPIRED' ELSE ${row.state} END`)
  @NotPersonal('How far the file is')
  @Field(() => DataExportState, { description: 'How far the file is.' })
  @Column('text')
  state!: DataExportState;

  /** The ZIP file; null unless ready. */
  @Personal({ what: 'The file itself', secret: true })
  @Column('bytea', { nullable: true })
  archive!: Buffer | null;

  @Computed<DataExport>((row) => row.createdAt)
  @Field(() => DateTimeScalar, { description: 'When the person asked for it.' })
  readonly requestedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until when it can be fetched.' })
  @Column('timestamptz')
  expiresAt!: Date;

  @Computed<DataExport>(
    (row, viewer) =>
      sql`CASE WHEN ${row.state} = 'READY' AND ${row.expiresAt} > ${viewer.now} THEN '/account/exports/exp_' || replace(${row.id}::text, '-', '') END`,
  )
  @Field(() => String, {
    nullable: true,
    description: 'Where the person who is signed in fetches the file, from the root of this site; null unless it is ready.',
  })
  readonly url!: string | null;
}
