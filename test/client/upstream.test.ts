import { describe, expect, it } from 'vitest';
import type { KnoxGuardError } from '../../src/client/index.js';
import { type UpstreamPlace } from '../../src/client/index.js';
import { clientOver, failureOf, json, problem } from './support.js';

/** What a call hears of the proxy's place. */
async function told(headers: Record<string, string>, status = 200): Promise<UpstreamPlace[]> {
  const { client } = clientOver(() => json({ user: {} }, status, headers), { retry: { attempts: 1 } });
  const places: UpstreamPlace[] = [];
  await client.checkAuthorization({}, { onUpstream: (place) => places.push(place) }).catch(() => undefined);
  return places;
}

describe('where a proxy sends', () => {
  const headers = { 'x-kg-environment': 'production', 'x-kg-region': 'eu' };

  it('is told to a call that asks', async () => {
    expect(await told(headers)).toEqual([{ environment: 'production', region: 'eu' }]);
  });

  it('is told with a refusal, too', async () => {
    expect(await told(headers, 403)).toEqual([{ environment: 'production', region: 'eu' }]);
  });

  it('is undefined behind a proxy that does not tell it, and where it tells something else', async () => {
    expect(await told({})).toEqual([{ environment: undefined, region: undefined }]);
    const long = 'x'.repeat(33);
    expect(await told({ 'x-kg-environment': 'two words', 'x-kg-region': long })).toEqual([
      { environment: undefined, region: undefined },
    ]);
  });
});

describe("the proxy's own code", () => {
  it('tells a refusal of the proxy from one of the vendor with the same status', async () => {
    const ours = clientOver(() => problem(403, { code: 'forbidden', detail: 'Not permitted.' }));
    const theirs = clientOver(() => json({ result: 'FAIL', error: { code: 4030300, reason: 'No.' } }, 403));
    const [one, other] = (await Promise.all(
      [ours, theirs].map(({ client }) => failureOf(client.listUploads({}))),
    )) as [KnoxGuardError, KnoxGuardError];
    expect([one.code, one.proxyCode, one.fromVendor]).toEqual(['forbidden', 'forbidden', false]);
    expect([other.code, other.proxyCode, other.fromVendor]).toEqual(['forbidden', undefined, true]);
  });

  it('is the very one that the proxy gave, and a refusal of 400 is about the request', async () => {
    const { client } = clientOver(() => problem(400, { code: 'invalid-json', detail: 'No JSON.' }));
    expect(await failureOf(client.listUploads({}))).toMatchObject({
      code: 'invalid-request',
      proxyCode: 'invalid-json',
    });
  });

  it('is missing where something in between refuses: nobody can tell who it was', async () => {
    const { client } = clientOver(() => new Response('<h1>Forbidden</h1>', { status: 403 }));
    expect(await failureOf(client.listUploads({}))).toMatchObject({
      code: 'forbidden',
      proxyCode: undefined,
      fromVendor: false,
    });
  });
});
