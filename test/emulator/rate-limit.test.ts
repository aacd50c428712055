import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/emulator/index.js';
import { apiToken, send, signedIn, BASE } from './signer.js';
import type { Answer } from './signer.js';

async function limited(behaviour = {}) {
  const clock = createManualClock();
  const tenant = await signedIn({ clock, behaviour });
  const burst = async (count: number): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (let index = 0; index < count; index++) answers.push(await tenant.call('/authorization'));
    return answers;
  };
  const refused = async (count: number) => (await burst(count)).filter(({ status }) => status === 429).length;
  return { ...tenant, clock, burst, refused };
}

describe('100 calls a second', () => {
  it('are admitted, the next is not and answers 429', async () => {
    const { burst } = await limited();
    const answers = await burst(101);
    expect(answers.slice(0, 100).every(({ status }) => status === 200)).toBe(true);
    expect(answers[100]).toMatchObject({
      status: 429,
      body: { result: 'FAIL', error: { reason: 'Too Many Requests' } },
    });
    expect(answers[100]?.headers.has('retry-after')).toBe(false);
  });

  it('are counted in every window of a second, wherever it starts', async () => {
    // 101 calls, split over two instants at each distance: refused within a second, admitted from a second on.
    const { clock, refused } = await limited();
    for (let offset = 0; offset <= 1100; offset += offset < 980 || offset > 1020 ? 20 : 1) {
      clock.advance(10_000);
      const first = 1 + (offset % 100);
      expect(await refused(first)).toBe(0);
      clock.advance(offset);
      expect(await refused(101 - first), `${first} + ${101 - first} calls, ${offset} ms apart`).toBe(
        offset < 1000 ? 1 : 0,
      );
    }
  });

  it('are never exceeded by any pattern of arrivals, as the log shows', async () => {
    const { clock, call, emulator } = await limited();
    for (let index = 0; index < 600; index++) {
      clock.advance((index * 7919) % 13);
      await call('/authorization');
    }
    const admitted = emulator.log.entries
      .filter(({ token, status }) => token !== null && status === 200)
      .map(({ at }) => at);
    const fullest = Math.max(
      ...admitted.map((from) => admitted.filter((at) => at >= from && at < from + 1000).length),
    );
    expect(fullest).toBe(100);
  });

  it('do not include refused calls, unless that is switched on', async () => {
    const { clock, refused, emulator } = await limited();
    await refused(150);
    clock.advance(1000);
    expect(await refused(100)).toBe(0);
    emulator.behaviour.refusedCallsCount = true;
    clock.advance(500);
    expect(await refused(100)).toBe(100);
    clock.advance(500);
    expect(await refused(1)).toBe(1);
  });

  it('are counted for each token, or for the user over all tokens by a switch', async () => {
    const { refused, emulator } = await limited();
    await refused(100);
    const headers = { 'x-knox-apitoken': await apiToken(emulator) };
    expect((await send(emulator, `${BASE}/authorization`, { headers })).status).toBe(200);
    emulator.behaviour.rateLimitPer = 'user';
    await refused(100);
    expect((await send(emulator, `${BASE}/authorization`, { headers })).status).toBe(429);
  });

  it('carry out nothing when refused', async () => {
    const { burst, call, emulator } = await limited();
    emulator.devices.add({ deviceUid: 'R1', status: 'Pending' });
    await burst(100);
    expect((await call('/devices/approve', { deviceUid: 'R1' })).status).toBe(429);
    expect(emulator.devices.find('R1')?.status).toBe('Pending');
    expect(emulator.log.executed('POST /devices/approve')).toBe(0);
  });

  it('can tell when to come back, by a switch', async () => {
    const { burst } = await limited({ rateLimit: 1, retryAfter: 2 });
    expect((await burst(2))[1]?.headers.get('retry-after')).toBe('2');
  });
});
