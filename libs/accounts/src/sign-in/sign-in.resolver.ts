import { ActorResolver, CurrentViewer, Public } from '@alliance/access';
import type { Viewer } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import type { RequestContext } from '@alliance/graphql';
import { UserError } from '@alliance/kernel';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Person } from '../person.entity.js';
import type { NewSession } from '../session/session.service.js';
import { continueAs } from './continue-as.js';
import { RequestSignInLinkInput, RequestSignInLinkPayload, SignInInput, SignInPayload } from './sign-in.inputs.js';
import { signInMessages } from './sign-in.messages.js';
import { SignInService } from './sign-in.service.js';
import type { SignInProof } from './sign-in.service.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly signIns: SignInService,
    private readonly actors: ActorResolver,
  ) {}

  @Mutation(() => RequestSignInLinkPayload, {
    description:
      'Mails a link and a six-digit code to sign in with. The answer is the same for every address, known or not. Over the limits an hour: RATE_LIMITED.',
  })
  @Public()
  requestSignInLink(
    @Args('input', { description: 'Whom to mail to.' }) input: RequestSignInLinkInput,
    @Context() { client, locale }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(null, info, input, {}, async () => ({
      ...(await this.signIns.requestLink({ email: input.email, locale: input.locale ?? locale }, client)),
    }));
  }

  @Mutation(() => SignInPayload, {
    description:
      'Signs in with what was mailed: the answer sets the cookie of a session. A link and its code work once, within ten minutes; the code is void after five wrong tries.',
  })
  @Public()
  async signIn(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The link or the code.' }) input: SignInInput,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    let session: NewSession | undefined;
    const former = viewer?.session && { formerSessionId: viewer.session.id };
    const payload = await this.mutations.run(null, info, input, { viewer: Person }, async () => {
      const proof = proofOf(input);
      const signedIn = await this.signIns.signIn(proof, { ...context.client, ...former });
      session = signedIn?.session;
      if (!signedIn) return refusalOf(proof);
      return { id: signedIn.personId };
    });
    if (session) await continueAs(context, session, this.actors);
    return payload;
  }
}

function proofOf({ token, requestId, email, code }: SignInInput): SignInProof {
  if (token && !requestId && !email && !code) return { token };
  if (!token && requestId && email && code) return { requestId, email, code };
  throw new UserError('REQUIRED', signInMessages.proofNeeded, { path: ['input'] });
}

/** One sentence for everything that can be wrong, so that it tells nothing of requests and addresses. */
function refusalOf(proof: SignInProof): UserError {
  return 'token' in proof
    ? new UserError('INVALID', signInMessages.linkRefused, { path: ['token'] })
    : new UserError('INVALID', signInMessages.codeRefused, { path: ['code'] });
}
