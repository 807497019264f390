import { Allow, CurrentActor } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { html, localeOf, PageErrorFilter, sendPage } from '@alliance/graphql';
import { decodeId, formatMessage, notFound } from '@alliance/kernel';
import type { Message } from '@alliance/kernel';
import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataExportState } from './data-export.entity.js';
import { EXPORT_DAYS } from './data-export.rules.js';
import { DataExportService } from './data-export.service.js';
import { privacyMessages as messages } from './privacy.messages.js';

/** Where people fetch the file with their data. The address alone is worth nothing: it takes being signed in. */
@Controller('account/exports')
@UseFilters(PageErrorFilter)
export class DataExportController {
  constructor(private readonly service: DataExportService) {}

  @Get(':id')
  @Allow('dataExport.read')
  async fetch(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const key = decodeId(id);
    const found = key?.prefix === 'exp' ? await this.service.find(actor, key.uuid) : null;
    if (!found) throw notFound();
    const { state, archive } = found;
    if (state === DataExportState.EXPIRED) return say(request, reply, 410, messages.exportGoneTitle, messages.exportGone);
    if (!archive) return say(request, reply, 404, messages.exportNotReadyTitle, messages.exportNotReady);
    return reply
      .headers({
        'Content-Disposition': 'attachment; filename="alliance-exchange-data.zip"',
        'Cache-Control': 'no-store',
      })
      .type('application/zip')
      .send(archive);
  }
}

function say(request: FastifyRequest, reply: FastifyReply, status: number, title: Message, text: Message): FastifyReply {
  const locale = localeOf(request);
  const body = html`<h1>${title[locale]}</h1>
    <p>${formatMessage(text, locale, { days: EXPORT_DAYS })}</p>`;
  return sendPage(reply, { locale, title: title[locale], body }, { status });
}
