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

/** What facts are when they are cleared, where that is not null. */
const CLEARED: Readonly<Record<string, unknown>> = { policyAreas: [], sdgs: [], license: 'CC-BY-4.0' };

/**
 * The named facts of an input: what is left out stays left out, null becomes what the fact is when it is cleared.
 *
 * @param cleared of facts that a type adds, where that is not null
 */
export function factsAsGiven<Name extends string>(
  names: readonly Name[],
  input: { readonly [Fact in Name]?: unknown },
  cleared: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const empty: Readonly<Record<string, unknown>> = { ...CLEARED, ...cleared };
  return Object.fromEntries(names.map((name) => [name, input[name] === null ? (empty[name] ?? null) : input[name]]));
}
