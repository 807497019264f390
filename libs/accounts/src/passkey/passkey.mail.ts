import { defineMessages, formatMessage } from '@alliance/kernel';
import { defineMail } from '@alliance/mail';

const messages = defineMessages({
  addedSubject: {
    en: 'A passkey was added to your account',
    fi: 'Tilillesi lisättiin pääsyavain',
    sv: 'En inloggningsnyckel lades till på ditt konto',
    de: 'Ihrem Konto wurde ein Passkey hinzugefügt',
  },
  added: {
    en: 'The passkey “{name}” was added to your account. Whoever holds the device can sign in with it.',
    fi: 'Tilillesi lisättiin pääsyavain ”{name}”. Sillä voi kirjautua se, jolla laite on.',
    sv: 'Inloggningsnyckeln ”{name}” lades till på ditt konto. Den som har enheten kan logga in med den.',
    de: 'Ihrem Konto wurde der Passkey „{name}“ hinzugefügt. Wer das Gerät hat, kann sich damit anmelden.',
  },
  removedSubject: {
    en: 'A passkey was removed from your account',
    fi: 'Tililtäsi poistettiin pääsyavain',
    sv: 'En inloggningsnyckel togs bort från ditt konto',
    de: 'Von Ihrem Konto wurde ein Passkey entfernt',
  },
  removed: {
    en: 'The passkey “{name}” was removed from your account and no longer signs anybody in.',
    fi: 'Pääsyavain ”{name}” poistettiin tililtäsi, eikä sillä voi enää kirjautua.',
    sv: 'Inloggningsnyckeln ”{name}” togs bort från ditt konto, och det går inte längre att logga in med den.',
    de: 'Der Passkey „{name}“ wurde von Ihrem Konto entfernt; mit ihm kann sich niemand mehr anmelden.',
  },
  account: { en: 'See your account', fi: 'Katso tiliäsi', sv: 'Visa ditt konto', de: 'Konto ansehen' },
  notYou: {
    en: 'If that was not you, remove passkeys that you don’t know and end all other sessions on the account page.',
    fi: 'Jos et tehnyt tätä itse, poista tilisivulla pääsyavaimet, joita et tunne, ja päätä kaikki muut istunnot.',
    sv: 'Om det inte var du: ta bort inloggningsnycklar som du inte känner till och avsluta alla andra sessioner på kontosidan.',
    de: 'Wenn Sie das nicht waren, entfernen Sie auf der Kontoseite unbekannte Passkeys und beenden Sie alle anderen Sitzungen.',
  },
});

/** What a mail about a passkey tells. */
export interface PasskeyMailParameters {
  /** What its owner calls it. */
  name: string;
  /** Address of the account page. */
  url: string;
}

/** Tells somebody that their account has a new passkey: where it was not them, this is how they learn. */
export const passkeyAddedMail = defineMail<PasskeyMailParameters>({
  name: 'passkey-added',
  whenUnknown: 'RETRY',
  write: ({ name, url }, locale) => ({
    subject: messages.addedSubject[locale],
    paragraphs: [formatMessage(messages.added, locale, { name })],
    action: { label: messages.account[locale], url },
    closing: [messages.notYou[locale]],
  }),
});

/** Tells somebody that a passkey of theirs is gone. */
export const passkeyRemovedMail = defineMail<PasskeyMailParameters>({
  name: 'passkey-removed',
  whenUnknown: 'RETRY',
  write: ({ name, url }, locale) => ({
    subject: messages.removedSubject[locale],
    paragraphs: [formatMessage(messages.removed, locale, { name })],
    action: { label: messages.account[locale], url },
    closing: [messages.notYou[locale]],
  }),
});
