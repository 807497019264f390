import { CityWhere } from '@alliance/cities';
import {
  connectionArguments,
  connectionOf,
  DateFilter,
  DateTimeFilter,
  enumFilter,
  IdFilter,
  LocaleFilter,
  nestedConnectionArguments,
  orderInput,
  RecordArguments,
  StringFilter,
} from '@alliance/graphql';
import { ContentStatus } from '@alliance/publishing';
import { ArgsType, Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Practice } from './practice.entity.js';
import { EvidenceLevel, Maturity, PolicyArea, Replicability } from './practice.enums.js';

export const PracticeConnection = connectionOf(() => Practice);

/** What practices can be ordered by. */
export enum PracticeOrderField {
  PUBLISHED_AT = 'PUBLISHED_AT',
  UPDATED_AT = 'UPDATED_AT',
  TITLE = 'TITLE',
  STARTED_ON = 'STARTED_ON',
  CITY_NAME = 'CITY_NAME',
}

registerEnumType(PracticeOrderField, {
  name: 'GoodPracticeOrderField',
  description: 'What good practices can be ordered by.',
  valuesMap: {
    PUBLISHED_AT: { description: 'When the practice was first published.' },
    UPDATED_AT: { description: 'When what shows was last changed.' },
    TITLE: { description: 'The title, in the alphabet of the language that it is shown in.' },
    STARTED_ON: { description: 'The day that the practice began.' },
    CITY_NAME: { description: 'The city’s name, in the alphabet of the language that it is shown in.' },
  },
});

const PolicyAreaFilter = enumFilter(PolicyArea, 'PolicyArea');
const MaturityFilter = enumFilter(Maturity, 'Maturity');
const EvidenceLevelFilter = enumFilter(EvidenceLevel, 'EvidenceLevel');
const ReplicabilityFilter = enumFilter(Replicability, 'Replicability');
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

@InputType('GoodPracticeWhere', { description: 'Which good practices. Everything given must hold.' })
export class PracticeWhere {
  @Field(() => IdFilter, { nullable: true, description: 'By id.' })
  id?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By the readable name in addresses.' })
  slug?: StringFilter | null;

  @Field(() => CityWhere, { nullable: true, description: 'By the city whose practice it is.' })
  city?: CityWhere | null;

  @Field(() => IdFilter, { nullable: true, description: 'By the organisation that is in charge.' })
  mainOrganisation?: IdFilter | null;

  @Field(() => PolicyAreaFilter, { nullable: true, description: 'By policy area.' })
  policyArea?: InstanceType<typeof PolicyAreaFilter> | null;

  @Field(() => ThemeFilter, { nullable: true, description: 'By the code of a theme.' })
  theme?: ThemeFilter | null;

  @Field(() => SdgFilter, { nullable: true, description: 'By Sustainable Development Goal.' })
  sdg?: SdgFilter | null;

  @Field(() => MaturityFilter, { nullable: true, description: 'By how far the practice has come.' })
  maturity?: InstanceType<typeof MaturityFilter> | null;

  @Field(() => EvidenceLevelFilter, { nullable: true, description: 'By how well it is known that it works.' })
  evidenceLevel?: InstanceType<typeof EvidenceLevelFilter> | null;

  @Field(() => ReplicabilityFilter, { nullable: true, description: 'By how easily another city can take it over.' })
  replicability?: InstanceType<typeof ReplicabilityFilter> | null;

  @Field(() => ContentStatusFilter, {
    nullable: true,
    description: 'By status. What is not published only those find who may read drafts.',
  })
  status?: InstanceType<typeof ContentStatusFilter> | null;

  @Field(() => LocaleFilter, { nullable: true, description: 'By the languages that there are texts in.' })
  availableLocale?: LocaleFilter | null;

  @Field(() => LocaleFilter, { nullable: true, description: 'By the language that the practice was first written in.' })
  originalLocale?: LocaleFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'By the day that the practice began.' })
  startedOn?: DateFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time of the first publication.' })
  publishedAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By when what shows was last changed.' })
  updatedAt?: DateTimeFilter | null;

  @Field(() => [PracticeWhere], { nullable: true, description: 'All of these hold.' })
  and?: PracticeWhere[] | null;

  @Field(() => [PracticeWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: PracticeWhere[] | null;

  @Field(() => PracticeWhere, { nullable: true, description: 'This does not hold.' })
  not?: PracticeWhere | null;
}

export const PracticeOrder = orderInput('GoodPractice', PracticeOrderField);

@ArgsType()
export class PracticeArguments extends RecordArguments {}

@ArgsType()
export class PracticesArguments extends connectionArguments(PracticeWhere, PracticeOrder) {}

@ArgsType()
export class NestedPracticesArguments extends nestedConnectionArguments(PracticeWhere, PracticeOrder) {}
