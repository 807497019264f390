import { Allow, CLEARED_SESSION_COOKIE, CurrentActor } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import type { PayloadRecord, RequestContext } from '@alliance/graphql';
import { decodeId } from '@alliance/kernel';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Person } from '../person.entity.js';
import { Session } from './session.entity.js';
import {
  EndOtherSessionsInput,
  EndOtherSessionsPayload,
  EndSessionInput,
  EndSessionPayload,
  SignOutInput,
  SignOutPayload,
} from './session.inputs.js';
import { SessionService } from './session.service.js';

@Resolver(() => Session)
export class SessionResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly sessions: SessionService,
  ) {}

  @Mutation(() => SignOutPayload, { description: 'Ends the session of this request and takes its cookie away.' })
  @Allow('session.end')
  signOut(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Nothing has to be said.' }) input: SignOutInput,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.end(actor, () => actor.session!.id, input, {}, context, info);
  }

  @Mutation(() => EndSessionPayload, { description: 'Ends one of your sessions: the browser that has it is signed out at once.' })
  @Allow('session.end')
  endSession(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which session.' }) input: EndSessionInput,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.end(actor, () => decodeId(input.id)!.uuid, input, { viewer: Person }, context, info);
  }

  @Mutation(() => EndOtherSessionsPayload, { description: 'Ends all your sessions but the one of this request.' })
  @Allow('session.end')
  endOtherSessions(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Nothing has to be said.' }) input: EndOtherSessionsInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { viewer: Person }, async () => {
      await this.sessions.endAll(actor.id, { except: actor.session!.id }, actor);
      return { id: actor.id };
    });
  }

  /** The id is only read once the input has been checked. */
  private async end(
    actor: Actor,
    sessionId: () => string,
    input: object,
    record: PayloadRecord,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ) {
    let isSignedOut = false;
    const payload = await this.mutations.run(actor, info, input, record, async () => {
      await this.sessions.endOwn(actor, sessionId());
      isSignedOut = sessionId() === actor.session?.id;
      return { id: actor.id };
    });
    if (isSignedOut) {
      context.setCookie(CLEARED_SESSION_COOKIE);
      context.viewer = null;
    }
    return payload;
  }
}
