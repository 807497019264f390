import { defineMessages } from '@alliance/kernel';

/** What can be wrong with a change to an inbox, in the words of whoever reads it. */
export const inboxMessages = defineMessages({
  missing: {
    en: 'There is no such item in your inbox; perhaps it has been deleted.',
    fi: 'Saapuneissasi ei ole tällaista ilmoitusta; ehkä se on jo poistettu.',
    sv: 'Det finns inget sådant meddelande i din inkorg; kanske är det redan borttaget.',
    de: 'In Ihrem Posteingang gibt es das nicht; vielleicht wurde es schon gelöscht.',
  },
});
