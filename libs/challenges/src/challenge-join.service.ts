import { type Actor, AuditTrail, NoticeKind, Notices, require } from '@alliance/access';
import { City, CityReferences } from '@alliance/cities';
import { Database, violatedConstraint } from '@alliance/database';
import { Clock, dayOf, decodeId, newId, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import type { JoinChallengeInput, LeaveChallengeInput } from './challenge-deed.inputs.js';
import { ChallengeJoin, ONE_JOIN_PER_CITY } from './challenge-join.entity.js';
import { ChallengeReferences } from './challenge-references.service.js';
import { CHALLENGE_MESSAGES } from './challenge.messages.js';

/** “We have this, too”: cities join challenges of others, and leave them. Neither changes the challenge or its revision. */
@Injectable()
export class ChallengeJoins {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly cities: CityReferences,
    private readonly references: ChallengeReferences,
  ) {}

  /** Joins a published challenge of another city. @throws UserError TAKEN where the city has joined it already. */
  async join(actor: Actor, { challengeId, cityId: publicCityId, note }: JoinChallengeInput): Promise<{ id: string }> {
    return this.database.transaction(async () => {
      const cityId = await this.cities.cityId(publicCityId);
      require(actor, 'challenge.join', { cityId }, { readable: true });
      const challenge = await this.references.published(challengeId);
      if (challenge.cityId === cityId) throw new UserError('INVALID', CHALLENGE_MESSAGES.ownChallenge, { path: ['input', 'cityId'] });
      const { timeZone } = await this.database.manager.findOneByOrFail(City, { id: cityId });
      const joinedOn = dayOf(this.clock.now(), timeZone);
      await this.insertOnce({ challengeId: challenge.id, cityId, note: note || null, joinedOn, joinedById: actor.id });
      await this.audit.record(actor, 'challenge.join', { type: 'Challenge', id: challenge.id, cityId });
      await this.notices.send({
        kind: NoticeKind.CHALLENGE_JOINED,
        subject: { type: 'Challenge', id: challenge.id },
        title: await this.references.titleOf(challenge),
        to: { action: 'challenge.update', scope: { cityId: challenge.cityId } },
        actor,
      });
      return { id: challenge.id };
    });
  }

  /** Takes back that the city has joined a challenge. @throws UserError NOT_FOUND where it has not. */
  async leave(actor: Actor, { challengeId, cityId: publicCityId }: LeaveChallengeInput): Promise<{ id: string }> {
    return this.database.transaction(async () => {
      const cityId = await this.cities.cityId(publicCityId);
      require(actor, 'challenge.leave', { cityId }, { readable: true });
      const { uuid: id } = decodeId(challengeId)!;
      const { affected } = await this.database.manager.delete(ChallengeJoin, { challengeId: id, cityId });
      if (!affected) throw new UserError('NOT_FOUND', CHALLENGE_MESSAGES.notJoined, { path: ['input', 'challengeId'] });
      await this.audit.record(actor, 'challenge.leave', { type: 'Challenge', id, cityId });
      return { id };
    });
  }

  /** Inserts a join; the database itself sees to it that there is no other of that city. */
  private async insertOnce(join: Pick<ChallengeJoin, 'challengeId' | 'cityId' | 'note' | 'joinedOn' | 'joinedById'>): Promise<void> {
    try {
      await this.database.manager.insert(ChallengeJoin, { id: newId(), ...join });
    } catch (error) {
      if (violatedConstraint(error) !== ONE_JOIN_PER_CITY) throw error;
      throw new UserError('TAKEN', CHALLENGE_MESSAGES.joinedAlready, { path: ['input', 'challengeId'] });
    }
  }
}
