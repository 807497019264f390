import { AppError, defineMessages } from '@alliance/kernel';
import { SESSION_SCOPE } from './action.js';

const messages = defineMessages({
  missing: {
    en: 'Your roles allow this, your access token does not: it needs the scope “{scope}”. Make a token with that scope, or sign in.',
    fi: 'Roolisi sallivat tämän, mutta käyttöavaimesi ei: siltä puuttuu oikeus ”{scope}”. Luo avain, jolla on tämä oikeus, tai kirjaudu sisään.',
    sv: 'Dina roller tillåter detta, men inte din åtkomstnyckel: den behöver behörigheten ”{scope}”. Skapa en nyckel med den, eller logga in.',
    de: 'Ihre Rollen erlauben das, Ihr Zugriffstoken nicht: Es braucht den Geltungsbereich „{scope}“. Erstellen Sie ein Token damit, oder melden Sie sich an.',
  },
  sessionOnly: {
    en: 'No access token may do this, whatever its scopes. Sign in with a browser and do it there.',
    fi: 'Tätä ei voi tehdä millään käyttöavaimella. Kirjaudu sisään selaimella ja tee se siellä.',
    sv: 'Ingen åtkomstnyckel får göra detta, vilka behörigheter den än har. Logga in i en webbläsare och gör det där.',
    de: 'Das darf kein Zugriffstoken, gleich mit welchem Geltungsbereich. Melden Sie sich in einem Browser an und tun Sie es dort.',
  },
});

/** What somebody is told whose roles allow an action, but whose token does not. */
export function missingScope(scope: string): AppError {
  return new AppError('FORBIDDEN', scope === SESSION_SCOPE ? messages.sessionOnly : messages.missing, { scope }, { scope });
}
