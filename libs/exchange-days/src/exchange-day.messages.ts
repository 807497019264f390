import { defineMessages } from '@alliance/kernel';

export const exchangeDayMessages = defineMessages({
  timeForm: {
    en: 'Write the time as clocks at the venue show it, such as 2027-05-31T09:30.',
    fi: 'Kirjoita aika niin kuin paikan kellot sen näyttävät, esimerkiksi 2027-05-31T09:30.',
    sv: 'Skriv tiden så som klockorna på platsen visar den, till exempel 2027-05-31T09:30.',
    de: 'Schreiben Sie die Zeit so, wie die Uhren am Ort sie zeigen, etwa 2027-05-31T09:30.',
  },
  noSuchTime: {
    en: 'The clocks in {timeZone} never show {time}. Give another time.',
    fi: 'Aikavyöhykkeen {timeZone} kellot eivät koskaan näytä aikaa {time}. Anna toinen aika.',
    sv: 'Klockorna i {timeZone} visar aldrig {time}. Ange en annan tid.',
    de: 'Die Uhren in {timeZone} zeigen nie {time}. Geben Sie eine andere Zeit an.',
  },
  endsBeforeStart: {
    en: 'The end must come after the beginning.',
    fi: 'Päättymisajan täytyy olla alkamisajan jälkeen.',
    sv: 'Slutet måste ligga efter början.',
    de: 'Das Ende muss nach dem Anfang liegen.',
  },
  registrationClosesBeforeOpening: {
    en: 'Registration must close after it opens.',
    fi: 'Ilmoittautumisen täytyy päättyä avautumisensa jälkeen.',
    sv: 'Anmälan måste stänga efter att den har öppnat.',
    de: 'Die Anmeldung muss nach ihrer Öffnung schließen.',
  },
  registrationAfterEnd: {
    en: 'Registration must close before the day ends.',
    fi: 'Ilmoittautumisen täytyy päättyä ennen päivän loppua.',
    sv: 'Anmälan måste stänga innan dagen är slut.',
    de: 'Die Anmeldung muss vor dem Ende des Tages schließen.',
  },
  sessionOutsideDay: {
    en: 'Sessions must lie within the day, {start} to {end}.',
    fi: 'Osioiden täytyy sijoittua päivään, {start}–{end}.',
    sv: 'Passen måste ligga inom dagen, {start} till {end}.',
    de: 'Programmpunkte müssen innerhalb des Tages liegen, {start} bis {end}.',
  },
  venueMissing: {
    en: 'A day that people travel to needs the name of its venue.',
    fi: 'Päivä, johon matkustetaan, tarvitsee paikan nimen.',
    sv: 'En dag som man reser till behöver namnet på platsen.',
    de: 'Ein Tag, zu dem man anreist, braucht den Namen des Ortes.',
  },
  notDraft: {
    en: 'Only a draft can be published.',
    fi: 'Vain luonnoksen voi julkaista.',
    sv: 'Bara ett utkast kan publiceras.',
    de: 'Nur ein Entwurf kann veröffentlicht werden.',
  },
  notPublished: {
    en: 'Only a published day can be cancelled.',
    fi: 'Vain julkaistun päivän voi perua.',
    sv: 'Bara en publicerad dag kan ställas in.',
    de: 'Nur ein veröffentlichter Tag kann abgesagt werden.',
  },
  cancelled: {
    en: 'The day was cancelled and cannot be changed.',
    fi: 'Päivä on peruttu, eikä sitä voi muuttaa.',
    sv: 'Dagen har ställts in och kan inte ändras.',
    de: 'Der Tag wurde abgesagt und kann nicht geändert werden.',
  },
  notOver: {
    en: 'The day is only over after {end}.',
    fi: 'Päivä on ohi vasta {end} jälkeen.',
    sv: 'Dagen är slut först efter {end}.',
    de: 'Der Tag ist erst nach {end} vorbei.',
  },
  neverAnnounced: {
    en: 'Only a published day can be completed.',
    fi: 'Vain julkaistun päivän voi merkitä pidetyksi.',
    sv: 'Bara en publicerad dag kan avslutas.',
    de: 'Nur ein veröffentlichter Tag kann abgeschlossen werden.',
  },
  notBegun: {
    en: 'Nobody has come yet: the day begins {start}.',
    fi: 'Kukaan ei ole vielä saapunut: päivä alkaa {start}.',
    sv: 'Ingen har kommit ännu: dagen börjar {start}.',
    de: 'Noch ist niemand gekommen: Der Tag beginnt {start}.',
  },
  alreadyOver: {
    en: 'The day is over and cannot be cancelled.',
    fi: 'Päivä on ohi, eikä sitä voi perua.',
    sv: 'Dagen är över och kan inte ställas in.',
    de: 'Der Tag ist vorbei und kann nicht abgesagt werden.',
  },
  tooManySessions: {
    en: 'A day has at most {limit} sessions.',
    fi: 'Päivässä on enintään {limit} osiota.',
    sv: 'En dag har högst {limit} pass.',
    de: 'Ein Tag hat höchstens {limit} Programmpunkte.',
  },
  organisationMissing: {
    en: 'There is no such organisation.',
    fi: 'Tällaista organisaatiota ei ole.',
    sv: 'Den organisationen finns inte.',
    de: 'Diese Organisation gibt es nicht.',
  },
  sessionChanged: {
    en: 'Somebody changed the session meanwhile. Look at it again before you take it out.',
    fi: 'Joku on muuttanut osiota sillä välin. Katso se uudelleen ennen poistamista.',
    sv: 'Någon har ändrat passet under tiden. Titta på det igen innan du tar bort det.',
    de: 'Jemand hat den Programmpunkt inzwischen geändert. Sehen Sie ihn noch einmal an, bevor Sie ihn entfernen.',
  },
});
