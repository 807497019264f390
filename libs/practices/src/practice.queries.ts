import { CityWhere } from '@alliance/cities';
import {
  connectionArguments,
  connectionOf,
  DateFilter,
  enumFilter,
  IdFilter,
  nestedConnectionArguments,
  orderInput,
} from '@alliance/graphql';
import { ContentArguments, ContentWhere } from '@alliance/publishing';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Practice } from './practice.entity.js';
import { EvidenceLevel, Maturity, Replicability } from './practice.enums.js';

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

const MaturityFilter = enumFilter(Maturity, 'Maturity');
const EvidenceLevelFilter = enumFilter(EvidenceLevel, 'EvidenceLevel');
const ReplicabilityFilter = enumFilter(Replicability, 'Replicability');

@InputType('GoodPracticeWhere', { description: 'Which good practices. Everything given must hold.' })
export class PracticeWhere extends ContentWhere {
  @Field(() => CityWhere, { nullable: true, description: 'By the city whose practice it is.' })
  city?: CityWhere | null;

  @Field(() => IdFilter, { nullable: true, description: 'By the organisation that is in charge.' })
  mainOrganisation?: IdFilter | null;

  @Field(() => MaturityFilter, { nullable: true, description: 'By how far the practice has come.' })
  maturity?: InstanceType<typeof MaturityFilter> | null;

  @Field(() => EvidenceLevelFilter, { nullable: true, description: 'By how well it is known that it works.' })
  evidenceLevel?: InstanceType<typeof EvidenceLevelFilter> | null;

  @Field(() => ReplicabilityFilter, { nullable: true, description: 'By how easily another city can take it over.' })
  replicability?: InstanceType<typeof ReplicabilityFilter> | null;

  @Field(() => DateFilter, { nullable: true, description: 'By the day that the practice began.' })
  startedOn?: DateFilter | null;

  @Field(() => [PracticeWhere], { nullable: true, description: 'All of these hold.' })
  and?: PracticeWhere[] | null;

  @Field(() => [PracticeWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: PracticeWhere[] | null;

  @Field(() => PracticeWhere, { nullable: true, description: 'This does not hold.' })
  not?: PracticeWhere | null;
}

export const PracticeOrder = orderInput('GoodPractice', PracticeOrderField);

@ArgsType()
export class PracticeArguments extends ContentArguments {}

@ArgsType()
export class PracticesArguments extends connectionArguments(PracticeWhere, PracticeOrder) {}

@ArgsType()
export class NestedPracticesArguments extends nestedConnectionArguments(PracticeWhere, PracticeOrder) {}
