import { defineMessages } from '@alliance/kernel';

export const layoutMessages = defineMessages({
  copyLink: {
    en: 'If the button does not work, copy this address into your browser:',
    fi: 'Jos painike ei toimi, kopioi tämä osoite selaimeesi:',
    sv: 'Om knappen inte fungerar kan du kopiera den här adressen till din webbläsare:',
    de: 'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  },
  footer: {
    en: 'Alliance Exchange wrote this message by itself.',
    fi: 'Alliance Exchange lähetti tämän viestin automaattisesti.',
    sv: 'Det här meddelandet skickades automatiskt av Alliance Exchange.',
    de: 'Diese Nachricht hat Alliance Exchange automatisch verfasst.',
  },
});
