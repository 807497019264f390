import { DateTimeFilter, enumFilter, IdFilter, LocaleFilter, StringFilter } from '@alliance/graphql';
import { Field, InputType, Int } from '@nestjs/graphql';
import { PolicyArea } from './policy-area.js';
import { ContentStatus } from './workflow.js';

const PolicyAreaFilter = enumFilter(PolicyArea, 'PolicyArea');
const ContentStatusFilter = enumFilter(ContentStatus, 'ContentStatus');

@InputType({ description: 'Compares the codes of themes.' })
export class ThemeFilter {
  @Field(() => String, { nullable: true, description: 'Has this theme.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Has one of these themes.' })
  in?: string[] | null;
}

@InputType({ description: 'Compares Sustainable Development Goals.' })
export class SdgFilter {
  @Field(() => Int, { nullable: true, description: 'Serves this goal, 1–17.' })
  eq?: number | null;

  @Field(() => [Int], { nullable: true, description: 'Serves one of these goals.' })
  in?: number[] | null;
}

/** What all content of the alliance can be filtered by. The entity declares the others by `contentFilters`. */
@InputType({ isAbstract: true })
export class ContentWhere {
  @Field(() => IdFilter, { nullable: true, description: 'By id.' })
  id?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By the readable name in addresses.' })
  slug?: StringFilter | null;

  @Field(() => PolicyAreaFilter, { nullable: true, description: 'By policy area.' })
  policyArea?: InstanceType<typeof PolicyAreaFilter> | null;

  @Field(() => ThemeFilter, { nullable: true, description: 'By the code of a theme.' })
  theme?: ThemeFilter | null;

  @Field(() => SdgFilter, { nullable: true, description: 'By Sustainable Development Goal.' })
  sdg?: SdgFilter | null;

  @Field(() => ContentStatusFilter, {
    nullable: true,
    description: 'By status. What is not published only those find who may read drafts.',
  })
  status?: InstanceType<typeof ContentStatusFilter> | null;

  @Field(() => ContentStatusFilter, {
    nullable: true,
    description: 'By the status of `draft`, such as what waits for review. Only those find it who may edit it.',
  })
  draftStatus?: InstanceType<typeof ContentStatusFilter> | null;

  @Field(() => LocaleFilter, { nullable: true, description: 'By the languages that there are texts in.' })
  availableLocale?: LocaleFilter | null;

  @Field(() => LocaleFilter, { nullable: true, description: 'By the language that the record was first written in.' })
  originalLocale?: LocaleFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time of the first publication.' })
  publishedAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By when what shows was last changed.' })
  updatedAt?: DateTimeFilter | null;
}
