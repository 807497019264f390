import TestSequencer from '@jest/test-sequencer';
import { createHash } from 'node:crypto';

/** Spec files in an order that follows from Jest's `--seed`; with SPECS_SAMPLE so many of them. @see https://jestjs.io/docs/configuration#testsequencer-string */
export default class RandomSequencer extends TestSequencer {
  constructor(options) {
    super(options);
    this.seed = options.globalConfig?.seed ?? 0;
  }

  sort(tests) {
    const rank = ({ path }) => createHash('sha256').update(`${this.seed} ${path}`).digest('hex');
    const shuffled = [...tests].sort((one, other) => rank(one).localeCompare(rank(other)));
    return shuffled.slice(0, Number(process.env.SPECS_SAMPLE ?? tests.length));
  }
}
