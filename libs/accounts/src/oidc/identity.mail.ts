import { defineMessages, formatMessage } from '@alliance/kernel';
import { defineMail } from '@alliance/mail';

const messages = defineMessages({
  subject: {
    en: 'Your account is now linked to {provider}',
    fi: 'Tilisi on nyt yhdistetty: {provider}',
    sv: 'Ditt konto är nu kopplat till {provider}',
    de: 'Ihr Konto ist jetzt verknüpft mit {provider}',
  },
  linked: {
    en: 'Somebody signed in to your account with “{provider}” for the first time. From now on that sign-in leads to your account.',
    fi: 'Tilillesi kirjauduttiin ensimmäistä kertaa palvelulla ”{provider}”. Tästä lähtien se johtaa tilillesi.',
    sv: 'Någon loggade för första gången in på ditt konto med ”{provider}”. Från och med nu leder den inloggningen till ditt konto.',
    de: 'Jemand hat sich an Ihrem Konto zum ersten Mal mit „{provider}“ angemeldet. Von nun an führt diese Anmeldung zu Ihrem Konto.',
  },
  account: { en: 'See your account', fi: 'Katso tiliäsi', sv: 'Visa ditt konto', de: 'Konto ansehen' },
  notYou: {
    en: 'If that was not you, remove the link on the account page, end all other sessions there, and tell whoever runs this site.',
    fi: 'Jos et tehnyt tätä itse, poista yhteys tilisivulla, päätä siellä kaikki muut istunnot ja kerro asiasta sivuston ylläpidolle.',
    sv: 'Om det inte var du: ta bort kopplingen på kontosidan, avsluta alla andra sessioner där och berätta det för dem som driver webbplatsen.',
    de: 'Wenn Sie das nicht waren, entfernen Sie die Verknüpfung auf der Kontoseite, beenden Sie dort alle anderen Sitzungen und sagen Sie es den Betreibern dieser Seite.',
  },
});

/** What a mail about a new link tells. */
export interface IdentityLinkedParameters {
  /** What the provider is called. */
  provider: string;
  /** Address of the account page. */
  url: string;
}

/** Tells somebody that a provider now leads to an account that they had before: where it was not them, this is how they learn. */
export const identityLinkedMail = defineMail<IdentityLinkedParameters>({
  name: 'identity-linked',
  whenUnknown: 'RETRY',
  write: ({ provider, url }, locale) => ({
    subject: formatMessage(messages.subject, locale, { provider }),
    paragraphs: [formatMessage(messages.linked, locale, { provider })],
    action: { label: messages.account[locale], url },
    closing: [messages.notYou[locale]],
  }),
});
