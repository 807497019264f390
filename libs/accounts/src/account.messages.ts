import { defineMessages } from '@alliance/kernel';

/** What can be wrong with an account, in the words of whoever reads it. */
export const accountMessages = defineMessages({
  nameLength: {
    en: 'A name has 1 to 200 characters that can be seen, on one line.',
    fi: 'Nimessä on 1–200 näkyvää merkkiä yhdellä rivillä.',
    sv: 'Ett namn har 1 till 200 synliga tecken på en rad.',
    de: 'Ein Name hat 1 bis 200 sichtbare Zeichen in einer Zeile.',
  },
  emailInvalid: {
    en: 'This is not an e-mail address.',
    fi: 'Tämä ei ole sähköpostiosoite.',
    sv: 'Det här är ingen e-postadress.',
    de: 'Das ist keine E-Mail-Adresse.',
  },
  emailTaken: {
    en: 'Somebody already has this e-mail address.',
    fi: 'Tämä sähköpostiosoite on jo käytössä.',
    sv: 'E-postadressen används redan.',
    de: 'Diese E-Mail-Adresse ist bereits vergeben.',
  },
  timeZoneUnknown: {
    en: 'There is no time zone “{name}”.',
    fi: 'Aikavyöhykettä ”{name}” ei ole.',
    sv: 'Det finns ingen tidszon ”{name}”.',
    de: 'Die Zeitzone „{name}“ gibt es nicht.',
  },
  personMissing: {
    en: 'There is no such person.',
    fi: 'Tällaista henkilöä ei ole.',
    sv: 'Det finns ingen sådan person.',
    de: 'Diese Person gibt es nicht.',
  },
  scopeNeeded: {
    en: 'The role {role} is given for one city or organisation: name it.',
    fi: 'Rooli {role} annetaan yhdelle kaupungille tai organisaatiolle: nimeä se.',
    sv: 'Rollen {role} ges för en stad eller organisation: ange den.',
    de: 'Die Rolle {role} gilt für eine Stadt oder Organisation: Nennen Sie sie.',
  },
  scopeUseless: {
    en: 'The role {role} is not given for a single city or organisation.',
    fi: 'Roolia {role} ei anneta yksittäiselle kaupungille tai organisaatiolle.',
    sv: 'Rollen {role} ges inte för en enskild stad eller organisation.',
    de: 'Die Rolle {role} gilt nicht für eine einzelne Stadt oder Organisation.',
  },
  participantImplicit: {
    en: 'Everybody signed in is a participant; the role is not given.',
    fi: 'Jokainen kirjautunut on osallistuja; roolia ei anneta erikseen.',
    sv: 'Alla som är inloggade är deltagare; rollen delas inte ut.',
    de: 'Alle Angemeldeten nehmen teil; die Rolle wird nicht vergeben.',
  },
  expiryPast: {
    en: 'A token has to expire in the future.',
    fi: 'Tunnisteen on vanhennuttava tulevaisuudessa.',
    sv: 'En nyckel måste upphöra i framtiden.',
    de: 'Ein Token muss in der Zukunft ablaufen.',
  },
  scopesMissing: {
    en: 'Say what the token may do, with at least one of these scopes: {scopes}.',
    fi: 'Kerro, mitä avain saa tehdä, vähintään yhdellä näistä oikeuksista: {scopes}.',
    sv: 'Ange vad nyckeln får göra, med minst en av dessa behörigheter: {scopes}.',
    de: 'Sagen Sie mit mindestens einem dieser Geltungsbereiche, was das Token darf: {scopes}.',
  },
  scopeUnknown: {
    en: 'There is no scope “{scope}”. These there are: {scopes}.',
    fi: 'Oikeutta ”{scope}” ei ole. Oikeudet ovat: {scopes}.',
    sv: 'Det finns ingen behörighet ”{scope}”. Dessa finns: {scopes}.',
    de: 'Den Geltungsbereich „{scope}“ gibt es nicht. Es gibt: {scopes}.',
  },
  tokenMissing: {
    en: 'There is no such token.',
    fi: 'Tällaista tunnistetta ei ole.',
    sv: 'Det finns ingen sådan nyckel.',
    de: 'Dieses Token gibt es nicht.',
  },
  tokenNameLength: {
    en: 'The name of a token has 1 to 100 characters, on one line.',
    fi: 'Tunnisteen nimessä on 1–100 merkkiä yhdellä rivillä.',
    sv: 'En nyckels namn har 1 till 100 tecken på en rad.',
    de: 'Der Name eines Tokens hat 1 bis 100 Zeichen in einer Zeile.',
  },
});
