import { defineMessages } from '@alliance/kernel';

/** What people are told about their access tokens. */
export const accessTokenMessages = defineMessages({
  expiryLate: {
    en: 'A token works for {days} days at most: let it expire by {latest}.',
    fi: 'Avain toimii enintään {days} päivää: anna sen vanhentua viimeistään {latest}.',
    sv: 'En nyckel fungerar i högst {days} dagar: låt den gå ut senast {latest}.',
    de: 'Ein Token gilt höchstens {days} Tage: Lassen Sie es spätestens {latest} ablaufen.',
  },
  tooMany: {
    en: 'You have {count} tokens that work; more are not possible. Revoke one that you no longer need.',
    fi: 'Sinulla on {count} toimivaa avainta; enempää ei voi olla. Peru jokin, jota et enää tarvitse.',
    sv: 'Du har {count} nycklar som fungerar; fler går inte. Återkalla en som du inte längre behöver.',
    de: 'Sie haben {count} gültige Tokens; mehr sind nicht möglich. Widerrufen Sie eines, das Sie nicht mehr brauchen.',
  },
  missing: {
    en: 'You have no such token; it may have been revoked already. Look at your tokens again.',
    fi: 'Sinulla ei ole tällaista avainta; se on ehkä jo peruttu. Katso avaimesi uudelleen.',
    sv: 'Du har ingen sådan nyckel; den kan redan ha återkallats. Se dina nycklar på nytt.',
    de: 'Dieses Token haben Sie nicht; vielleicht ist es schon widerrufen. Sehen Sie Ihre Tokens noch einmal an.',
  },
});
