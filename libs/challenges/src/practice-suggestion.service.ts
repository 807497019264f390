import { Person } from '@alliance/accounts';
import { type Actor, AuditTrail, can, NoticeKind, Notices, require } from '@alliance/access';
import { Database, violatedConstraint } from '@alliance/database';
import { Clock, daysAfter, decodeId, encodeId, type Message, newId, notFound, unauthenticated, UserError } from '@alliance/kernel';
import { ContentStatus } from '@alliance/publishing';
import { Injectable } from '@nestjs/common';
import type {
  AcceptSuggestionInput,
  DeclineSuggestionInput,
  SuggestPracticeForChallengeInput,
  WithdrawSuggestionInput,
} from './challenge-deed.inputs.js';
import { ChallengeReferences } from './challenge-references.service.js';
import { Challenge } from './challenge.entity.js';
import { SuggestionState } from './challenge.enums.js';
import { CHALLENGE_MESSAGES } from './challenge.messages.js';
import { ONE_OPEN_SUGGESTION, PracticeSuggestion } from './practice-suggestion.entity.js';

/** Suggestions of one person that may wait for an answer at a time. */
export const MAX_OPEN_SUGGESTIONS = 20;

/** Suggestions that one person may make in 24 hours, withdrawn ones included: each tells the editors of a city. */
export const MAX_SUGGESTIONS_A_DAY = 50;

/** A suggestion held against other writers, with the challenge that it is for. */
interface HeldSuggestion {
  suggestion: PracticeSuggestion;
  challenge: Challenge;
}

/** Everybody signed in may suggest a practice for a challenge; the challenge's city accepts or declines it. */
@Injectable()
export class PracticeSuggestions {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly references: ChallengeReferences,
  ) {}

  /**
   * Suggests a published practice for a published challenge.
   *
   * @throws UserError TAKEN where it was suggested already and not declined, LIMIT where too many wait for an answer or were made today
   */
  async suggest(actor: Actor, { challengeId, practiceId, reason }: SuggestPracticeForChallengeInput): Promise<{ id: string }> {
    return this.database.transaction(async () => {
      require(actor, 'challenge.suggestPractice', { personId: actor.id }, { readable: true });
      await this.requireRoom(actor);
      const challenge = await this.references.published(challengeId);
      const practice = await this.references.publishedPractice(practiceId);
      const suggestion = { id: newId(), challengeId: challenge.id, practiceId: practice.id, reason, suggestedById: actor.id };
      await this.insertOnce({ ...suggestion, state: SuggestionState.PROPOSED, createdAt: this.clock.now() });
      await this.recordWrite(actor, 'challenge.suggestPractice', { suggestion, challenge }, { from: null, to: SuggestionState.PROPOSED });
      await this.notices.send({
        kind: NoticeKind.SUGGESTION_RECEIVED,
        subject: subjectOf(suggestion),
        title: await this.references.titleOf(challenge),
        to: { action: 'challenge.acceptSuggestion', scope: { cityId: challenge.cityId } },
        actor,
      });
      return { id: suggestion.id };
    });
  }

  /** Agrees that the practice answers the challenge. @throws UserError WRONG_STATE where one of them is no longer published. */
  async accept(actor: Actor, input: AcceptSuggestionInput): Promise<{ id: string }> {
    return this.answer(actor, 'challenge.acceptSuggestion', input, SuggestionState.ACCEPTED);
  }

  /** Answers that the practice does not fit, with the reason; also where it was accepted before. */
  async decline(actor: Actor, input: DeclineSuggestionInput): Promise<{ id: string }> {
    return this.answer(actor, 'challenge.declineSuggestion', input, SuggestionState.DECLINED);
  }

  /** Takes a suggestion of one's own back: nothing of it stays but the entries in the audit trail. */
  async withdraw(actor: Actor, input: WithdrawSuggestionInput): Promise<{ id: string }> {
    return this.database.transaction(async () => {
      const held = await this.take(actor, 'challenge.withdrawSuggestion', input.id);
      const { suggestion, challenge } = held;
      await this.database.manager.delete(PracticeSuggestion, suggestion.id);
      await this.recordWrite(actor, 'challenge.withdrawSuggestion', held, { from: suggestion.state, to: null });
      await this.notices.settle(subjectOf(suggestion), [NoticeKind.SUGGESTION_RECEIVED]);
      return { id: challenge.id };
    });
  }

  private async answer(
    actor: Actor,
    action: string,
    input: { id: string; answer?: string | null },
    state: SuggestionState.ACCEPTED | SuggestionState.DECLINED,
  ): Promise<{ id: string }> {
    return this.database.transaction(async () => {
      const held = await this.take(actor, action, input.id);
      const { suggestion, challenge } = held;
      if (state === SuggestionState.ACCEPTED) await this.requireStillPublished(suggestion);
      const now = this.clock.now();
      const answered = { state, answer: input.answer || null, answeredAt: now, answeredById: actor.id, updatedAt: now };
      await this.database.manager.update(PracticeSuggestion, suggestion.id, answered);
      await this.recordWrite(actor, action, held, { from: suggestion.state, to: state });
      await this.notices.settle(subjectOf(suggestion), [NoticeKind.SUGGESTION_RECEIVED]);
      await this.notices.send({
        kind: NoticeKind.SUGGESTION_ANSWERED,
        subject: subjectOf(suggestion),
        title: await this.references.titleOf(challenge),
        to: { personIds: [suggestion.suggestedById] },
        actor,
      });
      return { id: suggestion.id };
    });
  }

  /** A suggestion that the action fits, locked. One that the actor may not see looks like none. */
  private async take(actor: Actor, action: string, publicId: string): Promise<HeldSuggestion> {
    const { manager } = this.database;
    const { uuid: id } = decodeId(publicId)!;
    const suggestion = await manager.findOne(PracticeSuggestion, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!suggestion) throw notFound();
    const challenge = await manager.findOneByOrFail(Challenge, { id: suggestion.challengeId });
    // Taking back is among one's own suggestions: those of others are not there, whoever may read them.
    const isWithdrawal = action === 'challenge.withdrawSuggestion';
    const scope = isWithdrawal ? { personId: suggestion.suggestedById } : { cityId: challenge.cityId };
    require(actor, action, scope, { readable: !isWithdrawal && isReadable(actor, suggestion, challenge) });
    // Who accepted by mistake may still decline; what was declined is suggested anew.
    const isOpen = suggestion.state === SuggestionState.PROPOSED;
    const isRevoked = suggestion.state === SuggestionState.ACCEPTED && action === 'challenge.declineSuggestion';
    if (!isOpen && !isRevoked) throw inState(CHALLENGE_MESSAGES.answeredAlready);
    return { suggestion, challenge };
  }

  private async requireStillPublished({ challengeId, practiceId }: PracticeSuggestion): Promise<void> {
    if (!(await this.references.findPublished(challengeId))) throw inState(CHALLENGE_MESSAGES.challengeGone);
    if (!(await this.references.findPublishedPractice(practiceId))) throw inState(CHALLENGE_MESSAGES.practiceGone);
  }

  /** Sees to it that the person is below the limit, and that no other suggestion of theirs is counted at the same time. */
  private async requireRoom({ id }: Actor): Promise<void> {
    const { manager } = this.database;
    const person = await manager.findOne(Person, { where: { id, status: 'ACTIVE' }, lock: { mode: 'for_no_key_update' } });
    if (!person) throw unauthenticated();
    const open = await manager.countBy(PracticeSuggestion, { suggestedById: id, state: SuggestionState.PROPOSED });
    if (open >= MAX_OPEN_SUGGESTIONS) {
      throw new UserError('LIMIT', CHALLENGE_MESSAGES.tooManySuggestions, { parameters: { limit: MAX_OPEN_SUGGESTIONS } });
    }
    const yesterday = daysAfter(this.clock.now(), -1);
    if ((await this.audit.countSince(id, 'challenge.suggestPractice', yesterday)) < MAX_SUGGESTIONS_A_DAY) return;
    throw new UserError('LIMIT', CHALLENGE_MESSAGES.tooManySuggestionsToday, { parameters: { limit: MAX_SUGGESTIONS_A_DAY } });
  }

  /** Inserts a suggestion; the database itself sees to it that there is no other of the practice that was not declined. */
  private async insertOnce(suggestion: Partial<PracticeSuggestion>): Promise<void> {
    try {
      await this.database.manager.insert(PracticeSuggestion, suggestion as object);
    } catch (error) {
      if (violatedConstraint(error) !== ONE_OPEN_SUGGESTION) throw error;
      throw new UserError('TAKEN', CHALLENGE_MESSAGES.suggestedAlready, { path: ['input', 'practiceId'] });
    }
  }

  private async recordWrite(
    actor: Actor,
    action: string,
    { suggestion, challenge }: { suggestion: { id: string; practiceId: string }; challenge: Challenge },
    state: { from: SuggestionState | null; to: SuggestionState | null },
  ): Promise<void> {
    const facts = { challenge: encodeId('chal', challenge.id), practice: encodeId('prac', suggestion.practiceId) };
    await this.audit.record(actor, action, { type: 'PracticeSuggestion', id: suggestion.id, cityId: challenge.cityId }, { state, facts });
  }
}

function subjectOf({ id }: { id: string }): { type: string; id: string } {
  return { type: 'PracticeSuggestion', id };
}

function inState(text: Message): UserError {
  return new UserError('WRONG_STATE', text, { path: ['input', 'id'] });
}

/** Who may read a suggestion, for services; the entity's `visible` says the same in SQL. */
function isReadable(actor: Actor, { state, suggestedById }: PracticeSuggestion, { cityId, status }: Challenge): boolean {
  if (suggestedById === actor.id || can(actor, 'challenge.acceptSuggestion', { cityId })) return true;
  const seesChallenge = status === ContentStatus.PUBLISHED || can(actor, 'challenge.readDraft', { cityId });
  return state === SuggestionState.ACCEPTED && seesChallenge;
}
