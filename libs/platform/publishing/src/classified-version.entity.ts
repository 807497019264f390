import { UrlScalar } from '@alliance/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, Matches, Max, Min } from 'class-validator';
import { Column } from 'typeorm';
import { ContentVersion } from './content-version.entity.js';
import { PolicyArea } from './policy-area.js';

/** Entries that a list may have at most. */
export const MAX_LIST = 50;

/** What the versions of all content of the alliance state alike: what they belong to, where they come from, who may reuse them. */
@ObjectType({ isAbstract: true })
export class ClassifiedVersion extends ContentVersion {
  @Field(() => [PolicyArea], { description: 'The policy areas that it belongs to.' })
  @ArrayMaxSize(MAX_LIST)
  @ArrayUnique()
  @Column('text', { array: true, default: () => "'{}'" })
  policyAreas!: PolicyArea[];

  @Field(() => [Int], { description: 'The Sustainable Development Goals that it serves, 1–17.' })
  @ArrayMaxSize(17)
  @ArrayUnique()
  @Min(1, { each: true })
  @Max(17, { each: true })
  @Column('int', { array: true, default: () => "'{}'" })
  sdgs!: number[];

  @Field(() => UrlScalar, { nullable: true, description: 'Where the information was first published.' })
  @Column('text', { nullable: true })
  sourceUrl!: string | null;

  @Field(() => String, { description: 'Licence of the texts as SPDX identifier, such as `CC-BY-4.0`.' })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/)
  @Column('text', { default: 'CC-BY-4.0' })
  license!: string;
}

/** The facts of {@link ClassifiedVersion}, which inputs take as they are. */
export const CLASSIFYING_FACTS = ['policyAreas', 'sdgs', 'sourceUrl', 'license'] as const satisfies readonly (keyof ClassifiedVersion)[];

/** Whether a fact is one of {@link CLASSIFYING_FACTS}. */
export function isClassifying(name: string): name is (typeof CLASSIFYING_FACTS)[number] {
  return (CLASSIFYING_FACTS as readonly string[]).includes(name);
}

/** What such a fact is when it is cleared: lists are empty, the licence is the usual one, the source null. */
export function clearedFact(name: (typeof CLASSIFYING_FACTS)[number]): unknown {
  if (name === 'license') return 'CC-BY-4.0';
  return name === 'sourceUrl' ? null : [];
}
