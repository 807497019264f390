import { describeConstraint } from '@alliance/graphql';
import { ValidateBy } from 'class-validator';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
const PHONE_NUMBER = /^\+[0-9][0-9 ]{5,24}$/;

describeConstraint('isSlug', {
  en: '"{field}" may hold small letters a–z, digits and single hyphens between them, at most 80, such as north-harbour-2.',
  fi: 'Kentässä "{field}" saa olla pieniä kirjaimia a–z, numeroita ja yksittäisiä väliviivoja, enintään 80, esimerkiksi north-harbour-2.',
  sv: '”{field}” får ha små bokstäver a–z, siffror och enstaka bindestreck mellan dem, högst 80, till exempel north-harbour-2.',
  de: '„{field}“ darf Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche dazwischen enthalten, höchstens 80, etwa north-harbour-2.',
});
describeConstraint('isLanguageTag', {
  en: '"{field}" must be languages as BCP 47 tags, such as fi, smj or pt-BR.',
  fi: 'Kentässä "{field}" on oltava kieliä BCP 47 -tunnisteina, esimerkiksi fi, smj tai pt-BR.',
  sv: '”{field}” måste vara språk som BCP 47-taggar, till exempel fi, smj eller pt-BR.',
  de: '„{field}“ muss Sprachen als BCP-47-Kürzel enthalten, etwa fi, smj oder pt-BR.',
});
describeConstraint('isPhoneNumber', {
  en: '"{field}" must be a telephone number in international form, such as +358 9 000 000.',
  fi: 'Kentässä "{field}" on oltava kansainvälinen puhelinnumero, esimerkiksi +358 9 000 000.',
  sv: '”{field}” måste vara ett telefonnummer i internationell form, till exempel +358 9 000 000.',
  de: '„{field}“ muss eine Telefonnummer in internationaler Form sein, etwa +358 9 000 000.',
});

describeConstraint('isNotNegative', {
  en: '"{field}" must be 0 or more.',
  fi: 'Kentän "{field}" arvon on oltava vähintään 0.',
  sv: '”{field}” måste vara minst 0.',
  de: '„{field}“ muss mindestens 0 sein.',
});

/** A readable name in addresses, at most 80 characters. */
export function IsSlug(): PropertyDecorator {
  return matches('isSlug', (text) => text.length <= 80 && SLUG.test(text));
}

/** A list of languages in their short form. */
export function AreLanguageTags(): PropertyDecorator {
  return ValidateBy(
    { name: 'isLanguageTag', validator: { validate: (value) => typeof value === 'string' && LANGUAGE_TAG.test(value) } },
    { each: true },
  );
}

/** A telephone number with its country's code. */
export function IsPhoneNumber(): PropertyDecorator {
  return matches('isPhoneNumber', (text) => PHONE_NUMBER.test(text));
}

/** An exact decimal, as text, that is not below zero. */
export function IsNotNegative(): PropertyDecorator {
  return matches('isNotNegative', (text) => !text.startsWith('-'));
}

function matches(name: string, test: (text: string) => boolean): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: (value) => typeof value === 'string' && test(value) } });
}
