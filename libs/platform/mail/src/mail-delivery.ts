import { setTimeout as delay } from 'node:timers/promises';
import { RunsJob } from '@alliance/jobs';
import type { JobHandler } from '@alliance/jobs';
import { Clock } from '@alliance/kernel';
import { Metrics } from '@alliance/observability';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleDestroy } from '@nestjs/common';
import { layOut } from './layout.js';
import { getMailKind } from './mail-kind.js';
import { MailLedger } from './mail-ledger.js';
import type { ClaimedMail } from './mail-ledger.js';
import { DeliveryError, MailTransport } from './mail-transport.js';
import type { OutgoingMail } from './mail-transport.js';
import { MAIL_OPTIONS } from './mail.options.js';
import type { MailOptions } from './mail.options.js';
import { domainOf } from './mime.js';
import { ATTEMPT_LIMIT, waitAfter } from './retry.rules.js';
import { sendMail } from './send-mail.job.js';

/** After how many milliseconds a run leaves the rest to the next one, well before it would count as lost. */
const RUN_LIMIT_MS = 10 * 60 * 1000;

/** After how many milliseconds a lane that found nothing looks again, while another one is still busy. */
const IDLE_MS = 1_000;

/** What the lanes of one run share. */
interface Run {
  readonly endsAt: number;
  /** How many lanes look for a mail, or hand one over. */
  busy: number;
  /** Ends the run; the lanes finish what they are at. */
  readonly over: AbortController;
  /** The run is over, or the process is about to be. */
  readonly signal: AbortSignal;
}

/** Sends what the ledger holds. */
@Injectable()
@RunsJob(sendMail)
export class MailDelivery implements JobHandler, OnModuleDestroy, OnApplicationShutdown {
  private readonly logger = new Logger(MailDelivery.name);
  private readonly domain: string;
  private readonly stopping = new AbortController();

  constructor(
    private readonly ledger: MailLedger,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    @Inject(MAIL_OPTIONS) private readonly options: MailOptions,
  ) {
    this.domain = domainOf(options.from);
  }

  /**
   * Sends all that is due, a few mails at a time, each of them claimed by itself: a process that dies leaves no more than those
   * behind of which nobody knows whether they went out.
   */
  async run(): Promise<void> {
    // The machine's time, not the product's: how long the run has been going on.
    const endsAt = performance.now() + RUN_LIMIT_MS;
    const over = new AbortController();
    const run: Run = { endsAt, busy: 0, over, signal: AbortSignal.any([over.signal, this.stopping.signal]) };
    const lanes = await Promise.allSettled(Array.from({ length: this.options.concurrency }, () => this.drain(run)));
    const failed = lanes.find((lane) => lane.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** Takes no further mail; those on their way are finished before the queue lets go. */
  onModuleDestroy(): void {
    this.stopping.abort();
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  // The queue starts no other run before this one ends: while a server keeps one lane waiting, the others look out for new mails.
  private async drain(run: Run): Promise<void> {
    while (!run.signal.aborted && performance.now() < run.endsAt) {
      if (await this.sendNext(run)) continue;
      if (run.busy === 0) run.over.abort();
      // The end of the run or of the process cuts the wait short.
      else await delay(IDLE_MS, undefined, { signal: run.signal, ref: false }).catch(() => undefined);
    }
  }

  /** @returns whether there was a mail to send */
  private async sendNext(run: Run): Promise<boolean> {
    run.busy += 1;
    try {
      const mail = await this.ledger.claim();
      if (mail) await this.deliver(mail, run);
      return mail !== null;
    } finally {
      run.busy -= 1;
    }
  }

  private async deliver(mail: ClaimedMail, run: Run): Promise<void> {
    if (mail.wasLost && (this.isParked(mail) || mail.attempts > ATTEMPT_LIMIT)) return this.giveUp(mail, 'LOST', this.isParked(mail));
    let outgoing: OutgoingMail;
    try {
      outgoing = this.write(mail);
    } catch {
      // What was thrown may hold parameters.
      return this.retry(mail, 'WRITING');
    }
    try {
      await this.transport.send(outgoing);
    } catch (error) {
      return this.fail(mail, error, run);
    }
    await this.ledger.sent(mail);
    this.metrics.countMail({ kind: mail.kind, outcome: 'sent' });
  }

  private async fail(mail: ClaimedMail, error: unknown, run: Run): Promise<void> {
    if (!(error instanceof DeliveryError)) {
      this.logger.error(error, `The mail ${mail.id} (${mail.kind}) could not be handed over`);
      return this.retry(mail, 'INTERNAL');
    }
    const { outcome, failure } = error;
    // Nobody takes mails at the moment: what is left stays due, and loses no attempt.
    if (outcome === 'UNREACHABLE') run.over.abort();
    if (outcome === 'REFUSED') return this.giveUp(mail, failure);
    if (outcome === 'UNANSWERED' && this.isParked(mail)) return this.giveUp(mail, failure, true);
    return this.retry(mail, failure);
  }

  private async retry(mail: ClaimedMail, failure: string): Promise<void> {
    if (mail.attempts >= ATTEMPT_LIMIT) return this.giveUp(mail, failure);
    await this.ledger.retry(mail, failure, waitAfter(mail.attempts));
    this.tell(mail, 'deferred', `is tried again after ${failure}`);
  }

  private async giveUp(mail: ClaimedMail, failure: string, isUnknown = false): Promise<void> {
    await this.ledger.leave(mail, isUnknown ? 'UNKNOWN' : 'DEAD', failure);
    this.tell(mail, isUnknown ? 'unknown' : 'dead', isUnknown ? `may have gone out: ${failure}` : `was given up after ${failure}`);
  }

  // Ids only: no address, and nothing that a server or a template said.
  private tell({ id, kind }: ClaimedMail, outcome: 'deferred' | 'dead' | 'unknown', what: string): void {
    this.metrics.countMail({ kind, outcome });
    this.logger.warn(`The mail ${id} (${kind}) ${what}`);
  }

  private isParked({ kind }: ClaimedMail): boolean {
    return getMailKind(kind).whenUnknown === 'PARK';
  }

  private write(mail: ClaimedMail): OutgoingMail {
    const parameters = this.ledger.unseal(mail);
    if (!parameters) throw new Error('The parameters were sealed with another secret.');
    const text = getMailKind(mail.kind).write(parameters, mail.locale);
    return {
      id: mail.id,
      kind: mail.kind,
      messageId: `<${mail.id}@${this.domain}>`,
      to: mail.recipient,
      locale: mail.locale,
      date: this.clock.now(),
      link: text.action?.url ?? null,
      code: text.code ?? null,
      ...layOut(text, mail.locale),
    };
  }
}
