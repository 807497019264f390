import { CityWhere } from '@alliance/cities';
import { connectionArguments, connectionOf, DateFilter, enumFilter, nestedConnectionArguments, orderInput } from '@alliance/graphql';
import { ContentArguments, ContentWhere } from '@alliance/publishing';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Challenge } from './challenge.entity.js';
import { ChallengeState } from './challenge.enums.js';

export const ChallengeConnection = connectionOf(() => Challenge);

/** What challenges can be ordered by. */
export enum ChallengeOrderField {
  PUBLISHED_AT = 'PUBLISHED_AT',
  UPDATED_AT = 'UPDATED_AT',
  TITLE = 'TITLE',
  STATE_CHANGED_ON = 'STATE_CHANGED_ON',
}

registerEnumType(ChallengeOrderField, {
  name: 'ChallengeOrderField',
  description: 'What challenges can be ordered by.',
  valuesMap: {
    PUBLISHED_AT: { description: 'When the challenge was first published.' },
    UPDATED_AT: { description: 'When what shows was last changed.' },
    TITLE: { description: 'The title, in the alphabet of the language that it is shown in.' },
    STATE_CHANGED_ON: { description: 'The day on which the state last became another one.' },
  },
});

const ChallengeStateFilter = enumFilter(ChallengeState, 'ChallengeState');

@InputType({ description: 'Which challenges. Everything given must hold.' })
export class ChallengeWhere extends ContentWhere {
  @Field(() => CityWhere, { nullable: true, description: 'By the city whose challenge it is.' })
  city?: CityWhere | null;

  @Field(() => CityWhere, { nullable: true, description: 'By a city that has joined it.' })
  joinedBy?: CityWhere | null;

  @Field(() => ChallengeStateFilter, { nullable: true, description: 'By what the city does about it.' })
  state?: InstanceType<typeof ChallengeStateFilter> | null;

  @Field(() => DateFilter, { nullable: true, description: 'By the day on which the state last became another one.' })
  stateChangedOn?: DateFilter | null;

  @Field(() => [ChallengeWhere], { nullable: true, description: 'All of these hold.' })
  and?: ChallengeWhere[] | null;

  @Field(() => [ChallengeWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: ChallengeWhere[] | null;

  @Field(() => ChallengeWhere, { nullable: true, description: 'This does not hold.' })
  not?: ChallengeWhere | null;
}

export const ChallengeOrder = orderInput('Challenge', ChallengeOrderField);

@ArgsType()
export class ChallengeArguments extends ContentArguments {}

@ArgsType()
export class ChallengesArguments extends connectionArguments(ChallengeWhere, ChallengeOrder) {}

@ArgsType()
export class NestedChallengesArguments extends nestedConnectionArguments(ChallengeWhere, ChallengeOrder) {}
