import { jest } from '@jest/globals';

/** Whether random walks take their long form, which is for the night: `npm run test:nightly`. In `npm test` they take seconds. */
export const IS_LONG = process.env['LONG_WALKS'] === 'true';

/** Where the random walks of this run begin: another place in each run. Jest prints it, and `npm test -- --seed=<number>` repeats it. */
export const SEED = jest.getSeed();
