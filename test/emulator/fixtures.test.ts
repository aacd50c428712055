import { describe, expect, it } from 'vitest';
import { TEST_TAC, createEmulator, createManualClock } from '../../src/emulator/index.js';
import { passesLuhn } from '../../src/emulator/generate.js';
import { DEVICE_STATES, confirmedState } from '../../src/emulator/states.js';

const clock = createManualClock();
const made = (devices: number, seed: number | string = 1) => createEmulator({ devices, seed, clock }).devices;
const all = made(5000).all();

describe('generated devices', () => {
  it.each([0, 1, 13, 14, 15, 2500])('are exactly as many as asked for: %i', (count) => {
    expect(made(count).count()).toBe(count);
  });

  it('are 2500 unless told otherwise', () => {
    expect(createEmulator().devices.count()).toBe(2500);
  });

  it.each([-1, 1.5, NaN, 500_001])('cannot be %d', (count) => {
    expect(() => made(count)).toThrow(RangeError);
  });

  it('are in every state from fourteen on, most of them Enrolled', () => {
    for (const seed of ['a', 'b', 'c']) {
      const devices = made(14, seed);
      expect(DEVICE_STATES.map((state) => devices.count(state))).toEqual(DEVICE_STATES.map(() => 1));
    }
    expect(made(2500).count('Enrolled') / 2500).toBeGreaterThan(0.5);
  });

  it('have IMEIs with the test TAC and a good check digit, and nobody else’s', () => {
    const imeis = all.flatMap(({ imei, imei2 }) => [imei, imei2]).filter((imei) => imei !== null);
    expect(imeis.length).toBeGreaterThan(5000);
    expect(imeis.filter((imei) => !imei.startsWith(TEST_TAC) || !passesLuhn(imei))).toEqual([]);
    // The GSMA gives TACs that begin with 00 to test equipment.
    expect(TEST_TAC).toMatch(/^00\d{6}$/);
  });

  it('have identifiers no two of them share', () => {
    for (const field of ['deviceUid', 'imei', 'imei2', 'serial', 'objectId'] as const) {
      const values = all.map((device) => device[field]).filter((value) => value !== null);
      expect(new Set(values).size, field).toBe(values.length);
    }
    const imeis = all.flatMap(({ imei, imei2 }) => [imei, imei2]).filter((imei) => imei !== null);
    expect(new Set(imeis).size).toBe(imeis.length);
    const approveIds = all.map(({ approveId }) => approveId).filter((id) => id !== '');
    expect(new Set(approveIds).size).toBe(approveIds.length);
  });

  it('hold what breaks tables: dual IMEI, serial-only tablets, no model, odd ids, emoji, right-to-left', () => {
    expect(all.some(({ imei2 }) => imei2 !== null)).toBe(true);
    expect(
      all.some(
        ({ imei, serial, deviceUid }) => imei === null && serial === deviceUid && /^R/.test(deviceUid),
      ),
    ).toBe(true);
    expect(all.some(({ model }) => model === null)).toBe(true);
    for (const character of '@:$/*%^&\\()+?{}[]') {
      expect(
        all.some(({ approveId }) => approveId.includes(character)),
        character,
      ).toBe(true);
    }
    expect(all.every(({ approveId }) => approveId.length <= 50)).toBe(true);
    expect(all.some(({ approveComment }) => /\p{Extended_Pictographic}/u.test(approveComment))).toBe(true);
    expect(all.some(({ approveComment }) => /\p{Script=Arabic}/u.test(approveComment))).toBe(true);
    for (const locked of [true, false]) {
      for (const offline of [true, false]) {
        expect(all.some((one) => one.isOfflineLocked === locked && one.isDeviceOffline === offline)).toBe(
          true,
        );
      }
    }
  });

  it('have dates in order: created, modified, seen, now; a phone that has not confirmed was last seen before', () => {
    const now = clock.now();
    for (const { createDate, modifiedDate, lastSeen, status, licenseExpiryDate } of all) {
      expect(createDate).toBeLessThan(modifiedDate);
      expect(modifiedDate).toBeLessThan(now);
      if (lastSeen === null) continue;
      expect(lastSeen).toBeGreaterThan(createDate);
      expect(lastSeen).toBeLessThanOrEqual(now);
      if (confirmedState[status] === undefined) expect(lastSeen).toBeGreaterThanOrEqual(modifiedDate);
      else expect(lastSeen).toBeLessThanOrEqual(modifiedDate);
      expect(licenseExpiryDate).toBeGreaterThan(createDate);
    }
  });

  it('are the same for the same seed and clock, and others for another seed', () => {
    expect(made(500, 'x').all()).toEqual(made(500, 'x').all());
    expect(made(500, 'x').all()).not.toEqual(made(500, 'y').all());
  });

  it('complete a seed that says only what matters', () => {
    const devices = createEmulator({ devices: [{ status: 'Locked', approveId: 'L' }], clock }).devices;
    expect(devices.find('L')).toMatchObject({
      status: 'Locked',
      imei: expect.stringMatching(/^\d{15}$/) as string,
    });
  });
});
