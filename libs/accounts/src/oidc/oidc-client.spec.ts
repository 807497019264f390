import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { PublicAddress } from '@alliance/kernel';
import { TestClock } from '@alliance/testing';
import { Logger } from '@nestjs/common';
import { OidcClient } from './oidc-client.js';
import type { ProviderConfiguration } from './oidc-configuration.js';
import { OidcError } from './oidc-error.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('what a provider says of itself', () => {
  const clock = new TestClock();
  let server: Server;
  let provider: ProviderConfiguration;
  let client: OidcClient;
  let isBroken: boolean;
  let asked: number;
  let log: jest.SpiedFunction<Logger['warn']>;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked++;
      if (isBroken) return void response.writeHead(500).end();
      const { issuer } = provider;
      // Each answer is another one.
      const metadata = { issuer, jwks_uri: `${issuer}/keys/${asked}`, authorization_endpoint: `${issuer}/auth` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(metadata));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    provider = {
      key: 'city',
      clientId: 'city',
      issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    } as ProviderConfiguration;
    log = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  });
  afterAll(() => {
    jest.restoreAllMocks();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    clock.set('2027-03-01T12:00:00Z');
    client = new OidcClient(clock, new PublicAddress('https://exchange.example'));
    isBroken = false;
    asked = 0;
    log.mockClear();
  });

  /** Which answer of the provider is believed. */
  const known = async () => Number((await client.metadata(provider)).jwks_uri!.split('/').at(-1));
  const failure = (error: unknown) => (error as OidcError).message;

  it('is asked once for all who wait, and again after an hour', async () => {
    expect(await Promise.all([known(), known(), known()])).toEqual([1, 1, 1]);
    clock.advance(HOUR - 1);
    expect(await known()).toBe(1);
    clock.advance(1);
    expect(await Promise.all([known(), known(), known()])).toEqual([2, 2, 2]);
    expect(asked).toBe(2);
    // A clock that was set back by hours.
    clock.advance(-3 * HOUR);
    expect(await known()).toBe(3);
  });

  it('fails once for all who wait, and is asked by the next who comes', async () => {
    isBroken = true;
    const tries = Array.from({ length: 5 }, () => known().catch(failure));
    expect(await Promise.all(tries)).toEqual(Array(5).fill('unavailable: OAUTH_RESPONSE_IS_NOT_CONFORM'));
    expect(asked).toBe(1);
    isBroken = false;
    expect(await known()).toBe(2);
  });

  it('holds on where it can’t be asked anew, which is tried every minute', async () => {
    expect(await known()).toBe(1);
    isBroken = true;
    clock.advance(HOUR);
    expect(await Promise.all([known(), known()])).toEqual([1, 1]);
    clock.advance(MINUTE - 1);
    expect([await known(), asked]).toEqual([1, 2]);
    expect(log.mock.calls).toEqual([
      ['The provider "city" can\'t be asked anew, so what it said before holds: unavailable: OAUTH_RESPONSE_IS_NOT_CONFORM'],
    ]);
    isBroken = false;
    clock.advance(1);
    expect([await known(), asked]).toEqual([3, 3]);
  });
});
