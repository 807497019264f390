import { defineMessages } from './message.js';

/** What people are told of a day on which nothing can have happened. */
export const DAY_MESSAGES = defineMessages({
  inFuture: {
    en: 'This day is still to come. Give a day up to {today}.',
    fi: 'Tämä päivä on vasta edessä. Anna päivä, joka on viimeistään {today}.',
    sv: 'Den dagen har inte kommit än. Ange en dag senast {today}.',
    de: 'Dieser Tag steht noch bevor. Geben Sie einen Tag bis zum {today} an.',
  },
  tooEarly: {
    en: 'This day lies too far back. Give {earliest} or a later day.',
    fi: 'Tämä päivä on liian kaukana menneisyydessä. Anna {earliest} tai myöhempi päivä.',
    sv: 'Den dagen ligger för långt tillbaka. Ange {earliest} eller en senare dag.',
    de: 'Dieser Tag liegt zu weit zurück. Geben Sie den {earliest} oder einen späteren Tag an.',
  },
});
