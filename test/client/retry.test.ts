import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operations } from '../../src/api/index.js';
import { pauseBefore, retryAfterOf } from '../../src/client/retry.js';
import { KnoxGuardError } from '../../src/client/index.js';
import { clientOver, failureOf, json, rest } from './support.js';

const page = () => json({ deviceList: [] });
const busy = (status = 503, headers = {}) => new Response('busy', { status, headers });
const now = Date.UTC(2026, 0, 15, 12);

describe('a read that fails in passing', () => {
  it.each([429, 502, 503, 504])('with HTTP %i is tried again, three times in all', async (status) => {
    const { client, requests, time } = clientOver(() => busy(status));
    const failure = failureOf(client.listDevices());
    for (let turn = 0; turn < 4; turn += 1) await time.advance(4000);
    expect(await failure).toMatchObject({ status, retryable: true });
    expect(requests).toHaveLength(3);
  });

  it('is answered when a later attempt succeeds', async () => {
    const { client, requests, time } = clientOver((_, nth) =>
      nth < 3 ? Promise.reject(new TypeError('reset')) : page(),
    );
    const answer = client.listDevices();
    for (let turn = 0; turn < 3; turn += 1) await time.advance(4000);
    expect(await answer).toEqual({ rows: [] });
    expect(requests).toHaveLength(3);
    // Every attempt has a request of its own: a body is read once.
    expect(new Set(requests).size).toBe(3);
  });

  it('waits with full jitter: up to 250 ms, then up to 500', async () => {
    const { client, time } = clientOver(() => busy());
    const failure = failureOf(client.listDevices());
    for (let turn = 0; turn < 3; turn += 1) await time.advance(600);
    await failure;
    expect(time.pauses.filter((ms) => ms < 20_000)).toEqual([250, 500]);
    const error = new KnoxGuardError('network', { operation: 'listDevices' });
    expect(pauseBefore(error, 1, () => 0)).toBe(0);
    expect(pauseBefore(error, 9, () => 1)).toBe(4000);
  });

  it.each([400, 401, 403, 404, 405, 500, 501])('but with HTTP %i is not tried again', async (status) => {
    const { client, requests } = clientOver(() => busy(status));
    await failureOf(client.listDevices());
    expect(requests).toHaveLength(1);
  });

  it('is tried as often as the host says, and no more than three times', async () => {
    for (const [attempts, expected] of [
      [1, 1],
      [2, 2],
      [99, 3],
      [0, 1],
    ] as const) {
      const { client, requests, time } = clientOver(() => busy(), { retry: { attempts } });
      const failure = failureOf(client.listDevices());
      for (let turn = 0; turn < 5; turn += 1) await time.advance(4000);
      await failure;
      expect(requests).toHaveLength(expected);
    }
  });

  it('waits as long as Retry-After says', async () => {
    const { client, requests, time } = clientOver((_, nth) =>
      nth === 1 ? busy(429, { 'retry-after': '7' }) : page(),
    );
    const answer = client.listDevices();
    await rest();
    await time.advance(6999);
    expect(requests).toHaveLength(1);
    await time.advance(251);
    expect(await answer).toEqual({ rows: [] });
  });

  it('fails at once when Retry-After is longer than a person waits, and says how long', async () => {
    const { client, requests } = clientOver(() => busy(503, { 'retry-after': '2592000' }));
    expect(await failureOf(client.listDevices())).toMatchObject({
      code: 'unavailable',
      retryAfter: 2_592_000_000,
      retryable: true,
    });
    expect(requests).toHaveLength(1);
  });
});

describe('a command', () => {
  const requestOf = {
    approveDevice: { deviceUid: 'R58N12ABCDE' },
    blinkDevice: { deviceUid: 'R58N12ABCDE', interval: 600, message: 'x', tel: '1' },
    uploadDevices: { deviceList: [{ deviceUid: 'R58N12ABCDE' }] },
  };

  it('is never sent twice, whatever happens to it', async () => {
    const commands = operations.filter(({ kind }) => kind === 'command').map(({ name }) => name);
    expect(commands.sort()).toEqual(Object.keys(requestOf).sort());
    const mishaps = [
      () => Promise.reject(new TypeError('reset')),
      () => busy(429, { 'retry-after': '0' }),
      () => busy(502),
      () => busy(503),
      () => busy(504),
      () => new Response('<html>'),
    ];
    for (const mishap of mishaps)
      for (const [name, request] of Object.entries(requestOf)) {
        const { client, requests, time } = clientOver(mishap);
        const failure = failureOf(
          (client[name as keyof typeof requestOf] as (r: unknown) => Promise<unknown>)(request),
        );
        await rest();
        await time.advance(60_000);
        expect(await failure).toBeInstanceOf(KnoxGuardError);
        expect(requests).toHaveLength(1);
      }
  });
});

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['7', 7000],
    ['2592000', 2_592_000_000],
    ['Thu, 15 Jan 2026 12:00:30 GMT', 30_000],
    ['Thu, 15 Jan 2026 11:00:00 GMT', 0],
    ['-5', undefined],
    ['1e9', undefined],
    ['1.5', undefined],
    ['Infinity', undefined],
    ['1, 2', undefined],
    ['99999999999', undefined],
    ['2026-01-15T12:00:30Z', undefined],
    ['tomorrow', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s means %s milliseconds', (value, expected) => {
    expect(retryAfterOf(value, null, now)).toBe(expected);
  });

  it("counts a date from the answer's own date, for the two clocks may disagree", () => {
    const wrongClock = now + 3_600_000;
    expect(retryAfterOf('Thu, 15 Jan 2026 12:00:30 GMT', 'Thu, 15 Jan 2026 12:00:00 GMT', wrongClock)).toBe(
      30_000,
    );
  });

  it('never makes a read ask more than three times or wait beyond the cap, whatever it says', async () => {
    const headerText = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    );
    await fc.assert(
      fc.asyncProperty(headerText, async (text) => {
        const value = text.replace(/[^\x20-\x7e]/g, '');
        const { client, requests, time } = clientOver(() => busy(503, { 'retry-after': value }));
        const failure = failureOf(client.listDevices());
        for (let turn = 0; turn < 4; turn += 1) await time.advance(15_000);
        await failure;
        expect(requests.length).toBeLessThanOrEqual(3);
        const pauses = time.pauses.filter((ms) => ms !== 20_000);
        expect(pauses.every((ms) => ms > 0 && ms <= 14_000)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
