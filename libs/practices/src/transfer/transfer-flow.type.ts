import { CountryCodeScalar, DateScalar, LocaleArgument } from '@alliance/graphql';
import { PolicyArea } from '@alliance/publishing';
import { ArgsType, Extensions, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

/** Links that a picture of the flow has at most. It has no more cities than these links touch. */
export const MAX_FLOW_LINKS = 500;

@ArgsType()
export class TransferFlowArguments extends LocaleArgument {
  @Field(() => DateScalar, { nullable: true, description: 'Only transfers that were started on this day or later.' })
  startedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only transfers that were started on this day or earlier.' })
  startedTo?: string | null;

  @Field(() => [PolicyArea], { nullable: true, description: 'Only transfers of practices that belong to one of these policy areas.' })
  policyArea?: PolicyArea[] | null;
}

@ObjectType({ description: 'A city in the picture of who learned what from whom.' })
export class TransferFlowNode {
  @Field(() => ID, { description: 'Id of the city.' })
  id!: string;

  @Field(() => String, { description: 'Readable name of the city in addresses.' })
  slug!: string;

  @Field(() => String, { description: 'What the city is called: in the language asked for, else in its original one.' })
  name!: string;

  @Field(() => CountryCodeScalar, { description: 'The country, as ISO 3166-1 alpha-2 code.' })
  countryCode!: string;

  @Field(() => Float, { nullable: true, description: 'Latitude of the city in degrees (WGS 84), north positive.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude of the city in degrees (WGS 84), east positive.' })
  longitude!: number | null;

  @Field(() => Int, { description: 'Transfers of the city’s practices into other cities.' })
  gave!: number;

  @Field(() => Int, { description: 'Transfers of other cities’ practices into the city.' })
  took!: number;
}

@ObjectType({ description: 'All transfers from one city into another.' })
export class TransferFlowLink {
  @Field(() => ID, { description: 'Id of the giving city, which is among the nodes.' })
  from!: string;

  @Field(() => ID, { description: 'Id of the adopting city, which is among the nodes.' })
  to!: string;

  @Field(() => Int, { description: 'How many transfers, at whatever stage.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them are at the stage INTERESTED.' })
  interestedCount!: number;

  @Field(() => Int, { description: 'How many of them are at the stage ASSESSING.' })
  assessingCount!: number;

  @Field(() => Int, { description: 'How many of them are at the stage ADAPTING.' })
  adaptingCount!: number;

  @Field(() => Int, { description: 'How many of them are implemented.' })
  implementedCount!: number;

  @Field(() => Int, { description: 'How many of them were dropped.' })
  droppedCount!: number;

  @Field(() => DateScalar, { description: 'The day on which the first of them was started.' })
  firstStartedOn!: string;

  @Field(() => DateScalar, { description: 'The day of the last step of any of them.' })
  lastStepOn!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Median of the days from the first step to the implementation, over the confirmed ones; null where none was implemented.',
  })
  medianDaysToImplementation!: number | null;
}

@ObjectType({
  description:
    'Who learned what from whom, as nodes and links for a picture. It counts the transfers that you may see: for everybody those that both cities have confirmed.',
})
export class TransferFlow {
  // Each link has two ends.
  @Extensions({ listSize: 2 * MAX_FLOW_LINKS })
  @Field(() => [TransferFlowNode], { description: 'The cities that the links lead from and to, by name.' })
  nodes!: TransferFlowNode[];

  @Extensions({ listSize: MAX_FLOW_LINKS })
  @Field(() => [TransferFlowLink], {
    description: `One link for each pair of giving and adopting city, those with most transfers first; the first ${MAX_FLOW_LINKS} of them.`,
  })
  links!: TransferFlowLink[];

  @Field(() => Int, { description: `How many links there are; where that is more than ${MAX_FLOW_LINKS}, the others are left out.` })
  linkCount!: number;

  @Field(() => Int, { description: 'How many transfers there are, those of links left out among them.' })
  transferCount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Median of the days from the first step to the implementation, over all confirmed transfers; null where none was implemented.',
  })
  medianDaysToImplementation!: number | null;
}
