import { defineMessages } from '@alliance/kernel';

/** What people are told when a comment can't be kept. */
export const REVIEW_THREAD_MESSAGES = defineMessages({
  unknownRecord: {
    en: 'There is no such record to comment on.',
    fi: 'Kommentoitavaa tietuetta ei ole.',
    sv: 'Det finns ingen sådan post att kommentera.',
    de: 'Diesen Eintrag gibt es nicht.',
  },
  unknownField: {
    en: 'There is no field {field}. It can be one of: {fields}.',
    fi: 'Kenttää {field} ei ole. Mahdolliset kentät: {fields}.',
    sv: 'Det finns inget fält {field}. Det kan vara ett av: {fields}.',
    de: 'Das Feld {field} gibt es nicht. Möglich sind: {fields}.',
  },
  noLanguage: {
    en: 'Give a language only together with a field that is a text.',
    fi: 'Anna kieli vain tekstikentän yhteydessä.',
    sv: 'Ange språk bara tillsammans med ett textfält.',
    de: 'Geben Sie eine Sprache nur zusammen mit einem Textfeld an.',
  },
  resolved: {
    en: 'This thread is settled. Reopen it to say more.',
    fi: 'Keskustelu on merkitty ratkaistuksi. Avaa se uudelleen jatkaaksesi.',
    sv: 'Tråden är avslutad. Öppna den igen för att skriva mer.',
    de: 'Dieser Austausch ist erledigt. Öffnen Sie ihn wieder, um mehr zu schreiben.',
  },
  notResolved: {
    en: 'This thread is open already.',
    fi: 'Keskustelu on jo avoinna.',
    sv: 'Tråden är redan öppen.',
    de: 'Dieser Austausch ist bereits offen.',
  },
});
