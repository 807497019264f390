import { Notifications } from '@alliance/database';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { ACTOR_CHANNEL, RecentActors } from './recent-actors.js';

/** Hears from other processes whose rights have changed. While it cannot hear, what is cached ages out within seconds. */
@Injectable()
export class ActorListener implements OnApplicationBootstrap {
  constructor(
    private readonly notifications: Notifications,
    private readonly actors: RecentActors,
  ) {}

  onApplicationBootstrap(): void {
    this.notifications.listen(ACTOR_CHANNEL, {
      // Whatever was announced while nobody listened is lost: start from nothing.
      onConnected: () => this.actors.drop(),
      onNotification: (personId) => this.actors.drop(personId),
    });
  }
}
