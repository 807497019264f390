import { defineMessages } from '@alliance/kernel';

/** Why a machine can't be asked to translate. */
export const TRANSLATION_MESSAGES = defineMessages({
  noTranslator: {
    en: 'No service for machine translation is set up here. Write the translation by hand.',
    fi: 'Konekäännöspalvelua ei ole otettu käyttöön. Kirjoita käännös itse.',
    sv: 'Ingen tjänst för maskinöversättning är inställd här. Skriv översättningen för hand.',
    de: 'Hier ist kein Dienst für maschinelle Übersetzung eingerichtet. Schreiben Sie die Übersetzung von Hand.',
  },
  languagesNotOffered: {
    en: 'The service for machine translation does not translate from “{from}” into “{to}”. Write the translation by hand.',
    fi: 'Konekäännöspalvelu ei käännä kielestä ”{from}” kielelle ”{to}”. Kirjoita käännös itse.',
    sv: 'Tjänsten för maskinöversättning översätter inte från ”{from}” till ”{to}”. Skriv översättningen för hand.',
    de: 'Der Dienst für maschinelle Übersetzung übersetzt nicht von „{from}“ nach „{to}“. Schreiben Sie die Übersetzung von Hand.',
  },
  writtenByPeople: {
    en: 'People have written or checked this translation, and a machine does not write over it. Change it by hand.',
    fi: 'Ihminen on kirjoittanut tai tarkistanut tämän käännöksen, eikä kone kirjoita sen päälle. Muuta sitä itse.',
    sv: 'Människor har skrivit eller granskat den här översättningen, och en maskin skriver inte över den. Ändra den för hand.',
    de: 'Diese Übersetzung haben Menschen geschrieben oder geprüft; eine Maschine überschreibt sie nicht. Ändern Sie sie von Hand.',
  },
});
