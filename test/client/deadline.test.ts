import { describe, expect, it, vi } from 'vitest';
import { clientOver, failureOf, json, rest } from './support.js';

const deviceUid = '354387110044347';
const never = () => new Promise<Response>(() => undefined);

describe('a call that is not answered in time', () => {
  it('fails after 20 s as a read, and its request is aborted', async () => {
    const { client, requests, time } = clientOver(never);
    const failure = failureOf(client.listDevices());
    await rest();
    await time.advance(19_999);
    expect(requests[0]?.signal.aborted).toBe(false);
    await time.advance(1);
    expect(await failure).toMatchObject({ code: 'timeout', retryable: true, outcome: undefined });
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(requests).toHaveLength(1);
  });

  it('is unknown after 35 s as a command, and its request is aborted so that it cannot leave later', async () => {
    const { client, requests, time } = clientOver(never);
    const failure = failureOf(client.approveDevice({ deviceUid }));
    await rest();
    await time.advance(34_999);
    expect(requests[0]?.signal.aborted).toBe(false);
    await time.advance(1);
    expect(await failure).toMatchObject({ code: 'outcome-unknown', outcome: 'unknown', retryable: false });
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  it('was not sent when it was the headers that never came', async () => {
    const { client, requests, time } = clientOver(never, { headers: () => new Promise(() => undefined) });
    const failure = failureOf(client.approveDevice({ deviceUid }));
    await rest();
    await time.advance(35_000);
    expect(await failure).toMatchObject({ code: 'timeout', outcome: 'not-sent', retryable: true });
    expect(requests).toHaveLength(0);
  });

  it('also fails when the head comes and the body does not', async () => {
    const { client, time } = clientOver(() => new Response(new ReadableStream()));
    const failures = [failureOf(client.listDevices()), failureOf(client.approveDevice({ deviceUid }))];
    await rest();
    await time.advance(35_000);
    expect(await Promise.all(failures)).toMatchObject([{ code: 'timeout' }, { code: 'outcome-unknown' }]);
  });

  it('has one time for all attempts of a read', async () => {
    const { client, requests, time } = clientOver(async (_, nth) => {
      if (nth > 1) return never();
      await time.advance(19_900);
      return new Response('', { status: 503 });
    });
    expect(await failureOf(client.listDevices())).toMatchObject({ code: 'unavailable' });
    expect(requests).toHaveLength(1);
  });

  it('takes the times that the host gives', async () => {
    for (const timeout of [1000, { read: 1000 }]) {
      const { client, time } = clientOver(never, { timeout });
      const failure = failureOf(client.listDevices());
      await rest();
      await time.advance(1000);
      expect(await failure).toMatchObject({ code: 'timeout' });
    }
  });
});

describe('a computer that slept', () => {
  const slept = 8 * 3_600_000;

  it('does not show what it asked for in the evening as the state of the morning', async () => {
    const { client, time } = clientOver(() => {
      time.time += slept;
      return json({ deviceList: [] });
    });
    expect(await failureOf(client.listDevices())).toMatchObject({ code: 'timeout' });
  });

  it('still believes the answer to a command, which is a fact', async () => {
    const { client, time } = clientOver(() => {
      time.time += slept;
      return json({ result: 'SUCCESS' });
    });
    expect(await client.approveDevice({ deviceUid })).toMatchObject({ outcome: 'done' });
  });
});

describe('an abort by the caller', () => {
  it('rejects a read with the reason of its signal, which is no error of ours', async () => {
    const stop = new AbortController();
    const { client, requests } = clientOver(never);
    const failure = failureOf(client.listDevices({}, { signal: stop.signal }));
    await rest();
    stop.abort();
    expect(await failure).toBe(stop.signal.reason);
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(await failure).toMatchObject({ name: 'AbortError' });
  });

  it('stops a read that waits for its next attempt', async () => {
    const stop = new AbortController();
    const { client, requests } = clientOver(
      () => new Response('', { status: 503, headers: { 'retry-after': '9' } }),
    );
    const failure = failureOf(client.listDevices({}, { signal: stop.signal }));
    await rest();
    stop.abort('moved on');
    expect(await failure).toBe('moved on');
    expect(requests).toHaveLength(1);
  });

  it('before the call means that nothing is sent, for commands too', async () => {
    const signal = AbortSignal.abort();
    const { client, requests } = clientOver(() => json({}));
    expect(await failureOf(client.listDevices({}, { signal }))).toBe(signal.reason);
    expect(await failureOf(client.approveDevice({ deviceUid }, { signal }))).toBe(signal.reason);
    expect(requests).toHaveLength(0);
  });

  it('of a command that has left does not call it back: its outcome is unknown', async () => {
    const stop = new AbortController();
    const { client, requests } = clientOver(never);
    const failure = failureOf(client.approveDevice({ deviceUid }, { signal: stop.signal }));
    await rest();
    expect(requests).toHaveLength(1);
    stop.abort();
    expect(await failure).toMatchObject({
      code: 'outcome-unknown',
      outcome: 'unknown',
      cause: stop.signal.reason as unknown,
    });
  });

  it('of a command that has not left rejects with its reason', async () => {
    const stop = new AbortController();
    const { client, requests } = clientOver(never, { headers: () => new Promise(() => undefined) });
    const failure = failureOf(client.approveDevice({ deviceUid }, { signal: stop.signal }));
    await rest();
    stop.abort();
    expect(await failure).toBe(stop.signal.reason);
    await rest();
    expect(requests).toHaveLength(0);
  });

  it('leaves no listener on a signal that outlives many calls', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const { client } = clientOver(() => json({ deviceList: [] }));
    for (let turn = 0; turn < 20; turn += 1) await client.listDevices({}, { signal });
    expect(added.mock.calls.length).toBeGreaterThanOrEqual(20);
    const ours = added.mock.calls.filter(([type]) => type === 'abort');
    expect(removed.mock.calls.filter(([type]) => type === 'abort')).toHaveLength(ours.length);
  });
});

describe('real time', () => {
  it('is let go of as soon as a call is over', async () => {
    vi.useFakeTimers();
    try {
      const { createKnoxGuardClient } = await import('../../src/client/index.js');
      const client = createKnoxGuardClient({
        endpoint: 'https://portal.example/kg',
        adapter: () => Promise.resolve(json({ deviceList: [] })),
        timeout: Number.MAX_SAFE_INTEGER,
      });
      const answer = client.listDevices();
      await vi.advanceTimersByTimeAsync(0);
      expect(await answer).toEqual({ rows: [] });
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
