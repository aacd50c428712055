import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../../src/proxy/index.js';
import {
  approve,
  ask,
  deferred,
  fakeTime,
  IMEI,
  problemOf,
  proxyBefore,
  succeed,
  vendorFail,
} from './support.js';

afterEach(() => {
  vi.useRealTimers();
});

describe('a command', () => {
  it('without an Idempotency-Key is refused with 400, and so is one with a guessable key', async () => {
    const { handler, arrived } = proxyBefore();
    const missing = await handler(ask('POST', '/devices/approve', { deviceUid: IMEI }));
    expect([missing.status, (await problemOf(missing)).code]).toEqual([400, 'idempotency-key-missing']);
    const short = await handler(
      ask('POST', '/devices/approve', { deviceUid: IMEI }, { 'idempotency-key': '1' }),
    );
    expect([short.status, (await problemOf(short)).code]).toEqual([400, 'idempotency-key-invalid']);
    for (const { headers } of [missing, short]) expect(headers.get('x-kg-outcome')).toBe('not-sent');
    expect(arrived).toEqual([]);
  });

  it('sent again with the same key and body gets the first answer, and the vendor sees it once', async () => {
    let count = 0;
    const { handler, arrived, log } = proxyBefore(() =>
      Response.json({ result: 'SUCCESS', objectId: `o${(count += 1)}` }),
    );
    const first = await handler(approve('a'));
    const again = await handler(approve('a'));
    expect(await again.text()).toBe(await first.text());
    expect(Object.fromEntries(again.headers)).toEqual(Object.fromEntries(first.headers));
    expect(arrived).toHaveLength(1);
    expect(log.map(({ repeated, upstreamCalls }) => [repeated, upstreamCalls])).toEqual([
      [undefined, 1],
      [true, 0],
    ]);

    await handler(approve('b'));
    expect(arrived).toHaveLength(2);
  });

  it('names its key, its body and its transaction in three languages, so that one can never be taken for another', async () => {
    const begun: string[][] = [];
    const store = memoryStore();
    const { handler, arrived } = proxyBefore(succeed, {
      store: {
        ...store,
        begin: (...names) => {
          begun.push(names);
          return store.begin(...names);
        },
        hash: { of: (...parts) => Promise.resolve(parts.join('.')) },
      },
    });
    await handler(approve('a'));
    const commandId = 'a'.padEnd(16, '-');
    expect(begun).toEqual([
      [`key.approveDevice.${commandId}`, `body.{"deviceUid":"${IMEI}","approveId":"LOAN-1"}`],
    ]);
    expect(arrived[0]?.headers.get('x-knox-transactionid')).toBe(
      `transaction.officer-7.approveDevice.${commandId}.0.0`,
    );
  });

  it('sent by the browser five times at once reaches the vendor once; the others are told that it runs', async () => {
    const vendor = deferred();
    const { handler, arrived } = proxyBefore(async () => {
      await vendor.promise;
      return succeed();
    });
    // Which of the five comes first is not for us to say: each hashes its key on its own.
    const answered: Response[] = [];
    const all = Array.from({ length: 5 }, () =>
      handler(approve('a')).then((answer) => answered.push(answer)),
    );
    await vi.waitFor(() => {
      expect(answered).toHaveLength(4);
    });
    for (const answer of answered) {
      expect([answer.status, answer.headers.get('x-kg-outcome')]).toEqual([409, 'unknown']);
      expect((await problemOf(answer)).code).toBe('still-running');
    }
    vendor.resolve();
    await Promise.all(all);
    expect(answered[4]!.status).toBe(200);
    expect(arrived).toHaveLength(1);
    expect((await handler(approve('a'))).status).toBe(200);
    expect(arrived).toHaveLength(1);
  });

  it('with a used key and another body is refused with 422', async () => {
    const { handler, arrived } = proxyBefore();
    await handler(approve('a'));
    const other = await handler(approve('a', '350595220006493'));
    expect([other.status, (await problemOf(other)).code]).toEqual([422, 'key-reused']);
    expect(arrived).toHaveLength(1);
  });

  it('is the same whatever the order of its fields and the white space between them', async () => {
    const { handler, arrived } = proxyBefore();
    const key = { 'idempotency-key': 'k'.repeat(32) };
    await handler(
      ask('POST', '/devices/approve', `{"deviceUid":"${IMEI}","approveId":"L"}`, {
        ...key,
        'content-type': 'application/json',
      }),
    );
    const again = await handler(
      ask('POST', '/devices/approve', `{ "approveId": "L", "deviceUid": "${IMEI}" }`, {
        ...key,
        'content-type': 'application/json',
      }),
    );
    expect([again.status, arrived.length]).toEqual([200, 1]);
  });

  it('is the same command when a changed cookie makes its sender look like another person', async () => {
    let who = 'a';
    const { handler, arrived } = proxyBefore(undefined, { authorize: () => ({ id: who }) });
    await handler(approve('k'));
    who = 'b';
    await handler(approve('k'));
    expect(arrived).toHaveLength(1);
  });

  it('of another operation is another command, though the key is the same', async () => {
    const { handler, arrived } = proxyBefore();
    await handler(approve('k'));
    await handler(
      ask(
        'POST',
        '/devices/blink',
        { deviceUid: IMEI, interval: 60, message: 'Pay', tel: '1' },
        { 'idempotency-key': 'k'.padEnd(16, '-') },
      ),
    );
    expect(arrived).toHaveLength(2);
  });

  it.each([
    ['done', () => succeed(), true],
    ['rejected', () => vendorFail(400, 4000310), true],
    ['unknown', () => Promise.reject(new TypeError('fetch failed')), true],
    ['unknown', () => new Response('<html>', { status: 200 }), true],
    ['not-sent', () => vendorFail(429, 4290000), false],
  ] as const)(
    'that ended as %s keeps its key exactly when the vendor may have acted',
    async (outcome, vendor, kept) => {
      const { handler, arrived } = proxyBefore(vendor);
      expect((await handler(approve('a'))).headers.get('x-kg-outcome')).toBe(outcome);
      expect((await handler(approve('a'))).headers.get('x-kg-outcome')).toBe(outcome);
      expect(arrived).toHaveLength(kept ? 1 : 2);
    },
  );

  it('goes on when its browser leaves, and its answer waits for a repeat; a read ends with its browser', async () => {
    const vendor = deferred();
    const ended: string[] = [];
    const { handler, arrived } = proxyBefore(async (request) => {
      request.signal.addEventListener('abort', () => ended.push(new URL(request.url).pathname));
      await vendor.promise;
      return succeed();
    });
    const browser = new AbortController();
    const command = handler(new Request(approve('a'), { signal: browser.signal }));
    const read = handler(new Request(ask('POST', '/devices/list', {}), { signal: browser.signal }));
    await vi.waitFor(() => {
      expect(arrived).toHaveLength(2);
    });
    browser.abort();
    await vi.waitFor(() => {
      expect(ended).toEqual(['/kcs/v1.1/kg/devices/list']);
    });
    vendor.resolve();
    await read;
    await command;
    const repeat = await handler(approve('a'));
    expect([repeat.status, repeat.headers.get('x-kg-outcome'), arrived.length]).toEqual([200, 'done', 2]);
  });

  it('is handed to waitUntil, so that a runtime stays up for it; a read is not', async () => {
    const kept: Promise<unknown>[] = [];
    const { handler } = proxyBefore(undefined, { waitUntil: (work) => kept.push(work) });
    await handler(ask('POST', '/devices/list', {}));
    expect(kept).toHaveLength(0);
    await handler(approve('a'));
    expect(kept).toHaveLength(1);
  });

  it('has a transaction id derived from its key, another one for each call, and none that tells the key', async () => {
    let refuse = true;
    const { handler, arrived } = proxyBefore(() => (refuse ? vendorFail(429, 4290000) : succeed()), {
      secret: 'a secret of sixteen or more',
    });
    await handler(approve('a'));
    refuse = false;
    const answer = await handler(approve('a'));
    const ids = arrived.map(({ headers }) => headers.get('x-knox-transactionId')!);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[A-Z2-7]{26,32}$/);
    expect(answer.headers.get('x-kg-transaction-id')).toBe(ids[1]);

    const twin = proxyBefore(undefined, { secret: 'a secret of sixteen or more' });
    await twin.handler(approve('a'));
    expect(twin.arrived[0]!.headers.get('x-knox-transactionId')).toBe(ids[0]);
    const stranger = proxyBefore(undefined, { secret: 'another secret of sixteen' });
    await stranger.handler(approve('a'));
    expect(stranger.arrived[0]!.headers.get('x-knox-transactionId')).not.toBe(ids[0]);
  });

  it('past its x-kg-not-after is not sent, and one before it is', async () => {
    const { handler, arrived } = proxyBefore();
    const at = (offset: number) => ({ 'x-kg-not-after': String(Date.now() + offset) });
    const late = await handler(approve('a', IMEI, at(-1)));
    expect([late.status, (await problemOf(late)).code, late.headers.get('x-kg-outcome')]).toEqual([
      503,
      'too-late',
      'not-sent',
    ]);
    expect((await handler(approve('a', IMEI, { 'x-kg-not-after': 'tomorrow' }))).status).toBe(400);
    expect(arrived).toHaveLength(0);
    const iso = { 'x-kg-not-after': new Date(Date.now() + 60_000).toISOString() };
    expect((await handler(approve('a', IMEI, iso))).status).toBe(200);
    expect((await handler(approve('b', IMEI, at(60_000)))).status).toBe(200);
  });

  it('whose time passes while a token is minted is not sent', async () => {
    let now = 1_000_000_000_000;
    const { handler, arrived } = proxyBefore(undefined, {
      now: () => now,
      credentials: {
        accessToken: () => {
          now += 5000;
          return Promise.resolve('token-after-a-while');
        },
      },
    });
    const late = await handler(approve('a', IMEI, { 'x-kg-not-after': String(now + 4000) }));
    expect([late.status, late.headers.get('x-kg-outcome'), arrived.length]).toEqual([503, 'not-sent', 0]);
    expect((await handler(approve('b', IMEI, { 'x-kg-not-after': String(now + 6000) }))).status).toBe(200);
  });

  it('that the vendor does not answer within 30 s is unknown, and stays so', async () => {
    fakeTime();
    const { handler, arrived } = proxyBefore(() => new Promise<never>(() => undefined));
    const answer = handler(approve('a'));
    await vi.waitFor(() => {
      expect(arrived).toHaveLength(1);
    });
    await vi.advanceTimersByTimeAsync(29_000);
    expect((await handler(approve('a'))).status).toBe(409);
    await vi.advanceTimersByTimeAsync(1001);
    const late = await answer;
    expect([late.status, late.headers.get('x-kg-outcome')]).toEqual([504, 'unknown']);
    expect((await problemOf(late)).detail).toMatch(/unknown: look at the device/);
    expect((await handler(approve('a'))).status).toBe(504);
    expect(arrived).toHaveLength(1);
  });
});

describe('when what must be written down cannot be', () => {
  it('a command is refused before it is sent, and may be tried again', async () => {
    const broken = { ...memoryStore(), begin: () => Promise.reject(new Error('down')) };
    const { handler, arrived } = proxyBefore(undefined, { store: broken });
    const answer = await handler(approve('a'));
    expect([answer.status, answer.headers.get('x-kg-outcome'), arrived.length]).toEqual([503, 'not-sent', 0]);
    expect((await handler(ask('POST', '/devices/list', {}))).status).toBe(200);
  });

  it('the audit record refuses its command', async () => {
    let down = true;
    const records: unknown[] = [];
    const { handler, arrived } = proxyBefore(undefined, {
      audit: (record) => {
        if (down) throw new Error('sink down');
        records.push(record);
      },
    });
    const answer = await handler(approve('a'));
    expect([answer.status, (await problemOf(answer)).code, answer.headers.get('x-kg-outcome')]).toEqual([
      503,
      'audit-failed',
      'not-sent',
    ]);
    expect(arrived).toHaveLength(0);
    down = false;
    expect((await handler(approve('a'))).status).toBe(200);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ principal: 'officer-7', operation: 'approveDevice' });
    expect(JSON.stringify(records)).not.toContain(IMEI);
  });

  it('an answer that cannot be kept is given all the same, and a repeat is not sent', async () => {
    const store = { ...memoryStore(), finish: () => Promise.reject(new Error('down')) };
    const { handler, arrived } = proxyBefore(undefined, { store });
    expect((await handler(approve('a'))).status).toBe(200);
    expect((await handler(approve('a'))).status).toBe(409);
    expect(arrived).toHaveLength(1);
  });
});
