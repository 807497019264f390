import { defineMessages } from '@alliance/kernel';

export const registrationMessages = defineMessages({
  notOpenYet: {
    en: 'Registration opens {opens}.',
    fi: 'Ilmoittautuminen avautuu {opens}.',
    sv: 'Anmälan öppnar {opens}.',
    de: 'Die Anmeldung öffnet {opens}.',
  },
  closed: {
    en: 'Registration closed {closes}.',
    fi: 'Ilmoittautuminen päättyi {closes}.',
    sv: 'Anmälan stängde {closes}.',
    de: 'Die Anmeldung schloss {closes}.',
  },
  notPublished: {
    en: 'The exchange day has not been announced yet.',
    fi: 'Vaihtopäivää ei ole vielä julkistettu.',
    sv: 'Utbytesdagen har inte tillkännagetts ännu.',
    de: 'Der Austauschtag ist noch nicht angekündigt.',
  },
  dayCancelled: {
    en: 'The exchange day was cancelled.',
    fi: 'Vaihtopäivä on peruttu.',
    sv: 'Utbytesdagen har ställts in.',
    de: 'Der Austauschtag wurde abgesagt.',
  },
  dayOver: {
    en: 'The exchange day has taken place already.',
    fi: 'Vaihtopäivä on jo pidetty.',
    sv: 'Utbytesdagen har redan ägt rum.',
    de: 'Der Austauschtag hat schon stattgefunden.',
  },
  alreadyRegistered: {
    en: 'You are registered for this day already.',
    fi: 'Olet jo ilmoittautunut tähän päivään.',
    sv: 'Du är redan anmäld till den här dagen.',
    de: 'Sie sind für diesen Tag schon angemeldet.',
  },
  notActive: {
    en: 'This registration is no longer in force.',
    fi: 'Tämä ilmoittautuminen ei ole enää voimassa.',
    sv: 'Den här anmälan gäller inte längre.',
    de: 'Diese Anmeldung gilt nicht mehr.',
  },
  dayBegun: {
    en: 'The day began {starts}; a registration can be cancelled until then.',
    fi: 'Päivä alkoi {starts}; ilmoittautumisen voi perua siihen asti.',
    sv: 'Dagen började {starts}; en anmälan kan avbokas fram till dess.',
    de: 'Der Tag begann {starts}; bis dahin kann eine Anmeldung storniert werden.',
  },
});
