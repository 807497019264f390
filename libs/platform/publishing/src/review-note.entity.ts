import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord, PersonReference } from '@alliance/database';
import { Column, Entity, Index, Unique } from 'typeorm';

/** What a reviewer asked for when a version was last returned: there as long as the version is being worked on. */
@Entity()
@Unique('uq_review_note_version_id', ['versionId'])
@Index('ix_review_note_author_id', ['authorId'])
@PersonalRecord({
  subject: 'authorId',
  what: 'What reviewers asked to be changed',
  why: 'So that the authors of a draft can tell what to change',
  howLong: 'Until the draft is published or thrown away, or is returned again, and at most until the record is archived',
  erasure: 'DELETE_ROW',
})
export class ReviewNote extends IdentifiedEntity {
  @NotPersonal('Which version it is about')
  @Column('uuid')
  versionId!: string;

  @Personal({ what: 'What is to be changed' })
  @Column('text')
  body!: string;

  @PersonReference('Who returned the version')
  @Column('uuid')
  authorId!: string;
}
