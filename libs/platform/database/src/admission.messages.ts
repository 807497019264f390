import { defineMessages } from '@alliance/kernel';

export const ADMISSION_MESSAGES = defineMessages<'tooMany'>({
  tooMany: {
    en: 'Too many requests are waiting at the moment, so this one was not carried out. Send it again in {seconds} seconds.',
    fi: 'Juuri nyt odottaa liian monta pyyntöä, joten tätä ei suoritettu. Lähetä se uudelleen {seconds} sekunnin kuluttua.',
    sv: 'Just nu väntar för många förfrågningar, så den här utfördes inte. Skicka den igen om {seconds} sekunder.',
    de: 'Im Moment warten zu viele Anfragen, deshalb wurde diese nicht ausgeführt. Senden Sie sie in {seconds} Sekunden noch einmal.',
  },
});
