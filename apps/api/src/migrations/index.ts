import { Platform1790000000000 } from './0000-platform.js';
import { Accounts1790000000001 } from './0001-accounts.js';
import { Cities1790000000002 } from './0002-cities.js';
import { Practices1790000000003 } from './0003-practices.js';
import { ExchangeDays1790000000004 } from './0004-exchange-days.js';
import { Registrations1790000000005 } from './0005-registrations.js';
import { Mail1790000000006 } from './0006-mail.js';
import { Audit1790000000007 } from './0007-audit.js';
import { Sessions1790000000008 } from './0008-sessions.js';
import { SignIn1790000000009 } from './0009-sign-in.js';
import { Identities1790000000010 } from './0010-identities.js';
import { Invitations1790000000011 } from './0011-invitations.js';
import { Privacy1790000000012 } from './0012-privacy.js';
import { Passkeys1790000000013 } from './0013-passkeys.js';
import { Inbox1790000000014 } from './0014-inbox.js';
import { ResultsAndMoney1790000000015 } from './0015-results-and-money.js';
import { Transfers1790000000016 } from './0016-transfers.js';
import { Review1790000000017 } from './0017-review.js';
import { Challenges1790000000018 } from './0018-challenges.js';
import { Lessons1790000000019 } from './0019-lessons.js';
import { TranslationStates1790000000020 } from './0020-translation-states.js';
import { ReviewNotes1790000000021 } from './0021-review-notes.js';
import { MendedTranslations1790000000022 } from './0022-mended-translations.js';

/** Every migration, in the one order in which they run. */
export const migrations = [
  Platform1790000000000,
  Accounts1790000000001,
  Cities1790000000002,
  Practices1790000000003,
  ExchangeDays1790000000004,
  Registrations1790000000005,
  Mail1790000000006,
  Audit1790000000007,
  Sessions1790000000008,
  SignIn1790000000009,
  Identities1790000000010,
  Invitations1790000000011,
  Privacy1790000000012,
  Passkeys1790000000013,
  Inbox1790000000014,
  ResultsAndMoney1790000000015,
  Transfers1790000000016,
  Review1790000000017,
  Challenges1790000000018,
  Lessons1790000000019,
  TranslationStates1790000000020,
  ReviewNotes1790000000021,
  MendedTranslations1790000000022,
];
