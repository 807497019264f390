import { IsRecordId, MutationInput, PlainText, UrlScalar, RevisionedInput } from '@alliance/graphql';
import { Field, ID, InputType, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { IsNotEmpty } from 'class-validator';
import { OrganisationKind } from './city.enums.js';
import { IsSlug } from './constraint.decorator.js';

@InputType({ description: 'A new organisation.' })
export class CreateOrganisationInput extends MutationInput {
  @IsSlug()
  @Field(() => String, {
    nullable: true,
    description: 'Readable name in addresses: small letters, digits and hyphens, at most 80. Made from the name where left out.',
  })
  slug?: string | null;

  @IsNotEmpty()
  @PlainText(200)
  @Field(() => String, { description: 'What the organisation calls itself, at most 200 characters.' })
  name!: string;

  @PlainText(30)
  @Field(() => String, { nullable: true, description: 'Abbreviation that the organisation uses, at most 30 characters.' })
  abbreviation?: string | null;

  @Field(() => OrganisationKind, { description: 'What kind of body it is.' })
  kind!: OrganisationKind;

  @IsRecordId('city')
  @Field(() => ID, { nullable: true, description: 'The city that it belongs to; left out for one that stands above cities.' })
  cityId?: string | null;

  @IsRecordId('org')
  @Field(() => ID, { nullable: true, description: 'The organisation that it is a part of.' })
  parentId?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its own website.' })
  website?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for whoever coordinates the alliance. Only a coordinator may say so.' })
  coordinatesAlliance?: boolean | null;
}

@InputType({ description: 'Changes to an organisation. What is left out stays as it is.' })
export class UpdateOrganisationInput extends IntersectionType(
  RevisionedInput,
  PartialType(OmitType(CreateOrganisationInput, ['slug', 'idempotencyKey'])),
) {
  @IsRecordId('org')
  @Field(() => ID, { description: 'The organisation to change.' })
  id!: string;
}
