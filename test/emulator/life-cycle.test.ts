import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/emulator/index.js';
import { DEVICE_STATES } from '../../src/emulator/states.js';
import type { DeviceState } from '../../src/emulator/states.js';
import { signedIn } from './signer.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const IMEI = '001013000000010';
const reminder = { interval: 300, message: 'Please pay', tel: '123' };

const commands = [
  { path: '/devices/approve', body: { deviceUid: IMEI }, from: ['Pending'], to: 'Accepted' },
  {
    path: '/devices/blink',
    body: { deviceUid: IMEI, ...reminder },
    from: ['Enrolled', 'Blinked'],
    to: 'StartingReminder',
  },
];

async function oneDevice(status: DeviceState, confirms: 'soon' | 'late' | 'never' = 'soon') {
  const clock = createManualClock();
  const tenant = await signedIn({
    clock,
    devices: [{ deviceUid: IMEI, status, confirms, modifiedDate: clock.now() }],
  });
  return { ...tenant, clock, state: () => tenant.emulator.devices.find(IMEI)?.status };
}

describe('every state × every command', () => {
  for (const { path, body, from, to } of commands) {
    for (const state of DEVICE_STATES) {
      const allowed = from.includes(state);
      it(`${path} in ${state} is ${allowed ? `taken and leads to ${to}` : 'refused with 4000310 and the state in quotes'}`, async () => {
        const { call, state: current, emulator } = await oneDevice(state);
        const answer = await call(path, body);
        expect(answer.status).toBe(allowed ? 200 : 400);
        expect(current()).toBe(allowed ? to : state);
        if (allowed) {
          expect(answer.body).toEqual({
            result: 'SUCCESS',
            objectId: emulator.devices.find(IMEI)?.objectId,
            requestedId: IMEI,
          });
        } else {
          const reason = `Current status is '${state}'.`;
          expect(answer.body).toMatchObject({
            result: 'FAIL',
            error: { message: 'DEVICE_STATE_INVALID', reason },
          });
        }
      });
    }
  }
});

describe('what happens by itself', () => {
  const table: [DeviceState, DeviceState][] = [
    ['Accepted', 'Enrolled'],
    ['StartingReminder', 'Blinked'],
    ['StoppingReminder', 'Enrolled'],
    ['Locking', 'Locked'],
    ['Unlocking', 'Enrolled'],
    ['Resetting', 'Pending'],
  ];
  it.each(table)('%s becomes %s once the phone confirms, not before', async (from, to) => {
    const { clock, state } = await oneDevice(from);
    clock.advance(1999);
    expect(state()).toBe(from);
    clock.advance(13_001);
    expect(state()).toBe(to);
  });

  it.each(table)('%s stays for ever when the phone is never online again', async (from) => {
    const { clock, state } = await oneDevice(from, 'never');
    clock.advance(400 * DAY);
    expect(state()).toBe(from);
  });

  it('a phone that is offline for a while confirms hours to days later, and is online then', async () => {
    const { clock, state, emulator } = await oneDevice('Locking', 'late');
    clock.advance(HOUR - 1);
    expect(state()).toBe('Locking');
    clock.advance(7 * DAY);
    expect(state()).toBe('Locked');
    expect(emulator.devices.find(IMEI)?.isDeviceOffline).toBe(false);
  });

  it('Completing becomes Completed two days after it began, phone or no phone', async () => {
    const { clock, state } = await oneDevice('Completing', 'never');
    clock.advance(2 * DAY - 1);
    expect(state()).toBe('Completing');
    clock.advance(1);
    expect(state()).toBe('Completed');
  });

  it.each(['Pending', 'Rejected', 'Enrolled', 'Blinked', 'Locked', 'Completed', 'Exchanging'] as const)(
    '%s stays as it is',
    async (stable) => {
      const { clock, state } = await oneDevice(stable);
      clock.advance(400 * DAY);
      expect(state()).toBe(stable);
    },
  );

  it('a change is dated when it happened, however late somebody looks', async () => {
    const { clock, emulator } = await oneDevice('Accepted');
    const start = clock.now();
    clock.advance(30 * DAY);
    const { modifiedDate, licenseExpiryDate } = emulator.devices.find(IMEI)!;
    expect(modifiedDate).toBeGreaterThanOrEqual(start + 2000);
    expect(modifiedDate).toBeLessThanOrEqual(start + 15_000);
    expect(licenseExpiryDate).toBeGreaterThan(clock.now());
  });

  it('a console action in between cancels what the phone was about to confirm', async () => {
    const { clock, state, emulator } = await oneDevice('Locking');
    clock.advance(1000);
    emulator.devices.update(IMEI, { status: 'Enrolled' });
    clock.advance(DAY);
    expect(state()).toBe('Enrolled');
  });
});

describe('approve', () => {
  it('leads from Pending over Accepted to Enrolled, with the loan id in the list', async () => {
    const { call, clock } = await oneDevice('Pending');
    await call('/devices/approve', { deviceUid: IMEI, approveId: 'LOAN-1', approveComment: 'first' });
    clock.advance(20_000);
    const { body } = await call('/devices/list', { search: IMEI });
    expect(body).toMatchObject({
      totalCount: 1,
      deviceList: [{ deviceUid: IMEI, status: 'Enrolled', approveId: 'LOAN-1', approveComment: 'first' }],
    });
  });

  it('answers 4040300 for a device nobody uploaded', async () => {
    const { call } = await oneDevice('Pending');
    const { status, body } = await call('/devices/approve', { deviceUid: '001013000000028' });
    expect(status).toBe(404);
    expect(body).toMatchObject({ result: 'FAIL', error: { code: 4040300, message: 'DEVICE_NOT_FOUND' } });
  });

  it('takes a seat, and answers 4001809 when none is left', async () => {
    const { call, emulator } = await oneDevice('Pending');
    emulator.devices.add({ deviceUid: '001013000000028', status: 'Pending' });
    emulator.devices.seats = 1;
    expect((await call('/devices/approve', { deviceUid: IMEI })).status).toBe(200);
    const { status, body } = await call('/devices/approve', { deviceUid: '001013000000028' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 4001809, message: 'LICENSE_IS_LACK' } });
    expect(emulator.devices.find('001013000000028')?.status).toBe('Pending');
  });

  it('refuses an approveId another device has, unless that is switched off', async () => {
    const { call, emulator } = await oneDevice('Pending');
    emulator.devices.add({ deviceUid: 'R58N1234567', approveId: 'LOAN-1' });
    const body = { deviceUid: IMEI, approveId: 'LOAN-1' };
    expect((await call('/devices/approve', body)).body).toMatchObject({ error: { code: 4000000 } });
    emulator.behaviour.uniqueApproveId = false;
    expect((await call('/devices/approve', body)).status).toBe(200);
  });

  it('gives a device without an objectId one', async () => {
    const { call, emulator } = await oneDevice('Pending');
    expect(emulator.devices.find(IMEI)?.objectId).toBeNull();
    const { body } = await call('/devices/approve', { deviceUid: IMEI });
    expect(body['objectId']).toMatch(/^[0-9a-f]{24}$/);
    expect(emulator.devices.find(body['objectId'] as string)?.deviceUid).toBe(IMEI);
  });
});

describe('blink', () => {
  it('finds the device by objectId before deviceUid before approveId, and echoes the one it used', async () => {
    const { call, emulator } = await signedIn({
      devices: [
        { deviceUid: 'R1', objectId: 'a'.repeat(24), approveId: 'L1', status: 'Enrolled' },
        { deviceUid: 'R2', approveId: 'L2', status: 'Enrolled' },
        { deviceUid: 'R3', approveId: 'L3', status: 'Enrolled' },
      ],
    });
    const ids = { objectId: 'a'.repeat(24), deviceUid: 'R2', approveId: 'L3' };
    const status = (uid: string) => emulator.devices.find(uid)?.status;

    expect((await call('/devices/blink', { ...ids, ...reminder })).body['requestedId']).toBe(ids.objectId);
    expect([status('R1'), status('R2'), status('R3')]).toEqual(['StartingReminder', 'Enrolled', 'Enrolled']);

    const { deviceUid, approveId } = ids;
    expect((await call('/devices/blink', { deviceUid, approveId, ...reminder })).body['requestedId']).toBe(
      'R2',
    );
    expect((await call('/devices/blink', { approveId: 'L3', ...reminder })).body['requestedId']).toBe('L3');
    expect([status('R2'), status('R3')]).toEqual(['StartingReminder', 'StartingReminder']);
  });

  it('does not fall back to the next identifier when the first is unknown', async () => {
    const { call, emulator } = await oneDevice('Enrolled');
    const answer = await call('/devices/blink', { objectId: 'b'.repeat(24), deviceUid: IMEI, ...reminder });
    expect(answer.status).toBe(404);
    expect(emulator.devices.find(IMEI)?.status).toBe('Enrolled');
  });

  it('can change a reminder that is on', async () => {
    const { call, clock, state } = await oneDevice('Blinked');
    await call('/devices/blink', { deviceUid: IMEI, ...reminder });
    expect(state()).toBe('StartingReminder');
    clock.advance(20_000);
    expect(state()).toBe('Blinked');
  });
});
