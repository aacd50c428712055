import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/emulator/index.js';
import { signedIn } from './signer.js';

const header = (id: string) => ({ 'x-knox-transactionId': id });
const uid = 'R58N0000001';

async function tenant(behaviour = {}) {
  const clock = createManualClock();
  const parts = await signedIn({ clock, behaviour, devices: [{ deviceUid: uid, status: 'Pending' }] });
  return { ...parts, clock, ask: (transactionId: string) => parts.call('/transaction', { transactionId }) };
}

describe('/transaction', () => {
  it('counts a command that was carried out and lists nothing, as it lists failures only', async () => {
    const { call, ask } = await tenant();
    await call('/devices/approve', { deviceUid: uid }, header('A1'));
    expect(await ask('A1')).toMatchObject({
      status: 200,
      body: { transactionId: 'A1', count: 1, success: 1, fail: 0, resultList: [] },
    });
  });

  it('lists successes too by a switch', async () => {
    const { call, ask } = await tenant({ fullResultList: true });
    const { objectId } = (await call('/devices/approve', { deviceUid: uid }, header('A1'))).body;
    expect((await ask('A1')).body['resultList']).toEqual([{ result: 'SUCCESS', requestedId: uid, objectId }]);
  });

  it('keeps a refused command with its error', async () => {
    const { call, ask } = await tenant();
    await call('/devices/blink', { deviceUid: uid, interval: 3, message: 'm', tel: '1' }, header('A1'));
    expect((await ask('A1')).body).toMatchObject({
      count: 1,
      success: 0,
      fail: 1,
      resultList: [
        {
          result: 'FAIL',
          requestedId: uid,
          error: { code: 4000310, reason: "Current status is 'Pending'." },
        },
      ],
    });
  });

  it('shows an upload’s counts while it runs, and the refused rows', async () => {
    const { call, ask, clock } = await tenant();
    const deviceList = [uid, 'R1', 'R2'].map((deviceUid) => ({ deviceUid }));
    await call('/devices/uploads', { deviceList }, header('U1'));
    expect((await ask('U1')).body).toMatchObject({ count: 3, success: 0, fail: 1 });
    clock.advance(60_000);
    expect((await ask('U1')).body).toMatchObject({
      count: 3,
      success: 2,
      fail: 1,
      resultList: [{ result: 'FAIL', requestedId: uid, error: { reason: 'device already exists' } }],
    });
  });

  it('answers 404 for an id nobody sent, for a read’s id, and for a call that was refused at the door', async () => {
    const { call, ask } = await tenant({ rateLimit: 4 });
    await call('/devices/list', {}, header('R1'));
    expect((await ask('R1')).status).toBe(404);
    expect((await ask('unknown')).status).toBe(404);
    await call('/authorization');
    expect((await call('/devices/approve', { deviceUid: uid }, header('X1'))).status).toBe(429);
  });

  it('can come to know a call late, by a switch', async () => {
    const { call, ask, clock } = await tenant({ transactionDelay: 5000 });
    await call('/devices/approve', { deviceUid: uid }, header('A1'));
    expect((await ask('A1')).status).toBe(404);
    clock.advance(5000);
    expect((await ask('A1')).status).toBe(200);
  });
});
