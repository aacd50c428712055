import { describe, expect, it } from 'vitest';
import { UNKNOWN_STATE, createManualClock } from '../../src/emulator/index.js';
import type { EmulatorOptions, Fault } from '../../src/emulator/index.js';
import { signedIn } from './signer.js';

const route = 'POST /devices/approve';
const pending = ['R1', 'R2', 'R3', 'R4'].map((deviceUid) => ({ deviceUid, status: 'Pending' as const }));

async function faulty(faults: Fault[], options: EmulatorOptions = {}) {
  const slept: number[] = [];
  const sleep = (ms: number) => {
    slept.push(ms);
    return Promise.resolve();
  };
  const parts = await signedIn({ clock: createManualClock(), devices: pending, faults, sleep, ...options });
  const approve = (deviceUid: string) => parts.call('/devices/approve', { deviceUid });
  const state = (deviceUid: string) => parts.emulator.devices.find(deviceUid)?.status;
  return { ...parts, approve, state, slept };
}

describe('a fault', () => {
  it('strikes the nth call of its route, so many times, and counts each', async () => {
    const { approve, emulator } = await faulty([{ route, nth: 2, times: 2, kind: 'status', status: 503 }]);
    const statuses = [];
    for (const uid of ['R1', 'R2', 'R3', 'R4']) statuses.push((await approve(uid)).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect(emulator.faults.active[0]?.count).toBe(2);
    expect(emulator.faults.injected('status')).toBe(2);
  });

  it('that never struck has a count of nought: a chaos test can tell', async () => {
    const { approve, emulator } = await faulty([{ route: 'POST /devices/blink', kind: 'drop-after' }]);
    await approve('R1');
    expect(emulator.faults.injected()).toBe(0);
  });

  it('of kind status carries nothing out and can speak in the vendor’s shape, even with 200', async () => {
    const error = { code: 5000000, message: 'INTERNAL', reason: 'x' };
    const { call, emulator } = await faulty([
      { route: 'GET /devices/uploads', kind: 'status', status: 200, error },
    ]);
    expect(await call('/devices/uploads')).toMatchObject({ status: 200, body: { result: 'FAIL', error } });
    expect(emulator.log.executed('GET /devices/uploads')).toBe(0);
  });

  it('of kind drop-before loses the request: fetch fails and nothing happened', async () => {
    const { approve, state } = await faulty([{ route, times: 1, kind: 'drop-before' }]);
    await expect(approve('R1')).rejects.toThrow(TypeError);
    expect(state('R1')).toBe('Pending');
  });

  it('of kind drop-after loses the answer: fetch fails though it happened', async () => {
    const { approve, state, emulator } = await faulty([{ route, times: 1, kind: 'drop-after' }]);
    await expect(approve('R1')).rejects.toThrow(TypeError);
    expect(state('R1')).toBe('Accepted');
    expect(emulator.log.entries.at(-1)).toMatchObject({
      route,
      status: null,
      executed: true,
      faults: ['drop-after'],
    });
  });

  it('of kind delay waits before the execution or before the answer', async () => {
    const { approve, slept } = await faulty([
      { route, kind: 'delay', ms: 7 },
      { route, kind: 'delay', ms: 5, before: 'execution' },
    ]);
    await approve('R1');
    expect(slept).toEqual([5, 7]);
  });

  it('of kind body replaces the answer’s text, or rewrites it', async () => {
    const { emulator, approve } = await faulty([{ route, times: 1, kind: 'body', body: '{"result":"SUCC' }]);
    await expect(approve('R1')).rejects.toThrow(SyntaxError);
    emulator.faults.add({ route, kind: 'body', body: (body) => ({ ...(body as object), extra: 1 }) });
    expect((await approve('R2')).body).toMatchObject({ result: 'SUCCESS', extra: 1 });
  });

  it('of kind drift renames, adds fields, knows new states and writes numbers as text', async () => {
    const { call, emulator } = await faulty([{ kind: 'drift' }], { devices: 4 });
    emulator.faults.clear();
    const plain = (await call('/devices/list', {})).body;
    emulator.faults.add({ route: 'POST /devices/list', kind: 'drift' });
    const drifted = (await call('/devices/list', {})).body;
    expect(plain).toMatchObject({ totalCount: 4 });
    expect(drifted).toMatchObject({
      totalCount: '4',
      addedLater: {},
      deviceList: [{ status: UNKNOWN_STATE }, {}, {}, {}],
    });
    expect(JSON.stringify(drifted)).toContain('"id":');
    expect(JSON.stringify(drifted)).not.toContain('"objectId":');
  });

  it('of kind drift can drift in one way only', async () => {
    const { call } = await faulty([{ kind: 'drift', only: ['names'], route: 'POST /devices/uploads' }]);
    const { body } = await call('/devices/uploads', { deviceList: [] });
    expect(body).toMatchObject({ totalDeviceCount: 0 });
    expect(body).toHaveProperty('uploadId');
  });

  it('with a probability strikes that share of calls, the same ones for the same seed', async () => {
    const run = async (seed: number) => {
      const fault = { kind: 'status', status: 500, probability: 0.3, route: 'GET /authorization' } as const;
      const { call } = await faulty([fault], { seed, behaviour: { rateLimit: Infinity } });
      const statuses = [];
      for (let index = 0; index < 300; index++) statuses.push((await call('/authorization')).status);
      return statuses;
    };
    const [one, again, other] = [await run(1), await run(1), await run(2)];
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    const share = one.filter((status) => status === 500).length / 300;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
  });

  it('can be added and removed while it runs', async () => {
    const { approve, emulator } = await faulty([]);
    const fault = emulator.faults.add({ route, kind: 'status', status: 500 });
    expect((await approve('R1')).status).toBe(500);
    fault.remove();
    expect((await approve('R1')).status).toBe(200);
    expect(fault.count).toBe(1);
  });

  it('can strike the token endpoint, and calls without a good token too', async () => {
    const { emulator, call } = await faulty([]);
    emulator.revokeTokens();
    emulator.faults.add({ kind: 'status', status: 502, body: '' });
    expect((await call('/authorization')).status).toBe(502);
  });
});

describe('latency', () => {
  it('is waited for by the sleep that was given, after the call was carried out', async () => {
    const { call, slept } = await faulty([], { latency: [10, 20], devices: 0 });
    await call('/authorization');
    expect(slept).toHaveLength(2);
    expect(slept.every((ms) => ms >= 10 && ms <= 20)).toBe(true);
  });

  it('ends when the caller gives up; what was carried out stays carried out', async () => {
    const never = await signedIn({ devices: pending, sleep: () => new Promise<void>(() => undefined) });
    never.emulator.faults.add({ route, kind: 'delay', ms: 1 });
    const controller = new AbortController();
    const request = new Request('https://kg.example/kcs/v1.1/kg/devices/approve', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-knox-apitoken': never.token },
      body: '{"deviceUid":"R1"}',
      signal: controller.signal,
    });
    const answer = never.emulator.fetch(request);
    while (never.emulator.log.executed(route) === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await expect(answer).rejects.toThrow('aborted');
    expect(never.emulator.devices.find('R1')?.status).toBe('Accepted');
  });
});
