import { PlainText } from '@alliance/graphql';
import { ContentText, ContentTextTable, Prose } from '@alliance/publishing';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { ChallengeVersion } from './challenge-version.entity.js';

/** What a version of a challenge says in one language. All texts but the title are optional until the challenge is submitted. */
@Entity()
@ContentTextTable('challenge')
@ObjectType({ isAbstract: true })
export class ChallengeText extends ContentText {
  @Field(() => String, { description: 'What the challenge is called. At most 150 characters.' })
  @PlainText(150)
  @Column('text')
  title!: string;

  @Prose('What the city struggles with.')
  description!: string | null;

  @Prose('Where it comes from, as far as the city knows.')
  causes!: string | null;

  @Prose('Whom it concerns, and how.')
  groupsAffected!: string | null;

  @ManyToOne('ChallengeVersion', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'fk_challenge_text_version_id' })
  version!: Relation<ChallengeVersion>;
}

/** The texts of a challenge, by name. */
export const CHALLENGE_WORDS = ['title', 'description', 'causes', 'groupsAffected'] as const satisfies readonly (keyof ChallengeText)[];
