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
    en: 'For this address {maximum} mails to sign in were asked for from your network within an hour, and no more are possible. Use the latest, or wait {minutes} minutes.',
    fi: 'Tähän osoitteeseen on verkostasi pyydetty tunnin sisällä {maximum} kirjautumisviestiä, eikä enempää voi pyytää. Käytä viimeisintä tai odota {minutes} minuuttia.',
    sv: 'Till adressen har {maximum} mejl för inloggning begärts från ditt nätverk inom en timme, och fler är inte möjliga. Använd det senaste eller vänta {minutes} minuter.',
    de: 'Für diese Adresse wurden aus Ihrem Netz innerhalb einer Stunde {maximum} Mails zum Anmelden angefordert, mehr sind nicht möglich. Nehmen Sie die neueste, oder warten Sie {minutes} Minuten.',
  },
  limitPerAddressInAll: {
    en: 'For this address {maximum} mails to sign in were asked for within an hour, from several places. Use the latest, ask in a browser that you have signed in with before, sign in another way, or wait {minutes} minutes.',
    fi: 'Tähän osoitteeseen on tunnin sisällä pyydetty eri paikoista {maximum} kirjautumisviestiä. Käytä viimeisintä, pyydä uusi selaimella, jolla olet kirjautunut ennenkin, kirjaudu muulla tavalla tai odota {minutes} minuuttia.',
    sv: 'Till adressen har {maximum} mejl för inloggning begärts inom en timme, från flera håll. Använd det senaste, be om ett nytt i en webbläsare som du har loggat in med förut, logga in på ett annat sätt eller vänta {minutes} minuter.',
    de: 'Für diese Adresse wurden innerhalb einer Stunde {maximum} Mails zum Anmelden angefordert, von verschiedenen Stellen. Nehmen Sie die neueste, fordern Sie eine in einem Browser an, mit dem Sie sich schon einmal angemeldet haben, melden Sie sich anders an, oder warten Sie {minutes} Minuten.',
  },
  limitPerNetwork: {
    en: 'From your network {maximum} mails to sign in were asked for within an hour, and no more are possible. Wait {minutes} minutes, or use another network.',
    fi: 'Verkostasi on tunnin sisällä pyydetty {maximum} kirjautumisviestiä, eikä enempää voi pyytää. Odota {minutes} minuuttia tai käytä toista verkkoa.',
    sv: 'Från ditt nätverk har {maximum} mejl för inloggning begärts inom en timme, och fler är inte möjliga. Vänta {minutes} minuter eller använd ett annat nätverk.',
    de: 'Aus Ihrem Netz wurden innerhalb einer Stunde {maximum} Mails zum Anmelden angefordert, mehr sind nicht möglich. Warten Sie {minutes} Minuten, oder nehmen Sie ein anderes Netz.',
  },
});
