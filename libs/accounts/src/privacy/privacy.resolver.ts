import { Allow, CLEARED_SESSION_COOKIE, CurrentActor } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import type { MutationResult, RequestContext } from '@alliance/graphql';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { FORGOTTEN_BROWSER_COOKIE } from '../session/known-browsers.js';
import { DataExport } from './data-export.entity.js';
import { DataExportService } from './data-export.service.js';
import { ErasureService } from './erasure.service.js';
import { EraseMeInput, EraseMePayload, ErasureState, ExportMyDataInput, ExportMyDataPayload } from './privacy.inputs.js';

@Resolver(() => DataExport)
export class PrivacyResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly exports: DataExportService,
    private readonly erasure: ErasureService,
  ) {}

  @Mutation(() => ExportMyDataPayload, {
    description:
      'Puts everything that is held on the person who is signed in into one file, and mails them a link when it is ready. At most three a day; not with an access token.',
  })
  @Allow('dataExport.create')
  exportMyData(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What to do once only.' }) input: ExportMyDataInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { dataExport: DataExport }, () => this.exports.request(actor));
  }

  @Mutation(() => EraseMePayload, {
    description:
      'Erases the person who is signed in: without `code` it mails one, with it everything about them goes for ever and they are signed out. What they counted for, such as a seat, stays counted. Not with an access token.',
  })
  @Allow('person.erase')
  async eraseMe(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The code from the mail, once it is there.' }) input: EraseMeInput,
    @Info() info: GraphQLResolveInfo,
    @Context() context: RequestContext,
  ) {
    const verdict = input.code ? await this.erasure.tryCode(actor, input.code) : null;
    const { userErrors }: MutationResult = await this.mutations.run(actor, info, input, {}, () =>
      verdict ? this.erasure.erase(actor, verdict) : this.erasure.sendCode(actor),
    );
    if (userErrors.length > 0) return { state: null, userErrors };
    if (!verdict) return { state: ErasureState.CONFIRMATION_SENT, userErrors };
    for (const header of [CLEARED_SESSION_COOKIE, FORGOTTEN_BROWSER_COOKIE]) context.setCookie(header);
    return { state: ErasureState.ERASED, userErrors };
  }
}
