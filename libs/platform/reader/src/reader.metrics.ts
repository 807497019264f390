import { Injectable } from '@nestjs/common';

/** What the reader counts, for whoever publishes it. All but `plans` only grow. */
@Injectable()
export class ReaderMetrics {
  /** Plans found in the cache, and plans that had to be compiled. */
  planHits = 0;
  planMisses = 0;
  /** Plans in the cache now. */
  plans = 0;
  /** Whole operations answered by one statement, and queries left to the resolvers. */
  planned = 0;
  resolved = 0;
}
