import { EmailAddressScalar, ExactlyOneOf, IsRecordId, LocaleScalar, MutationInput, PlainText, RevisionedInput } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Field, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsNotEmpty, Max, Min } from 'class-validator';
import { ContactVisibility } from './city.enums.js';
import { IsPhoneNumber } from './constraint.decorator.js';

@InputType({ description: 'What a contact’s role is called in one language.' })
export class ContactTextInput {
  @Field(() => LocaleScalar, { description: 'The language of this text.' })
  locale!: Locale;

  @IsNotEmpty()
  @PlainText(150)
  @Field(() => String, { description: 'What the role is called, at most 150 characters; never a person’s name.' })
  role!: string;
}

@InputType({ description: 'A new contact at a city or an organisation. It stands for a function, never for a person.' })
export class CreateContactInput extends MutationInput {
  @IsRecordId('city')
  @ExactlyOneOf('cityId', 'organisationId')
  @Field(() => ID, { nullable: true, description: 'The city that the contact works at. Give either `cityId` or `organisationId`.' })
  cityId?: string | null;

  @IsRecordId('org')
  @Field(() => ID, { nullable: true, description: 'The organisation that the contact works at. Give either `cityId` or `organisationId`.' })
  organisationId?: string | null;

  @Field(() => LocaleScalar, { description: 'The language that the role is first named in; there must be a text in it.' })
  originalLocale!: Locale;

  @ArrayUnique((text: ContactTextInput) => text.locale)
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Field(() => [ContactTextInput], { description: 'What the role is called, once for each language. Languages left out stay as they are.' })
  texts!: ContactTextInput[];

  @Field(() => EmailAddressScalar, { nullable: true, description: 'Address of the function, such as “climate@…”; never a person’s own.' })
  email?: string | null;

  @IsPhoneNumber()
  @Field(() => String, {
    nullable: true,
    description: 'Telephone number of the function in international form, such as “+358 9 000 000”; never a person’s own.',
  })
  phone?: string | null;

  @Field(() => ContactVisibility, {
    nullable: true,
    description: 'Whom address and number show to; nobody else but those who manage the contact where left out.',
  })
  visibility?: ContactVisibility | null;

  @Min(0)
  @Max(1_000)
  @Field(() => Int, { nullable: true, description: 'Place among the contacts, the lowest first; 0 where left out.' })
  position?: number | null;
}

@InputType({ description: 'Changes to a contact. What is left out stays as it is.' })
export class UpdateContactInput extends IntersectionType(
  RevisionedInput,
  PartialType(OmitType(CreateContactInput, ['cityId', 'organisationId', 'originalLocale', 'idempotencyKey'])),
) {
  @IsRecordId('contact')
  @Field(() => ID, { description: 'The contact to change.' })
  id!: string;
}
