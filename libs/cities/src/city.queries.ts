import {
  connectionArguments,
  connectionOf,
  DateFilter,
  enumFilter,
  IdFilter,
  nestedConnectionArguments,
  orderInput,
  StringFilter,
} from '@alliance/graphql';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { City } from './city.entity.js';
import { AllianceRole, OrganisationKind } from './city.enums.js';
import { Organisation } from './organisation.entity.js';

export const CityConnection = connectionOf(() => City);
export const OrganisationConnection = connectionOf(() => Organisation);

export enum CityOrderField {
  NAME = 'NAME',
  COUNTRY_CODE = 'COUNTRY_CODE',
  JOINED_ON = 'JOINED_ON',
}

registerEnumType(CityOrderField, {
  name: 'CityOrderField',
  description: 'What cities can be ordered by.',
  valuesMap: {
    NAME: { description: 'The name, in the alphabet of the language asked for.' },
    COUNTRY_CODE: { description: 'The country’s two letters.' },
    JOINED_ON: { description: 'The day that the city joined the alliance.' },
  },
});

export enum OrganisationOrderField {
  NAME = 'NAME',
}

registerEnumType(OrganisationOrderField, {
  name: 'OrganisationOrderField',
  description: 'What organisations can be ordered by.',
  valuesMap: { NAME: { description: 'The name.' } },
});

const AllianceRoleFilter = enumFilter(AllianceRole, 'AllianceRole');
const OrganisationKindFilter = enumFilter(OrganisationKind, 'OrganisationKind');

@InputType({ description: 'Which cities. Everything given must hold.' })
export class CityWhere {
  @Field(() => IdFilter, { nullable: true, description: 'By id.' })
  id?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By the readable name in addresses.' })
  slug?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By the country’s two letters.' })
  countryCode?: StringFilter | null;

  @Field(() => AllianceRoleFilter, { nullable: true, description: 'By what the city is in the alliance.' })
  allianceRole?: InstanceType<typeof AllianceRoleFilter> | null;

  @Field(() => DateFilter, { nullable: true, description: 'By the day that the city joined the alliance.' })
  joinedOn?: DateFilter | null;

  @Field(() => [CityWhere], { nullable: true, description: 'All of these hold.' })
  and?: CityWhere[] | null;

  @Field(() => [CityWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: CityWhere[] | null;

  @Field(() => CityWhere, { nullable: true, description: 'This does not hold.' })
  not?: CityWhere | null;
}

@InputType({ description: 'Which organisations. Everything given must hold.' })
export class OrganisationWhere {
  @Field(() => StringFilter, { nullable: true, description: 'By the readable name in addresses.' })
  slug?: StringFilter | null;

  @Field(() => OrganisationKindFilter, { nullable: true, description: 'By what kind of body it is.' })
  kind?: InstanceType<typeof OrganisationKindFilter> | null;

  @Field(() => CityWhere, { nullable: true, description: 'By the city that it belongs to.' })
  city?: CityWhere | null;

  @Field(() => [OrganisationWhere], { nullable: true, description: 'All of these hold.' })
  and?: OrganisationWhere[] | null;

  @Field(() => [OrganisationWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: OrganisationWhere[] | null;

  @Field(() => OrganisationWhere, { nullable: true, description: 'This does not hold.' })
  not?: OrganisationWhere | null;
}

export const CityOrder = orderInput('City', CityOrderField);
export const OrganisationOrder = orderInput('Organisation', OrganisationOrderField);

@ArgsType()
export class CitiesArguments extends connectionArguments(CityWhere, CityOrder) {}

/** Of cities below another record. */
@ArgsType()
export class NestedCitiesArguments extends nestedConnectionArguments(CityWhere, CityOrder) {}

@ArgsType()
export class OrganisationsArguments extends connectionArguments(OrganisationWhere, OrganisationOrder) {}

@ArgsType()
export class NestedOrganisationsArguments extends nestedConnectionArguments(OrganisationWhere, OrganisationOrder) {}
