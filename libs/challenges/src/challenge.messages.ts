import { defineMessages } from '@alliance/kernel';

/** What people are told when something about a challenge can't be saved as it is. */
export const CHALLENGE_MESSAGES = defineMessages({
  descriptionRequired: {
    en: 'A description is needed before the challenge can be reviewed.',
    fi: 'Kuvaus on pakollinen ennen tarkistusta.',
    sv: 'En beskrivning behövs innan utmaningen kan granskas.',
    de: 'Vor der Prüfung ist eine Beschreibung nötig.',
  },
  notPublished: {
    en: 'Only the state of a published challenge can be changed. Publish it first.',
    fi: 'Vain julkaistun haasteen tilaa voi muuttaa. Julkaise se ensin.',
    sv: 'Bara en publicerad utmanings läge kan ändras. Publicera den först.',
    de: 'Nur der Stand einer veröffentlichten Herausforderung lässt sich ändern. Veröffentlichen Sie sie zuerst.',
  },
  solvedByWhat: {
    en: 'Say what solved the challenge: name a practice, or write a note.',
    fi: 'Kerro, mikä ratkaisi haasteen: nimeä käytäntö tai kirjoita huomautus.',
    sv: 'Berätta vad som löste utmaningen: ange en praxis eller skriv en anmärkning.',
    de: 'Sagen Sie, was die Herausforderung gelöst hat: Nennen Sie eine Praxis oder schreiben Sie eine Anmerkung.',
  },
  solvedOnly: {
    en: 'Only a solved challenge says by which practices. Leave them out, or choose SOLVED.',
    fi: 'Vain ratkaistu haaste kertoo, millä käytännöillä. Jätä ne pois tai valitse SOLVED.',
    sv: 'Bara en löst utmaning anger med vilka praxis. Utelämna dem eller välj SOLVED.',
    de: 'Nur eine gelöste Herausforderung nennt die Praxis dazu. Lassen Sie sie weg oder wählen Sie SOLVED.',
  },
  unknownChallenge: {
    en: 'There is no such published challenge.',
    fi: 'Tällaista julkaistua haastetta ei ole.',
    sv: 'Det finns ingen sådan publicerad utmaning.',
    de: 'Eine solche veröffentlichte Herausforderung gibt es nicht.',
  },
  unknownPractice: {
    en: 'There is no such published practice.',
    fi: 'Tällaista julkaistua käytäntöä ei ole.',
    sv: 'Det finns ingen sådan publicerad praxis.',
    de: 'Eine solche veröffentlichte Praxis gibt es nicht.',
  },
  ownChallenge: {
    en: 'The challenge is the city’s own already. Join one of another city.',
    fi: 'Haaste on jo kaupungin oma. Liity toisen kaupungin haasteeseen.',
    sv: 'Utmaningen är redan stadens egen. Anslut staden till en annan stads utmaning.',
    de: 'Die Herausforderung ist schon die der Stadt. Treten Sie der einer anderen Stadt bei.',
  },
  joinedAlready: {
    en: 'The city has joined this challenge already.',
    fi: 'Kaupunki on jo liittynyt tähän haasteeseen.',
    sv: 'Staden har redan anslutit sig till denna utmaning.',
    de: 'Die Stadt ist dieser Herausforderung schon beigetreten.',
  },
  notJoined: {
    en: 'The city has not joined this challenge.',
    fi: 'Kaupunki ei ole liittynyt tähän haasteeseen.',
    sv: 'Staden har inte anslutit sig till denna utmaning.',
    de: 'Die Stadt ist dieser Herausforderung nicht beigetreten.',
  },
  suggestedAlready: {
    en: 'This practice was suggested for the challenge already. Suggest another one.',
    fi: 'Tätä käytäntöä on jo ehdotettu haasteeseen. Ehdota toista.',
    sv: 'Denna praxis har redan föreslagits för utmaningen. Föreslå en annan.',
    de: 'Diese Praxis wurde für die Herausforderung schon vorgeschlagen. Schlagen Sie eine andere vor.',
  },
  tooManySuggestions: {
    en: 'You have {limit} suggestions that wait for an answer, and can’t have more. Wait for an answer, or withdraw one.',
    fi: 'Sinulla on {limit} vastausta odottavaa ehdotusta, eikä niitä voi olla enempää. Odota vastausta tai peru jokin niistä.',
    sv: 'Du har {limit} förslag som väntar på svar, och kan inte ha fler. Vänta på svar eller dra tillbaka ett.',
    de: 'Von Ihnen warten {limit} Vorschläge auf eine Antwort, mehr können es nicht sein. Warten Sie ab, oder ziehen Sie einen zurück.',
  },
  tooManySuggestionsToday: {
    en: 'You have made {limit} suggestions within 24 hours, and can’t make more. Come back tomorrow.',
    fi: 'Olet tehnyt {limit} ehdotusta 24 tunnin aikana, etkä voi tehdä enempää. Palaa huomenna.',
    sv: 'Du har lämnat {limit} förslag inom 24 timmar, och kan inte lämna fler. Kom tillbaka i morgon.',
    de: 'Sie haben innerhalb von 24 Stunden {limit} Vorschläge gemacht, mehr können es nicht sein. Kommen Sie morgen wieder.',
  },
  answeredAlready: {
    en: 'The suggestion was answered already.',
    fi: 'Ehdotukseen on jo vastattu.',
    sv: 'Förslaget har redan besvarats.',
    de: 'Der Vorschlag wurde schon beantwortet.',
  },
  challengeGone: {
    en: 'The challenge is no longer published. The suggestion can only be declined.',
    fi: 'Haaste ei ole enää julkaistu. Ehdotuksen voi vain hylätä.',
    sv: 'Utmaningen är inte längre publicerad. Förslaget kan bara avböjas.',
    de: 'Die Herausforderung ist nicht mehr veröffentlicht. Der Vorschlag kann nur abgelehnt werden.',
  },
  practiceGone: {
    en: 'The practice is no longer published. The suggestion can only be declined.',
    fi: 'Käytäntö ei ole enää julkaistu. Ehdotuksen voi vain hylätä.',
    sv: 'Praxisen är inte längre publicerad. Förslaget kan bara avböjas.',
    de: 'Die Praxis ist nicht mehr veröffentlicht. Der Vorschlag kann nur abgelehnt werden.',
  },
});
