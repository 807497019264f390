import { type Actor, AuditTrail, can, require } from '@alliance/access';
import { City } from '@alliance/cities';
import { Database } from '@alliance/database';
import { Clock, ConflictError, dayOf, decodeId, notFound, UserError, UserErrors } from '@alliance/kernel';
import { type Practice } from '@alliance/practices';
import { ContentStatus } from '@alliance/publishing';
import { Injectable } from '@nestjs/common';
import type { ChangeChallengeStateInput } from './challenge-deed.inputs.js';
import { ChallengeReferences } from './challenge-references.service.js';
import { faultsOfState } from './challenge-state.rules.js';
import { Challenge } from './challenge.entity.js';
import { CHALLENGE_MESSAGES } from './challenge.messages.js';

/** Records what a city does about its challenges. It shows at once, and is part of no version. */
@Injectable()
export class ChallengeStates {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly references: ChallengeReferences,
  ) {}

  /**
   * Changes the state of a published challenge, or what there is to say of it.
   *
   * @throws UserError WRONG_STATE for one that is not published, UserErrors for what does not fit together
   */
  async change(actor: Actor, input: ChangeChallengeStateInput): Promise<{ id: string }> {
    return this.database.transaction(async () => {
      const challenge = await this.take(actor, input);
      const faults = faultsOfState(input);
      if (faults.length > 0) throw new UserErrors(faults);
      const solvedBy = await this.references.solutions(input.solvedByPracticeIds ?? []);
      const now = this.clock.now();
      const isSame = challenge.state === input.state;
      await this.database.manager.update(Challenge, challenge.id, {
        state: input.state,
        stateNote: input.note || null,
        ...(!isSame && { stateChangedOn: dayOf(now, await this.timeZoneOf(challenge)) }),
        revision: challenge.revision + 1,
        updatedAt: now,
      });
      await this.replaceSolutions(challenge, solvedBy);
      await this.audit.record(
        actor,
        'challenge.changeState',
        { type: 'Challenge', id: challenge.id, cityId: challenge.cityId },
        { state: { from: challenge.state, to: input.state }, changedFields: ['state', 'stateNote', 'solvedBy'] },
      );
      return { id: challenge.id };
    });
  }

  private async take(actor: Actor, input: ChangeChallengeStateInput): Promise<Challenge> {
    const { uuid: id } = decodeId(input.id)!;
    const challenge = await this.database.findForUpdate(Challenge, id);
    if (!challenge) throw notFound();
    const scope = { cityId: challenge.cityId };
    const isPublished = challenge.status === ContentStatus.PUBLISHED;
    require(actor, 'challenge.changeState', scope, { readable: isPublished || can(actor, 'challenge.readDraft', scope) });
    // Only now: whoever may not write here must not learn the revision either.
    if (challenge.revision !== input.expectedRevision) {
      throw new ConflictError({ entity: Challenge, id }, input.expectedRevision, challenge.revision);
    }
    if (!isPublished) throw new UserError('WRONG_STATE', CHALLENGE_MESSAGES.notPublished, { path: ['input', 'id'] });
    return challenge;
  }

  private async replaceSolutions({ id }: Challenge, practices: readonly Practice[]): Promise<void> {
    await this.database.query('DELETE FROM challenge_solved_by WHERE challenge_id = $1', [id]);
    await this.database.query('INSERT INTO challenge_solved_by (challenge_id, practice_id) SELECT $1, unnest($2::uuid[])', [
      id,
      practices.map((practice) => practice.id),
    ]);
  }

  private async timeZoneOf({ cityId }: Challenge): Promise<string> {
    const { timeZone } = await this.database.manager.findOneByOrFail(City, { id: cityId });
    return timeZone;
  }
}
