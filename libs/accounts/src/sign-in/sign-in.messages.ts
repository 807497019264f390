import { defineMessages } from '@alliance/kernel';

/** What can stand in the way of signing in, in the words of whoever reads it. */
export const signInMessages = defineMessages({
  codeRefused: {
    en: 'This code is wrong or no longer valid. Check the latest mail, or ask for a new one.',
    fi: 'Koodi on väärä tai ei ole enää voimassa. Tarkista viimeisin viesti tai pyydä uusi.',
    sv: 'Koden är fel eller gäller inte längre. Se det senaste mejlet eller be om ett nytt.',
    de: 'Der Code ist falsch oder gilt nicht mehr. Sehen Sie in der neuesten Mail nach, oder fordern Sie eine neue an.',
  },
  linkRefused: {
    en: 'This link is wrong, was used before or is no longer valid. Ask for a new one.',
    fi: 'Linkki on väärä, jo käytetty tai ei ole enää voimassa. Pyydä uusi.',
    sv: 'Länken är fel, redan använd eller gäller inte längre. Be om en ny.',
    de: 'Der Link ist falsch, wurde schon verwendet oder gilt nicht mehr. Fordern Sie einen neuen an.',
  },
  proofNeeded: {
    en: 'Send either `token`, or `requestId`, `email` and `code` together.',
    fi: 'Lähetä joko `token` tai yhdessä `requestId`, `email` ja `code`.',
    sv: 'Skicka antingen `token`, eller `requestId`, `email` och `code` tillsammans.',
    de: 'Senden Sie entweder `token` oder `requestId`, `email` und `code` zusammen.',
  },
  limitPerAddress: {
    en: 'This address was sent {maximum} mails to sign in within an hour, and no more are possible. Use the latest, or wait {minutes} minutes.',
    fi: 'Tähän osoitteeseen on tunnin sisällä lähetetty {maximum} kirjautumisviestiä, eikä enempää voi lähettää. Käytä viimeisintä tai odota {minutes} minuuttia.',
    sv: 'Till adressen har {maximum} mejl för inloggning skickats inom en timme, och fler är inte möjliga. Använd det senaste eller vänta {minutes} minuter.',
    de: 'An diese Adresse gingen innerhalb einer Stunde {maximum} Mails zum Anmelden, mehr sind nicht möglich. Nehmen Sie die neueste, oder warten Sie {minutes} Minuten.',
  },
  limitPerNetwork: {
    en: 'From your network {maximum} mails to sign in were asked for within an hour, and no more are possible. Wait {minutes} minutes, or use another network.',
    fi: 'Verkostasi on tunnin sisällä pyydetty {maximum} kirjautumisviestiä, eikä enempää voi pyytää. Odota {minutes} minuuttia tai käytä toista verkkoa.',
    sv: 'Från ditt nätverk har {maximum} mejl för inloggning begärts inom en timme, och fler är inte möjliga. Vänta {minutes} minuter eller använd ett annat nätverk.',
    de: 'Aus Ihrem Netz wurden innerhalb einer Stunde {maximum} Mails zum Anmelden angefordert, mehr sind nicht möglich. Warten Sie {minutes} Minuten, oder nehmen Sie ein anderes Netz.',
  },
});
