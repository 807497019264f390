import { defineMessages, type Message } from '@alliance/kernel';
import { TransferStage } from '@alliance/practices';

/** What a lesson says that was drafted because a transfer was given up. Names and days are put in as they are, whatever their grammar. */
export const DROPPED_TRANSFER_MESSAGES = defineMessages({
  title: {
    en: 'Given up: {practice}',
    fi: 'Käyttöönotosta luovuttiin: {practice}',
    sv: 'Avbruten överföring: {practice}',
    de: 'Aufgegeben: {practice}',
  },
  whatWasTried: {
    en: '{city} set out to take over the practice “{practice}” from {giver}. Begun on {startedOn}, given up on {droppedOn}. Stage reached: {stage}.',
    fi: '{city} oli ottamassa käyttöön käytäntöä ”{practice}” (antava kaupunki: {giver}). Aloitettu {startedOn}, luovuttu {droppedOn}. Saavutettu vaihe: {stage}.',
    sv: '{city} ville ta över praxisen ”{practice}” från {giver}. Påbörjad den {startedOn}, avbruten den {droppedOn}. Steg som nåddes: {stage}.',
    de: '{city} wollte die Praxis „{practice}“ von {giver} übernehmen. Begonnen am {startedOn}, aufgegeben am {droppedOn}. Erreichte Stufe: {stage}.',
  },
});

/** What a stage is called. */
export const STAGE_MESSAGES: Readonly<Record<TransferStage, Message>> = {
  [TransferStage.INTERESTED]: { en: 'interest', fi: 'kiinnostus', sv: 'intresse', de: 'Interesse' },
  [TransferStage.ASSESSING]: { en: 'assessment', fi: 'arviointi', sv: 'prövning', de: 'Prüfung' },
  [TransferStage.ADAPTING]: { en: 'adaptation', fi: 'sovittaminen', sv: 'anpassning', de: 'Anpassung' },
  [TransferStage.IMPLEMENTED]: { en: 'implementation', fi: 'käyttöönotto', sv: 'införande', de: 'Umsetzung' },
  [TransferStage.DROPPED]: { en: 'given up', fi: 'luovuttu', sv: 'avbruten', de: 'aufgegeben' },
};
