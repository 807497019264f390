import { CurrentViewer, Public } from '@alliance/access';
import type { Viewer } from '@alliance/access';
import { clientOf, localeOf, PageErrorFilter, RateLimiter } from '@alliance/graphql';
import { Body, Controller, Get, Logger, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { destinationOf } from '../sign-in/sign-in.rules.js';
import { BackChannelLogoutService } from './back-channel-logout.service.js';
import { OidcError } from './oidc-error.js';
import { sendFailure } from './oidc-failure.page.js';
import { OidcService } from './oidc.service.js';
import type { OidcStep } from './oidc.service.js';

/** Browsers on their way to a provider and back, and providers that end sessions. */
@Controller('sign-in/oidc/:key')
export class OidcController {
  private readonly logger = new Logger(OidcController.name);

  constructor(
    private readonly service: OidcService,
    private readonly logout: BackChannelLogoutService,
    private readonly rates: RateLimiter,
  ) {}

  /** Sends the browser to the provider. */
  @Get()
  @Public()
  @UseFilters(PageErrorFilter)
  async begin(
    @Param('key') key: string,
    @Query('returnTo') returnTo: unknown,
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.rates.count(viewer, request.ip);
    return this.go(key, request, reply, () => this.service.begin(key, destinationOf(returnTo)));
  }

  /**
   * Signs in who comes back from the provider. The one GET that does: it is worth something only in the browser that began the
   * attempt, for ten minutes, and with a code that the provider takes once.
   */
  @Get('callback')
  @Public()
  @UseFilters(PageErrorFilter)
  async finish(@Param('key') key: string, @CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { headers, ip, url } = request;
    // Before the attempt is forgotten: who is told to wait can load the page again.
    await this.rates.count(viewer, ip);
    void reply.header('Set-Cookie', this.service.forgetAttempt());
    return this.go(key, request, reply, () =>
      this.service.finish(key, {
        cookie: headers.cookie,
        search: new URL(url, 'http://localhost').search,
        client: clientOf(request),
        locale: localeOf(request),
        formerSessionId: viewer?.session?.id,
      }),
    );
  }

  /** Ends the sessions of somebody who signed out at the provider (OpenID Connect Back-Channel Logout 1.0, section 2.8). */
  @Post('backchannel-logout')
  @Public()
  async endSessions(@Param('key') key: string, @Body('logout_token') token: unknown, @Res() reply: FastifyReply) {
    void reply.header('Cache-Control', 'no-store');
    try {
      if (typeof token !== 'string') throw new OidcError('invalid', 'no token');
      await this.logout.end(key, token);
      return reply.code(200).send();
    } catch (error) {
      this.log(key, 'Signing out', error);
      if (error instanceof OidcError && error.failure === 'unknownProvider') return reply.code(404).send();
      return reply.code(400).send({ error: 'invalid_request', error_description: 'The sessions were not ended.' });
    }
  }

  private async go(key: string, request: FastifyRequest, reply: FastifyReply, step: () => Promise<OidcStep>): Promise<FastifyReply> {
    try {
      const { location, setCookies } = await step();
      return reply
        .code(303)
        .headers({ 'Set-Cookie': [...setCookies], Location: location, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
        .send();
    } catch (error) {
      this.log(key, 'Signing in', error);
      const failure = error instanceof OidcError ? error.failure : 'unexpected';
      return sendFailure(reply, failure, localeOf(request));
    }
  }

  /** What the operator has to know, without anything about the person. */
  private log(key: string, what: string, error: unknown): void {
    if (!(error instanceof OidcError)) return this.logger.error(error);
    // An unknown key is whatever somebody typed.
    if (error.failure !== 'unknownProvider') this.logger.warn(`${what} with "${key}" failed: ${error.message}`);
  }
}
