import { Allow, CLEARED_SESSION_COOKIE, CurrentActor, CurrentViewer, Public } from '@alliance/access';
import type { Actor, Viewer } from '@alliance/access';
import { Database } from '@alliance/database';
import { localeOf, PageErrorFilter, RateLimiter, sendPage } from '@alliance/graphql';
import { Clock, daysAfter, decodeId, formatMessage, notFound, UserError, UserErrors } from '@alliance/kernel';
import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InboxService } from '../inbox/inbox.service.js';
import { IdentityLinkService } from '../oidc/identity-link.service.js';
import { PasskeyService } from '../passkey/passkey.service.js';
import { DataExportService } from '../privacy/data-export.service.js';
import { ErasureService } from '../privacy/erasure.service.js';
import { ProfileService } from '../profile/profile.service.js';
import { SessionService } from '../session/session.service.js';
import { AccessTokenService } from '../token/access-token.service.js';
import { AccountOverview } from './account-overview.js';
import { FORGOTTEN_BROWSER_COOKIE } from '../session/known-browsers.js';
import { accountPage, erasedPage, secretPage } from './account-page.js';
import type { Fault } from './account-page.js';
import { doneMessages } from './account-page.messages.js';
import type { Done } from './account-page.messages.js';
import { TOKEN_DAYS } from './token.section.js';

/** What a form or an address carries, as it comes from outside. */
type Fields = Readonly<Record<string, unknown>>;

/** Who sent a form, from which page, and where the answer goes. */
interface Sender {
  actor: Actor;
  fields: Fields;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** The account page and its forms. Each form goes back to the page, so that a reload sends nothing again. */
@Controller('account')
@UseFilters(PageErrorFilter)
export class AccountPageController {
  constructor(
    private readonly overview: AccountOverview,
    private readonly rates: RateLimiter,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly inbox: InboxService,
    private readonly profiles: ProfileService,
    private readonly passkeys: PasskeyService,
    private readonly sessions: SessionService,
    private readonly tokens: AccessTokenService,
    private readonly identities: IdentityLinkService,
    private readonly exports: DataExportService,
    private readonly erasures: ErasureService,
  ) {}

  @Get()
  @Public()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.rates.count(viewer, request.ip);
    if (!viewer?.session) return redirect(reply, '/sign-in?returnTo=/account');
    return this.page(viewer, request, reply, { done: isDone(done) ? done : null });
  }

  @Post('sign-out')
  @Allow('session.end')
  async signOut(@CurrentActor() actor: Actor, @Res() reply: FastifyReply) {
    await this.sessions.endOwn(actor, actor.session!.id);
    return redirect(reply.header('Set-Cookie', CLEARED_SESSION_COOKIE), '/');
  }

  @Post('sessions/end')
  @Allow('session.end')
  endSession(@CurrentActor() actor: Actor, @Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.change({ actor, fields, request, reply }, 'session-ended', () => this.sessions.endOwn(actor, uuidOf(fields, 'sess')));
  }

  @Post('sessions/end-others')
  @Allow('session.end')
  endOtherSessions(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const end = () => this.sessions.endAll(actor.id, { except: actor.session!.id }, actor);
    return this.change({ actor, fields: {}, request, reply }, 'sessions-ended', end);
  }

  @Post('inbox/complete')
  @Allow('inboxItem.complete')
  completeInboxItem(@CurrentActor() actor: Actor, @Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.change({ actor, fields, request, reply }, 'inbox-item-done', () => this.inbox.complete(actor, [idOf(fields, 'inbx')]));
  }

  @Post('inbox/mails')
  @Allow('person.update')
  changeNoticeMails(@CurrentActor() actor: Actor, @Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const noticeMails = text(fields, 'noticeMails') === 'true';
    return this.change({ actor, fields, request, reply }, 'notice-mails-changed', () => this.profiles.update(actor, { noticeMails }));
  }

  @Post('passkeys/remove')
  @Allow('passkey.remove')
  removePasskey(@CurrentActor() actor: Actor, @Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.change({ actor, fields, request, reply }, 'passkey-removed', () =>
      this.passkeys.remove(actor, { id: idOf(fields, 'pkey') }),
    );
  }

  /** The one form that answers with a page of its own: the token is shown there and nowhere else. */
  @Post('tokens/create')
  @Allow('accessToken.create')
  createToken(@CurrentActor() actor: Actor, @Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const sender = { actor, fields, request, reply };
    return this.attempt(sender, async () => {
      const name = text(fields, 'name').trim();
      const days = TOKEN_DAYS.find((count) => String(count) === fields['days']) ?? TOKEN_DAYS[0];
      const expiresAt = daysAfter(this.clock.now(), days);
      const { secret } = await this.tokens.create(actor, { name, scopes: texts(fields, 'scopes'), expiresAt });
      return sendPage(reply, secretPage(localeOf(request), name, secret));
    });
  }

  @Post('tokens/revoke')
  @Allow('accessToken.revoke')
  revokeToken(@CurrentActor() actor: Actor, @Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.change({ actor, fields, request, reply }, 'token-revoked', () => this.tokens.revoke(actor, { id: idOf(fields, 'tok') }));
  }

  @Post('identities/unlink')
  @Allow('identity.unlink')
  unlinkIdentity(@CurrentActor() actor: Actor, @Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.change({ actor, fields, request, reply }, 'identity-unlinked', () => this.identities.remove(actor, idOf(fields, 'idn')));
  }

  @Post('export')
  @Allow('dataExport.create')
  exportData(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.change({ actor, fields: {}, request, reply }, 'export-requested', () => this.exports.request(actor));
  }

  @Post('erase')
  @Allow('person.erase')
  sendErasureCode(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.change({ actor, fields: {}, request, reply }, 'erasure-code-sent', () => this.erasures.sendCode(actor));
  }

  @Post('erase/confirm')
  @Allow('person.erase')
  erase(@CurrentActor() actor: Actor, @Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.attempt({ actor, fields, request, reply }, async () => {
      // A wrong code is counted whatever becomes of the rest.
      const verdict = await this.erasures.tryCode(actor, text(fields, 'code'));
      await this.database.transaction(() => this.erasures.erase(actor, verdict));
      const cleared = [CLEARED_SESSION_COOKIE, FORGOTTEN_BROWSER_COOKIE];
      return sendPage(reply.header('Set-Cookie', cleared), erasedPage(localeOf(request)));
    });
  }

  /** Does something in one transaction, and goes back to the page, which says so. */
  private change(sender: Sender, done: Done, work: () => Promise<unknown>): Promise<FastifyReply> {
    return this.attempt(sender, async () => {
      await this.database.transaction(work);
      return redirect(sender.reply, `/account?done=${done}`);
    });
  }

  /** Shows the page again, with what to mend, where that is what came of it. */
  private async attempt({ actor, fields, request, reply }: Sender, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
    await this.rates.count(actor, request.ip);
    try {
      return await work();
    } catch (error) {
      const errors = error instanceof UserErrors ? error.errors : error instanceof UserError ? [error] : [];
      const [first] = errors;
      if (!first) throw error;
      const locale = localeOf(request);
      const typed = { name: text(fields, 'name') };
      const sentences = errors.map(({ text: sentence, parameters }) => formatMessage(sentence, locale, parameters));
      const fault = { sentences, field: first.path[0] ?? null, typed };
      return this.page(actor, request, reply, { done: null, fault });
    }
  }

  private async page(actor: Actor, request: FastifyRequest, reply: FastifyReply, what: { done: Done | null; fault?: Fault }) {
    const locale = localeOf(request);
    const account = await this.overview.read(actor, locale);
    return sendPage(reply, accountPage({ locale, account, ...what }), { status: what.fault ? 422 : 200 });
  }
}

function redirect(reply: FastifyReply, location: string): FastifyReply {
  return reply.code(303).headers({ Location: location, 'Cache-Control': 'no-store' }).send();
}

function isDone(value: unknown): value is Done {
  return typeof value === 'string' && Object.hasOwn(doneMessages, value);
}

/** The public id in a form, which the page itself has put there. Anything else is nothing that there is. */
function idOf(fields: Fields, prefix: string): string {
  const id = text(fields, 'id');
  if (decodeId(id)?.prefix !== prefix) throw notFound();
  return id;
}

function uuidOf(fields: Fields, prefix: string): string {
  return decodeId(idOf(fields, prefix))!.uuid;
}

function texts(fields: Fields, name: string): string[] {
  const value = fields?.[name];
  return (Array.isArray(value) ? value : [value])
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.replaceAll('\0', ''));
}

function text(fields: Fields, name: string): string {
  const found = texts(fields, name);
  return found.length === 1 ? found[0]! : '';
}
