import { defineMessages } from '@alliance/kernel';

export const cityMessages = defineMessages({
  slugTaken: {
    en: 'Another record is found under “{slug}” already. Give another slug.',
    fi: 'Osoitenimi ”{slug}” on jo toisella tietueella. Anna toinen osoitenimi.',
    sv: 'En annan post har redan adressnamnet ”{slug}”. Ange ett annat.',
    de: 'Unter „{slug}“ gibt es schon einen anderen Eintrag. Geben Sie einen anderen Kurznamen an.',
  },
  originalTextMissing: {
    en: 'There must be a text in the original language, {locale}.',
    fi: 'Alkuperäisellä kielellä ({locale}) täytyy olla teksti.',
    sv: 'Det måste finnas en text på originalspråket, {locale}.',
    de: 'In der Originalsprache ({locale}) muss es einen Text geben.',
  },
  leftBeforeJoined: {
    en: 'A city cannot leave the alliance before it joined.',
    fi: 'Kaupunki ei voi lähteä allianssista ennen kuin se on liittynyt siihen.',
    sv: 'En stad kan inte lämna alliansen innan den gick med.',
    de: 'Eine Stadt kann die Allianz nicht verlassen, bevor sie beigetreten ist.',
  },
  targetBeforeBase: {
    en: 'The target year must not come before the base year.',
    fi: 'Tavoitevuosi ei voi olla ennen vertailuvuotta.',
    sv: 'Målåret får inte ligga före basåret.',
    de: 'Das Zieljahr darf nicht vor dem Basisjahr liegen.',
  },
  cityMissing: {
    en: 'There is no such city.',
    fi: 'Tällaista kaupunkia ei ole.',
    sv: 'Den staden finns inte.',
    de: 'Diese Stadt gibt es nicht.',
  },
  organisationMissing: {
    en: 'There is no such organisation.',
    fi: 'Tällaista organisaatiota ei ole.',
    sv: 'Den organisationen finns inte.',
    de: 'Diese Organisation gibt es nicht.',
  },
  tooManyContacts: {
    en: 'A city or an organisation has at most {limit} contacts.',
    fi: 'Kaupungilla tai organisaatiolla on enintään {limit} yhteystietoa.',
    sv: 'En stad eller organisation har högst {limit} kontakter.',
    de: 'Eine Stadt oder Organisation hat höchstens {limit} Kontakte.',
  },
  organisationBelowItself: {
    en: 'An organisation cannot be a part of itself or of one of its parts.',
    fi: 'Organisaatio ei voi olla itsensä tai oman osansa osa.',
    sv: 'En organisation kan inte vara en del av sig själv eller av en av sina delar.',
    de: 'Eine Organisation kann nicht Teil von sich selbst oder von einem ihrer Teile sein.',
  },
});
