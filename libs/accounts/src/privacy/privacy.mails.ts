import { defineMessages, formatMessage } from '@alliance/kernel';
import { defineMail } from '@alliance/mail';

const messages = defineMessages({
  exportSubject: {
    en: 'Your data are ready to fetch',
    fi: 'Tietosi ovat noudettavissa',
    sv: 'Dina uppgifter kan hämtas',
    de: 'Ihre Daten liegen zum Abruf bereit',
  },
  exportReady: {
    en: 'The file with everything that is held on you is ready. It can be fetched until {until}; then it is deleted.',
    fi: 'Tiedosto, jossa on kaikki sinusta tallennettu, on valmis. Sen voi hakea {until} asti; sitten se poistetaan.',
    sv: 'Filen med allt som finns lagrat om dig är klar. Den kan hämtas till och med {until}; sedan raderas den.',
    de: 'Die Datei mit allem, was über Sie gespeichert ist, ist fertig. Sie kann bis {until} abgerufen werden; dann wird sie gelöscht.',
  },
  exportAction: { en: 'Fetch the file', fi: 'Hae tiedosto', sv: 'Hämta filen', de: 'Datei abrufen' },
  exportSignIn: {
    en: 'Only you can open the link: you have to be signed in.',
    fi: 'Vain sinä voit avata linkin: sinun on oltava kirjautuneena.',
    sv: 'Bara du kan öppna länken: du måste vara inloggad.',
    de: 'Nur Sie können den Link öffnen: Sie müssen angemeldet sein.',
  },
  exportNotYou: {
    en: 'If you did not ask for it, somebody else is signed in as you: end all other sessions in your account.',
    fi: 'Jos et pyytänyt sitä, joku muu on kirjautunut nimelläsi: päätä tililläsi kaikki muut istunnot.',
    sv: 'Om du inte bad om den är någon annan inloggad som du: avsluta alla andra sessioner på ditt konto.',
    de: 'Wenn Sie sie nicht angefordert haben, ist jemand anderes als Sie angemeldet: Beenden Sie in Ihrem Konto alle anderen Sitzungen.',
  },
  eraseSubject: {
    en: 'Code to erase your account',
    fi: 'Koodi tilisi poistamiseen',
    sv: 'Kod för att radera ditt konto',
    de: 'Code zum Löschen Ihres Kontos',
  },
  eraseCode: {
    en: 'With this code your account and everything about you is erased. It cannot be undone. The code is valid for {minutes} minutes.',
    fi: 'Tällä koodilla tilisi ja kaikki sinua koskeva poistetaan. Poistoa ei voi perua. Koodi on voimassa {minutes} minuuttia.',
    sv: 'Med den här koden raderas ditt konto och allt om dig. Det går inte att ångra. Koden gäller i {minutes} minuter.',
    de: 'Mit diesem Code wird Ihr Konto samt allem über Sie gelöscht. Das lässt sich nicht rückgängig machen. Der Code gilt {minutes} Minuten.',
  },
  eraseNotYou: {
    en: 'If you did not ask for it, type it in nowhere: nothing is erased then. Somebody else is signed in as you, so end all other sessions in your account.',
    fi: 'Jos et pyytänyt koodia, älä syötä sitä minnekään: silloin mitään ei poisteta. Joku muu on kirjautunut nimelläsi, joten päätä tililläsi kaikki muut istunnot.',
    sv: 'Om du inte bad om koden, skriv inte in den någonstans: då raderas ingenting. Någon annan är inloggad som du, så avsluta alla andra sessioner på ditt konto.',
    de: 'Wenn Sie den Code nicht angefordert haben, geben Sie ihn nirgends ein: Dann wird nichts gelöscht. Jemand anderes ist als Sie angemeldet; beenden Sie in Ihrem Konto alle anderen Sitzungen.',
  },
});

/** Says that a file with somebody's data can be fetched. The link holds no secret. */
export const dataExportMail = defineMail<{ url: string; expiresAt: string; timeZone: string }>({
  name: 'data-export',
  whenUnknown: 'RETRY',
  write: ({ url, expiresAt, timeZone }, locale) => {
    const until = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(expiresAt));
    return {
      subject: messages.exportSubject[locale],
      paragraphs: [formatMessage(messages.exportReady, locale, { until })],
      action: { label: messages.exportAction[locale], url },
      closing: [messages.exportSignIn[locale], messages.exportNotYou[locale]],
    };
  },
});

/** Carries the code that erases an account. */
export const erasureCodeMail = defineMail<{ code: string; minutes: number }>({
  name: 'erasure-code',
  whenUnknown: 'RETRY',
  write: ({ code, minutes }, locale) => ({
    subject: messages.eraseSubject[locale],
    paragraphs: [formatMessage(messages.eraseCode, locale, { minutes })],
    code,
    closing: [messages.eraseNotYou[locale]],
  }),
});
