import { describe, expect, it } from 'vitest';
import { createEmulator, createManualClock } from '../../src/emulator/index.js';
import { createProxy, memoryStore } from '../../src/proxy/index.js';
import { ask } from './support.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A day with the emulator, which really checks signatures and lifetimes, and a proxy whose clock is wrong by `skew`. */
function day(skew: number) {
  const clock = createManualClock();
  const emulator = createEmulator({ devices: 3, clock });
  let outage = false;
  let keys = emulator.credentials.keys;
  const mints: number[] = [];
  const handler = createProxy({
    upstream: {
      apiBaseUrl: 'https://kg.test/kcs/v1.1/kg',
      tokenUrl: 'https://kg.test/ams/v1/users/accesstoken',
    },
    credentials: { clientIdentifier: emulator.credentials.clientIdentifier, keys: () => keys },
    authorize: () => ({ id: 'officer' }),
    now: () => clock.now() + skew,
    // The pace has tests of its own; here 500 callers come at one instant of a clock that stands still.
    store: { ...memoryStore(), take: () => Promise.resolve(0) },
    queue: { maxWaiting: 1000 },
    fetch: async (request) => {
      const minting = request.url.endsWith('/accesstoken');
      if (minting && outage) return new Response(null, { status: 503 });
      const response = await emulator.fetch(request);
      const headers = new Headers(response.headers);
      headers.set('date', new Date(clock.now()).toUTCString());
      if (minting && response.ok) mints.push(clock.now());
      return new Response(response.body, { status: response.status, headers });
    },
  });
  const start = clock.now();
  let page = 0;
  return {
    clock,
    emulator,
    handler,
    mints,
    elapsed: () => clock.now() - start,
    outage: (on: boolean) => (outage = on),
    rotate: async () => {
      keys = crypto.subtle.generateKey(
        {
          name: 'RSASSA-PKCS1-v1_5',
          hash: 'SHA-512',
          modulusLength: 2048,
          publicExponent: new Uint8Array([1, 0, 1]),
        },
        true,
        ['sign', 'verify'],
      );
      await keys;
    },
    /** So many different reads at once, and how they were answered. */
    read: async (count: number) => {
      const all = await Promise.all(
        Array.from({ length: count }, () =>
          handler(ask('POST', '/devices/list', { pageNum: (page += 1), pageSize: 1 })),
        ),
      );
      return all.map(({ status }) => status);
    },
  };
}

describe('twenty-four hours', () => {
  it.each([-12 * HOUR, 0, 12 * HOUR])(
    'with a clock that is wrong by %i ms, outages, a revocation and new keys show no browser an auth error, and cost one mint a renewal',
    async (skew) => {
      const { clock, emulator, mints, elapsed, outage, rotate, read } = day(skew);
      const seen = new Map<number, number>();
      const refusedAt: number[] = [];
      let herds = 0;
      let calls = 0;
      while (elapsed() < 24 * HOUR) {
        const minute = Math.round(elapsed() / MINUTE);
        // A short outage while the old token still serves, and one longer than it lives.
        outage((minute >= 143 && minute < 147) || (minute >= 300 && minute < 345));
        if (minute === 481) emulator.revokeTokens();
        if (minute === 661) await rotate();
        // A herd at every tenth renewal, in the very minute in which the token is renewed.
        const herd = minute % 240 === 0 || minute === 481;
        herds += herd ? 1 : 0;
        // The emulator counts a hundred calls in a second, so the herd is spread over six of them.
        for (let wave = 0; wave < (herd ? 6 : 1); wave += 1) {
          for (const status of await read(herd ? 90 : 1)) {
            seen.set(status, (seen.get(status) ?? 0) + 1);
            calls += 1;
            if (status === 503) refusedAt.push(minute);
          }
          if (herd) clock.advance(1001);
        }
        clock.advance(MINUTE - (herd ? 6 * 1001 : 0));
      }
      expect([...seen.keys()].sort()).toEqual([200, 503]);
      // Without a token only in the long outage, after the last one had died.
      expect(refusedAt.length).toBeGreaterThan(5);
      expect(refusedAt.filter((minute) => minute < 310 || minute > 346)).toEqual([]);
      const renewals = (24 * 60) / 24;
      expect(mints.length).toBeGreaterThan(renewals * 0.85);
      expect(mints.length).toBeLessThanOrEqual(renewals + 2);
      // One mint a renewal: no two are closer than a renewal apart, but for the revoked token's.
      const close = mints.filter((at, i) => i > 0 && at - mints[i - 1]! < 23 * MINUTE);
      expect(close.length).toBeLessThanOrEqual(2);
      expect([herds, calls > 4000]).toEqual([7, true]);
      process.stdout.write(
        `\nfigures of a day, clock ${skew / HOUR} h off: calls ${calls}, tokens minted ${mints.length}, refused in the long outage ${refusedAt.length}\n`,
      );
    },
    120_000,
  );

  it('(control) would show auth errors to somebody who used a token for as long as it is asked for after a revocation', async () => {
    const { clock, emulator, read } = day(0);
    await read(1);
    const stale = emulator.log.entries.at(-1)!.token;
    emulator.revokeTokens();
    clock.advance(MINUTE);
    expect(await read(1)).toEqual([200]);
    const statuses = emulator.log.entries.slice(-3).map(({ status, token }) => [status, token === stale]);
    // The vendor did refuse one call, which no browser saw.
    expect(statuses.map(([status]) => status)).toContain(401);
    expect(statuses.at(-1)).toEqual([200, false]);
  });

  it('500 callers at the moment of expiry wait for one token', async () => {
    const { clock, mints, read } = day(0);
    await read(1);
    for (let renewal = 0; renewal < 5; renewal += 1) {
      clock.advance(30 * MINUTE);
      const before = mints.length;
      const statuses = await read(500);
      expect(mints.length - before).toBe(1);
      // The clock stands still, so most meet the vendor's limit of a hundred a second; none meets a dead token.
      expect(new Set(statuses)).toEqual(new Set([200, 429]));
      expect(statuses.filter((status) => status === 200)).toHaveLength(100);
    }
  });
});
