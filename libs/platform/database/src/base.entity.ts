import { newId } from '@alliance/kernel';
import { CreateDateColumn, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

/** A row with a key made by the application (UUID v7) and its two times. */
export abstract class IdentifiedEntity {
  @PrimaryColumn('uuid')
  id: string = newId();

  @CreateDateColumn({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;
}

/** A row whose saves are counted, so that an edit can say which one it was based on (`expectedRevision`). */
export abstract class RevisionedEntity extends IdentifiedEntity {
  @VersionColumn({ type: 'int', default: 1 })
  revision: number;
}
