import { defineMessages } from '@alliance/kernel';

/** What people are told when a lesson can't be saved or submitted as it is. */
export const LESSON_MESSAGES = defineMessages({
  whatHappenedRequired: {
    en: 'Say what happened before the lesson can be reviewed.',
    fi: 'Kerro, mitä tapahtui, ennen kuin oppi voidaan tarkistaa.',
    sv: 'Berätta vad som hände innan lärdomen kan granskas.',
    de: 'Sagen Sie, was geschah, bevor die Lehre geprüft werden kann.',
  },
  recommendationRequired: {
    en: 'Say what you recommend to others before the lesson can be reviewed.',
    fi: 'Kerro, mitä suosittelette muille, ennen kuin oppi voidaan tarkistaa.',
    sv: 'Berätta vad ni rekommenderar andra innan lärdomen kan granskas.',
    de: 'Sagen Sie, was Sie anderen empfehlen, bevor die Lehre geprüft werden kann.',
  },
  outcomeRequired: {
    en: 'Say how it went before the lesson can be reviewed: POSITIVE, NEGATIVE or MIXED.',
    fi: 'Kerro, miten kävi, ennen kuin oppi voidaan tarkistaa: POSITIVE, NEGATIVE tai MIXED.',
    sv: 'Ange hur det gick innan lärdomen kan granskas: POSITIVE, NEGATIVE eller MIXED.',
    de: 'Sagen Sie, wie es ausging, bevor die Lehre geprüft werden kann: POSITIVE, NEGATIVE oder MIXED.',
  },
  unknownPractice: {
    en: 'There is no such practice.',
    fi: 'Tällaista käytäntöä ei ole.',
    sv: 'Det finns ingen sådan praxis.',
    de: 'Eine solche Praxis gibt es nicht.',
  },
  unknownChallenge: {
    en: 'There is no such challenge.',
    fi: 'Tällaista haastetta ei ole.',
    sv: 'Det finns ingen sådan utmaning.',
    de: 'Eine solche Herausforderung gibt es nicht.',
  },
  unknownTransfer: {
    en: 'There is no such transfer.',
    fi: 'Tällaista siirtoa ei ole.',
    sv: 'Det finns ingen sådan överföring.',
    de: 'Einen solchen Transfer gibt es nicht.',
  },
  unknownExchangeSession: {
    en: 'There is no such session of an exchange day.',
    fi: 'Tällaista vaihtopäivän osiota ei ole.',
    sv: 'Det finns inget sådant pass på en utbytesdag.',
    de: 'Einen solchen Programmpunkt eines Austauschtags gibt es nicht.',
  },
});
