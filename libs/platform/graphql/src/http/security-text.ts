import type { FastifyInstance } from 'fastify';
import { LOCALES, type Clock, type PublicAddress } from '@alliance/kernel';

const PATH = '/.well-known/security.txt';
const DAY_MS = 24 * 60 * 60 * 1000;
/** For how many days a copy may be believed: RFC 9116 recommends less than a year. */
const VALID_DAYS = 90;

/** What the text tells besides the contacts. */
export interface SecurityTextGround {
  clock: Clock;
  address: PublicAddress;
}

/** Tells whoever has found a weakness of this installation where to report it (RFC 9116). */
export function installSecurityText(fastify: FastifyInstance, contacts: readonly string[], { clock, address }: SecurityTextGround): void {
  fastify.get(PATH, (_request, reply) => {
    const today = Math.floor(clock.now().getTime() / DAY_MS) * DAY_MS;
    const lines = [
      ...contacts.map((contact) => `Contact: ${contact}`),
      `Expires: ${new Date(today + VALID_DAYS * DAY_MS).toISOString()}`,
      `Preferred-Languages: ${LOCALES.join(', ')}`,
      `Canonical: ${address.link(PATH)}`,
    ];
    return reply
      .header('Cache-Control', 'no-cache')
      .type('text/plain; charset=utf-8')
      .send(`${lines.join('\n')}\n`);
  });
}
