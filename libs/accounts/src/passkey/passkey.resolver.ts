import { ActorResolver, Allow, CurrentActor, Public } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import type { RequestContext } from '@alliance/graphql';
import { UserError } from '@alliance/kernel';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { NewSession } from '../session/session.service.js';
import { continueAs } from '../sign-in/continue-as.js';
import { Person } from '../person.entity.js';
import { PasskeySignInService } from './passkey-sign-in.service.js';
import { Passkey } from './passkey.entity.js';
import {
  RegisterPasskeyInput,
  RegisterPasskeyPayload,
  RemovePasskeyInput,
  RemovePasskeyPayload,
  RenamePasskeyInput,
  RenamePasskeyPayload,
  SignInWithPasskeyInput,
  SignInWithPasskeyPayload,
  StartPasskeyRegistrationInput,
  StartPasskeyRegistrationPayload,
  StartPasskeySignInInput,
  StartPasskeySignInPayload,
} from './passkey.inputs.js';
import { PasskeyService } from './passkey.service.js';

@Resolver(() => Passkey)
export class PasskeyResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly passkeys: PasskeyService,
    private readonly signIns: PasskeySignInService,
    private readonly actors: ActorResolver,
  ) {}

  @Mutation(() => StartPasskeyRegistrationPayload, {
    description:
      'Begins adding a passkey for the person who is signed in by a session, not longer than an hour ago. `registerPasskey` ends it.',
  })
  @Allow('passkey.create')
  startPasskeyRegistration(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Nothing is needed.' }) input: StartPasskeyRegistrationInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    // Nobody's key: a challenge is no record that a repeat could be given again.
    return this.mutations.run(null, info, input, {}, () => this.passkeys.start(actor));
  }

  @Mutation(() => RegisterPasskeyPayload, { description: 'Keeps the passkey that the browser made, and tells its owner by mail.' })
  @Allow('passkey.create')
  registerPasskey(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What the browser answered.' }) input: RegisterPasskeyInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { passkey: Passkey }, () => this.passkeys.register(actor, input));
  }

  @Mutation(() => RenamePasskeyPayload, { description: 'Calls a passkey something else.' })
  @Allow('passkey.update')
  renamePasskey(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which passkey, and its name.' }) input: RenamePasskeyInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { passkey: Passkey }, () => this.passkeys.rename(actor, input));
  }

  @Mutation(() => RemovePasskeyPayload, {
    description: 'Removes a passkey, which signs nobody in from then on, and tells its owner by mail. Sessions begun with it go on.',
  })
  @Allow('passkey.remove')
  removePasskey(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which passkey.' }) input: RemovePasskeyInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { viewer: Person }, () => this.passkeys.remove(actor, input));
  }

  @Mutation(() => StartPasskeySignInPayload, {
    description: 'Begins signing in with a passkey, whosoever it is. `signInWithPasskey` ends it.',
  })
  @Public()
  startPasskeySignIn(
    @Args('input', { description: 'Nothing is needed.' }) input: StartPasskeySignInInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(null, info, input, {}, () => this.signIns.start());
  }

  @Mutation(() => SignInWithPasskeyPayload, {
    description: 'Signs in whoever the passkey belongs to: the answer sets the cookie of a session. Any try uses the challenge up.',
  })
  @Public()
  async signInWithPasskey(
    @Args('input', { description: 'What the browser answered.' }) input: SignInWithPasskeyInput,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    let session: NewSession | undefined;
    const payload = await this.mutations.run(null, info, input, { viewer: Person }, async () => {
      const outcome = await this.signIns.signIn(input, context.client, context.viewer?.session?.id);
      if (outcome instanceof UserError) return outcome;
      session = outcome.session;
      return { id: outcome.personId };
    });
    if (session) await continueAs(context, session, this.actors);
    return payload;
  }
}
