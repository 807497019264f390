import { IdentifiedEntity } from '@alliance/database';
import type { Locale } from '@alliance/kernel';
import { ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column } from 'typeorm';
import type { FollowedTexts } from './followed-texts.js';

/** Who put a text into its language. */
export enum ContentOrigin {
  HUMAN = 'HUMAN',
  MACHINE = 'MACHINE',
}

registerEnumType(ContentOrigin, {
  name: 'ContentOrigin',
  description: 'Who put a text into its language.',
  valuesMap: {
    HUMAN: { description: 'Written or translated by a person.' },
    MACHINE: { description: 'Translated by machine. Not checked by anybody where `contentReviewedAt` is null.' },
  },
});

/** What a version says in one language. */
@ObjectType({ isAbstract: true })
export abstract class ContentText extends IdentifiedEntity {
  @Column('uuid')
  versionId!: string;

  @Column('text')
  locale!: Locale;

  /** The title's key in the order of this language. */
  @Column({ type: 'text', collation: 'C' })
  titleSort!: string;

  @Column('text', { default: ContentOrigin.HUMAN })
  origin!: ContentOrigin;

  /** When somebody last checked the text: with every save by hand. */
  @Column('timestamptz', { nullable: true })
  reviewedAt!: Date | null;

  /** Counts the changes of this text, through all versions. */
  @Column('int', { default: 1 })
  revision!: number;

  /** The revision of the original's text that a translation was made from; null for the original itself. */
  @Column('int', { nullable: true })
  basedOnRevision!: number | null;

  /** Which texts of the original a translation follows; null for the original itself, and where it is not known. */
  @Column('jsonb', { nullable: true })
  followed!: FollowedTexts | null;

  /** The revision of this text that a machine wrote, whole: a higher one has been mended by people. Null for what people wrote. */
  @Column('int', { nullable: true })
  machineRevision!: number | null;
}
