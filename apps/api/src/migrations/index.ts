import { Platform1790000000000 } from './0000-platform.js';
import { Accounts1790000000001 } from './0001-accounts.js';
import { Cities1790000000002 } from './0002-cities.js';
import { Practices1790000000003 } from './0003-practices.js';
import { ExchangeDays1790000000004 } from './0004-exchange-days.js';
import { Registrations1790000000005 } from './0005-registrations.js';

/** Every migration, in the one order in which they run. */
export const migrations = [
  Platform1790000000000,
  Accounts1790000000001,
  Cities1790000000002,
  Practices1790000000003,
  ExchangeDays1790000000004,
  Registrations1790000000005,
];
