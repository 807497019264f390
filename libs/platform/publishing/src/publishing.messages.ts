import { defineMessages } from '@alliance/kernel';

/** What people are told when publishing can't do what they asked. */
export const PUBLISHING_MESSAGES = defineMessages({
  inReview: {
    en: 'This is being reviewed. It can be changed once the reviewer has returned or published it.',
    fi: 'Tämä on parhaillaan tarkistettavana. Sitä voi muuttaa, kun tarkistaja on palauttanut tai julkaissut sen.',
    sv: 'Det här granskas just nu. Det kan ändras när granskaren har returnerat eller publicerat det.',
    de: 'Dies wird gerade geprüft. Es lässt sich ändern, sobald es zurückgegeben oder veröffentlicht ist.',
  },
  archived: {
    en: 'This is archived and can no longer be changed.',
    fi: 'Tämä on arkistoitu, eikä sitä voi enää muuttaa.',
    sv: 'Det här är arkiverat och kan inte längre ändras.',
    de: 'Dies ist archiviert und lässt sich nicht mehr ändern.',
  },
  nothingToSubmit: {
    en: 'There is no draft to submit.',
    fi: 'Lähetettävää luonnosta ei ole.',
    sv: 'Det finns inget utkast att skicka in.',
    de: 'Es gibt keinen Entwurf zum Einreichen.',
  },
  draftIsOpen: {
    en: 'A version is being worked on. Publish it, or return and discard it, before an older one is restored.',
    fi: 'Uusi versio on työn alla. Julkaise se, tai palauta ja hylkää se, ennen kuin palautat vanhemman.',
    sv: 'En version är under arbete. Publicera den, eller returnera och kasta den, innan en äldre återställs.',
    de: 'An einer Version wird gearbeitet. Veröffentlichen Sie sie, oder geben Sie sie zurück und verwerfen Sie sie, bevor eine ältere wiederhergestellt wird.',
  },
  nothingToDiscard: {
    en: 'There is no draft to discard.',
    fi: 'Hylättävää luonnosta ei ole.',
    sv: 'Det finns inget utkast att kasta.',
    de: 'Es gibt keinen Entwurf zum Verwerfen.',
  },
  neverPublished: {
    en: 'This was never published, so there is no version to go back to.',
    fi: 'Tätä ei ole koskaan julkaistu, joten ei ole versiota, johon palata.',
    sv: 'Det här har aldrig publicerats, så det finns ingen version att gå tillbaka till.',
    de: 'Dies wurde nie veröffentlicht; es gibt keine Version, zu der man zurückkehren kann.',
  },
  unknownVersion: {
    en: 'There is no published version {number}.',
    fi: 'Julkaistua versiota {number} ei ole.',
    sv: 'Det finns ingen publicerad version {number}.',
    de: 'Es gibt keine veröffentlichte Version {number}.',
  },
  unknownTranslation: {
    en: 'There is no text in this language to approve.',
    fi: 'Tällä kielellä ei ole hyväksyttävää tekstiä.',
    sv: 'Det finns ingen text på det här språket att godkänna.',
    de: 'In dieser Sprache gibt es keinen Text zum Freigeben.',
  },
  notInReview: {
    en: 'Nothing has been submitted for review.',
    fi: 'Mitään ei ole lähetetty tarkistettavaksi.',
    sv: 'Inget har skickats in för granskning.',
    de: 'Es ist nichts zur Prüfung eingereicht.',
  },
  notPublished: {
    en: 'Only what is published can be archived.',
    fi: 'Vain julkaistun voi arkistoida.',
    sv: 'Bara det som är publicerat kan arkiveras.',
    de: 'Nur Veröffentlichtes lässt sich archivieren.',
  },
  fourEyes: {
    en: 'You submitted this yourself. Somebody else has to publish it.',
    fi: 'Lähetit tämän itse. Jonkun muun on julkaistava se.',
    sv: 'Du skickade själv in det här. Någon annan måste publicera det.',
    de: 'Sie haben dies selbst eingereicht. Jemand anderes muss es veröffentlichen.',
  },
  titleRequired: {
    en: 'A title is needed.',
    fi: 'Otsikko on pakollinen.',
    sv: 'En rubrik behövs.',
    de: 'Ein Titel ist nötig.',
  },
  originalLocale: {
    en: 'This is the language of the original; change the original instead.',
    fi: 'Tämä on alkutekstin kieli; muuta alkutekstiä.',
    sv: 'Det här är originalets språk; ändra originalet i stället.',
    de: 'Dies ist die Sprache des Originals; ändern Sie stattdessen das Original.',
  },
});
