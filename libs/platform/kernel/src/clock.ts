/** What the product asks for the time. Rules never read the system's clock themselves, so that tests can set it. */
export abstract class Clock {
  abstract now(): Date;
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
