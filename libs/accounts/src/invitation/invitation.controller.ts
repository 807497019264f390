import { CurrentViewer, Public } from '@alliance/access';
import type { Viewer } from '@alliance/access';
import { localeOf, PageErrorFilter, RateLimiter, sendPage } from '@alliance/graphql';
import { UserError } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvitationAnswerService } from './invitation-answer.service.js';
import { InvitationPages } from './invitation-pages.js';
import { acceptedPage, declinedPage, endedPage, invitationPage } from './invitation-page.js';

interface AnswerForm {
  token?: unknown;
  displayName?: unknown;
}

/** The pages behind the link of an invitation's mail. Opening one changes nothing: mail scanners open links, too. */
@Controller('invitation')
@UseFilters(PageErrorFilter)
export class InvitationController {
  constructor(
    private readonly answers: InvitationAnswerService,
    private readonly pages: InvitationPages,
    private readonly rates: RateLimiter,
  ) {}

  @Get()
  @Public()
  async show(
    @Query('token') token: unknown,
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = localeOf(request);
    await this.withPageFor(locale, reply, async () => {
      const invitation = await this.pages.find(textOf(token), viewer, locale);
      await sendPage(reply, invitationPage(locale, invitation));
    });
  }

  @Post('accept')
  @Public()
  async accept(
    @Body() form: AnswerForm | undefined,
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.rates.count(viewer, request.ip);
    const [locale, token, displayName] = [localeOf(request), textOf(form?.token), textOf(form?.displayName)];
    await this.withPageFor(locale, reply, async () => {
      try {
        if (viewer) await this.answers.accept(viewer, { token });
        else await this.answers.acceptByMail(token, displayName);
        await reply.redirect('/invitation/accepted', 303);
      } catch (error) {
        if (!(error instanceof UserError) || error.path.at(-1) !== 'displayName') throw error;
        const fault = { displayName, message: error.text[locale] };
        await sendPage(reply, invitationPage(locale, await this.pages.find(token, viewer, locale), fault), { status: 422 });
      }
    });
  }

  @Post('decline')
  @Public()
  async decline(
    @Body() form: AnswerForm | undefined,
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.rates.count(viewer, request.ip);
    await this.withPageFor(localeOf(request), reply, async () => {
      await this.answers.decline(viewer, { token: textOf(form?.token) });
      await reply.redirect('/invitation/declined', 303);
    });
  }

  @Get('accepted')
  @Public()
  async accepted(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(reply, acceptedPage(localeOf(request), viewer !== null));
  }

  @Get('declined')
  @Public()
  async declined(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(reply, declinedPage(localeOf(request)));
  }

  /** What can no longer be answered is told on a page of its own. */
  private async withPageFor(locale: Locale, reply: FastifyReply, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await sendPage(reply, endedPage(locale, error.text), { status: 410 });
    }
  }
}

/** What is missing, or sent twice, is no token. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
