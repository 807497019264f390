import type { NoticeKind } from '@alliance/access';
import { defineMessages } from '@alliance/kernel';
import type { Message } from '@alliance/kernel';

/** What somebody is told, in a sentence, by its kind. `{title}` is what the record is called. */
export const noticeMessages: Readonly<Record<NoticeKind, Message>> = defineMessages<NoticeKind>({
  REVIEW_REQUESTED: {
    en: '“{title}” was submitted and waits for your review.',
    fi: '”{title}” on lähetetty ja odottaa tarkastustasi.',
    sv: '”{title}” har skickats in och väntar på din granskning.',
    de: '„{title}“ wurde eingereicht und wartet auf Ihre Prüfung.',
  },
  CHANGES_REQUESTED: {
    en: 'The review of “{title}” asks for changes.',
    fi: 'Tarkastuksessa pyydettiin muutoksia: ”{title}”.',
    sv: 'Granskningen av ”{title}” ber om ändringar.',
    de: 'Die Prüfung von „{title}“ hat Änderungswünsche ergeben.',
  },
  PUBLISHED: {
    en: '“{title}” was published.',
    fi: '”{title}” on julkaistu.',
    sv: '”{title}” har publicerats.',
    de: '„{title}“ wurde veröffentlicht.',
  },
  COMMENTED: {
    en: 'There is a new comment on “{title}”.',
    fi: 'Uusi kommentti: ”{title}”.',
    sv: 'Det finns en ny kommentar till ”{title}”.',
    de: 'Zu „{title}“ gibt es einen neuen Kommentar.',
  },
  SUGGESTION_RECEIVED: {
    en: 'A practice was suggested for “{title}”. Accept or decline it.',
    fi: 'Haasteeseen ”{title}” ehdotettiin käytäntöä. Hyväksy tai hylkää ehdotus.',
    sv: 'En praxis har föreslagits för ”{title}”. Godta eller avböj förslaget.',
    de: 'Für „{title}“ wurde eine Praxis vorgeschlagen. Nehmen Sie den Vorschlag an oder lehnen Sie ihn ab.',
  },
  SUGGESTION_ANSWERED: {
    en: 'The suggestion for “{title}” was answered.',
    fi: 'Ehdotukseen on vastattu: ”{title}”.',
    sv: 'Förslaget för ”{title}” har besvarats.',
    de: 'Der Vorschlag für „{title}“ wurde beantwortet.',
  },
  CHALLENGE_JOINED: {
    en: 'Another city joined the challenge “{title}”.',
    fi: 'Toinen kaupunki liittyi haasteeseen ”{title}”.',
    sv: 'En annan stad anslöt sig till utmaningen ”{title}”.',
    de: 'Eine andere Stadt hat sich der Herausforderung „{title}“ angeschlossen.',
  },
  TRANSFER_STARTED: {
    en: 'The transfer of “{title}” to another city has begun. Confirm it.',
    fi: 'Käytännön ”{title}” siirto toiseen kaupunkiin on alkanut. Vahvista se.',
    sv: 'Överföringen av ”{title}” till en annan stad har börjat. Bekräfta den.',
    de: 'Die Übernahme von „{title}“ durch eine andere Stadt hat begonnen. Bestätigen Sie sie.',
  },
  TRANSFER_CONFIRMED: {
    en: 'The transfer of “{title}” was confirmed.',
    fi: 'Käytännön ”{title}” siirto on vahvistettu.',
    sv: 'Överföringen av ”{title}” har bekräftats.',
    de: 'Die Übernahme von „{title}“ wurde bestätigt.',
  },
  TRANSFER_ADVANCED: {
    en: 'The transfer of “{title}” has moved on, or was changed.',
    fi: 'Käytännön ”{title}” siirto on edennyt, tai sitä on muutettu.',
    sv: 'Överföringen av ”{title}” har gått vidare eller ändrats.',
    de: 'Die Übernahme von „{title}“ ist vorangekommen oder wurde geändert.',
  },
  LESSON_DRAFTED: {
    en: 'A lesson was drafted and waits for you to complete it: “{title}”.',
    fi: 'Opista on luonnos, joka odottaa täydennystäsi: ”{title}”.',
    sv: 'Ett utkast till en lärdom väntar på att du kompletterar det: ”{title}”.',
    de: 'Der Entwurf einer Erkenntnis wartet auf Ihre Ergänzung: „{title}“.',
  },
  TRANSLATION_READY: {
    en: 'A machine translation of “{title}” is ready. Check it before it is shown.',
    fi: 'Konekäännös on valmis: ”{title}”. Tarkista se ennen kuin se näytetään.',
    sv: 'En maskinöversättning av ”{title}” är klar. Granska den innan den visas.',
    de: 'Eine maschinelle Übersetzung von „{title}“ ist fertig. Prüfen Sie sie, bevor sie gezeigt wird.',
  },
  TRANSLATION_FAILED: {
    en: '“{title}” could not be translated by machine. Translate it by hand, or have it tried again.',
    fi: 'Konekäännös ei onnistunut: ”{title}”. Käännä itse tai pyydä uutta yritystä.',
    sv: '”{title}” kunde inte maskinöversättas. Översätt för hand, eller låt det prövas igen.',
    de: '„{title}“ konnte nicht maschinell übersetzt werden. Übersetzen Sie von Hand, oder lassen Sie es noch einmal versuchen.',
  },
});

/** The same in a few words, as the subject of a mail. */
export const noticeSubjects: Readonly<Record<NoticeKind, Message>> = defineMessages<NoticeKind>({
  REVIEW_REQUESTED: { en: 'To review: {title}', fi: 'Tarkastettavana: {title}', sv: 'Att granska: {title}', de: 'Zur Prüfung: {title}' },
  CHANGES_REQUESTED: {
    en: 'Changes wanted: {title}',
    fi: 'Muutoksia pyydetty: {title}',
    sv: 'Ändringar önskas: {title}',
    de: 'Änderungen gewünscht: {title}',
  },
  PUBLISHED: { en: 'Published: {title}', fi: 'Julkaistu: {title}', sv: 'Publicerat: {title}', de: 'Veröffentlicht: {title}' },
  COMMENTED: { en: 'New comment: {title}', fi: 'Uusi kommentti: {title}', sv: 'Ny kommentar: {title}', de: 'Neuer Kommentar: {title}' },
  SUGGESTION_RECEIVED: {
    en: 'A practice suggested: {title}',
    fi: 'Käytäntöä ehdotettu: {title}',
    sv: 'En praxis föreslagen: {title}',
    de: 'Praxis vorgeschlagen: {title}',
  },
  SUGGESTION_ANSWERED: {
    en: 'Suggestion answered: {title}',
    fi: 'Ehdotukseen vastattu: {title}',
    sv: 'Förslag besvarat: {title}',
    de: 'Vorschlag beantwortet: {title}',
  },
  CHALLENGE_JOINED: {
    en: 'Another city joined: {title}',
    fi: 'Toinen kaupunki liittyi: {title}',
    sv: 'En annan stad anslöt sig: {title}',
    de: 'Eine weitere Stadt ist dabei: {title}',
  },
  TRANSFER_STARTED: {
    en: 'Transfer to confirm: {title}',
    fi: 'Vahvistettava siirto: {title}',
    sv: 'Överföring att bekräfta: {title}',
    de: 'Übernahme zu bestätigen: {title}',
  },
  TRANSFER_CONFIRMED: {
    en: 'Transfer confirmed: {title}',
    fi: 'Siirto vahvistettu: {title}',
    sv: 'Överföring bekräftad: {title}',
    de: 'Übernahme bestätigt: {title}',
  },
  TRANSFER_ADVANCED: {
    en: 'Transfer moved on: {title}',
    fi: 'Siirto edennyt: {title}',
    sv: 'Överföring framskriden: {title}',
    de: 'Übernahme vorangekommen: {title}',
  },
  LESSON_DRAFTED: {
    en: 'Lesson to complete: {title}',
    fi: 'Täydennettävä oppi: {title}',
    sv: 'Lärdom att komplettera: {title}',
    de: 'Erkenntnis zu ergänzen: {title}',
  },
  TRANSLATION_READY: {
    en: 'Translation to check: {title}',
    fi: 'Tarkistettava käännös: {title}',
    sv: 'Översättning att granska: {title}',
    de: 'Übersetzung zu prüfen: {title}',
  },
  TRANSLATION_FAILED: {
    en: 'Translation failed: {title}',
    fi: 'Käännös epäonnistui: {title}',
    sv: 'Översättningen misslyckades: {title}',
    de: 'Übersetzung gescheitert: {title}',
  },
});
