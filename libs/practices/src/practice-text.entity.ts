import { PlainLines, PlainText } from '@alliance/graphql';
import { ContentText, ContentTextTable, Prose } from '@alliance/publishing';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { PracticeVersion } from './practice-version.entity.js';

/** What a version of a practice says in one language. All texts but the title are optional until the practice is submitted. */
@Entity()
@ContentTextTable('practice')
@ObjectType({ isAbstract: true })
export class PracticeText extends ContentText {
  @Field(() => String, { description: 'What the practice is called. At most 150 characters.' })
  @PlainText(150)
  @Column('text')
  title!: string;

  @Field(() => String, { nullable: true, description: 'The practice in a few sentences. At most 500 characters.' })
  @PlainLines(500)
  @Column('text', { nullable: true })
  summary!: string | null;

  @Prose('The problem that the practice answers.')
  problemAddressed!: string | null;

  @Prose('What it is meant to reach.')
  objectives!: string | null;

  @Prose('What is done, and how.')
  solution!: string | null;

  @Prose('Who takes part in it.')
  stakeholders!: string | null;

  @Prose('Who benefits from it.')
  beneficiaries!: string | null;

  @Prose('What the cost covers, and what it does not.')
  costNote!: string | null;

  @Prose('Staff, equipment and knowledge that it takes.')
  resourcesNeeded!: string | null;

  @Prose('What shows that it works. At most 3,000 characters.', 3_000)
  evidenceOfSuccess!: string | null;

  @Prose('What was difficult, and what did not work.')
  challengesEncountered!: string | null;

  @Prose('What made it succeed.')
  successFactors!: string | null;

  @Prose('Conditions that it depends on, such as law, ownership or climate.')
  enablingConditions!: string | null;

  @Prose('Where else it could work, and why.')
  transferPotential!: string | null;

  @Prose('Advice to those who want to take it over. At most 3,000 characters.', 3_000)
  transferTips!: string | null;

  @ManyToOne('PracticeVersion', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'fk_practice_text_version_id' })
  version!: Relation<PracticeVersion>;
}

/** The texts of a practice, by name. */
export const PRACTICE_WORDS = [
  'title',
  'summary',
  'problemAddressed',
  'objectives',
  'solution',
  'stakeholders',
  'beneficiaries',
  'costNote',
  'resourcesNeeded',
  'evidenceOfSuccess',
  'challengesEncountered',
  'successFactors',
  'enablingConditions',
  'transferPotential',
  'transferTips',
] as const satisfies readonly (keyof PracticeText)[];
