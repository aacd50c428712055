import { expect, it } from 'vitest';
import { createEmulator, createManualClock } from '../../src/emulator/index.js';
import { createRandom } from '../../src/emulator/random.js';
import { BASE, apiToken, send, signedIn } from './signer.js';
import type { Json } from './signer.js';

/** A day in a tenant's life, driven by a seed; what it leaves is the trace. */
async function trace(seed: number): Promise<string> {
  const clock = createManualClock();
  const faults = [
    { kind: 'status', status: 503, probability: 0.1 },
    { kind: 'drop-after', probability: 0.1 },
  ] as const;
  const { emulator, call } = await signedIn({ seed, clock, devices: 40 });
  for (const fault of faults) emulator.faults.add(fault);
  const random = createRandom(seed, 'driver');
  const answers: unknown[] = [];
  for (let step = 0; step < 30; step++) {
    clock.advance(random.below(40_000));
    const { deviceUid } = emulator.devices.all()[random.below(emulator.devices.count())]!;
    const calls: [string, Json][] = [
      ['/devices/approve', { deviceUid }],
      ['/devices/blink', { deviceUid, interval: 60, message: 'm', tel: '1' }],
      ['/devices/uploads', { deviceList: [{ deviceUid: `R${step}` }, { deviceUid }] }],
      ['/devices/list', { pageSize: 5 }],
    ];
    const [path, body] = calls[random.below(calls.length)]!;
    answers.push(await call(path, body).then(({ status, body: json }) => [status, json], String));
  }
  return JSON.stringify([answers, emulator.log.entries, emulator.devices.all(), emulator.faults.injected()]);
}

it('tells the same story for the same seed, clock and calls, faults included', async () => {
  const stories = new Set<string>();
  for (let seed = 1; seed <= 40; seed++) {
    const story = await trace(seed);
    expect(await trace(seed)).toBe(story);
    stories.add(story);
  }
  expect(stories.size).toBe(40);
});

it('applies each of many commands at once exactly as one after the other would', async () => {
  const devices = Array.from({ length: 200 }, (_, index) => ({
    deviceUid: `R${index}`,
    status: 'Pending' as const,
  }));
  const { emulator, call } = await signedIn({ devices, behaviour: { rateLimit: Infinity } });
  emulator.devices.seats = 150;
  const answers = await Promise.all(
    Array.from({ length: 1000 }, (_, index) => call('/devices/approve', { deviceUid: `R${index % 200}` })),
  );
  const won = answers.filter(({ status }) => status === 200).map(({ body }) => body['requestedId']);
  expect(won).toHaveLength(150);
  expect(new Set(won).size).toBe(150);
  expect(emulator.devices.seats).toBe(0);
  expect(emulator.log.executed('POST /devices/approve')).toBe(150);
});

it('keeps a bounded log however long it runs, and full counts', async () => {
  const { emulator, call } = await signedIn({ logSize: 50, behaviour: { rateLimit: Infinity } });
  for (let index = 0; index < 500; index++) await call('/authorization');
  expect(emulator.log.entries).toHaveLength(50);
  expect(emulator.log.arrived('GET /authorization')).toBe(500);
  expect(emulator.log.executed('GET /authorization')).toBe(500);
  expect(emulator.log.arrived()).toBe(501);
});

it('logs no byte of a token', async () => {
  const { emulator, token, call } = await signedIn();
  await call('/authorization');
  await send(emulator, `${BASE}/authorization`, { headers: { 'x-knox-apitoken': 'secret' } });
  const text = JSON.stringify(emulator.log.entries);
  expect(text).not.toContain(token.slice(0, 20));
  expect(text).not.toContain('secret');
  expect(emulator.log.entries.map(({ token: id }) => id)).toEqual([null, 't1', null]);
});

it('follows the computer’s clock unless moved, and moves from there', async () => {
  const emulator = createEmulator({ devices: 0 });
  expect(Math.abs(emulator.clock.now() - Date.now())).toBeLessThan(1000);
  emulator.clock.advance(3_600_000);
  expect(emulator.clock.now() - Date.now()).toBeGreaterThan(3_590_000);
  emulator.clock.set(0);
  expect(emulator.clock.tick()).toBeGreaterThanOrEqual(1000);
  expect(
    (
      await send(emulator, `${BASE}/authorization`, {
        headers: { 'x-knox-apitoken': await apiToken(emulator) },
      })
    ).status,
  ).toBe(200);
});
