import { Clock } from '@alliance/kernel';

/** A clock that tests set and advance. It runs along with the machine's from where it was set last. */
export class TestClock extends Clock {
  private offsetMs = 0;
  private frozenAt: number | null = null;

  now(): Date {
    return new Date(this.frozenAt ?? Date.now() + this.offsetMs);
  }

  /** Stops at a time. */
  set(time: Date | string): void {
    this.frozenAt = new Date(time).getTime();
  }

  advance(milliseconds: number): void {
    if (this.frozenAt === null) this.offsetMs += milliseconds;
    else this.frozenAt += milliseconds;
  }

  /** Runs along with the machine's clock again. */
  reset(): void {
    this.frozenAt = null;
    this.offsetMs = 0;
  }
}
