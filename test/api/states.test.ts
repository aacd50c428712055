import { describe, expect, it } from 'vitest';
import { deviceStates, knownDeviceState, knownUploadState, stateInfo } from '../../src/api/index.js';

/** The reference's table "Device state": internal state, state on the console. */
const documented = {
  Pending: 'Pending',
  Rejected: 'Rejected',
  Accepted: 'Activating',
  Enrolled: 'Active',
  Exchanging: 'Exchanging',
  Resetting: 'Resetting',
  StartingReminder: 'Starting Reminder',
  StoppingReminder: 'Stopping Reminder',
  Blinked: 'Reminder On',
  Locking: 'Locking',
  Locked: 'Locked',
  Unlocking: 'Unlocking',
  Completing: 'Completing',
  Completed: 'Completed',
};

describe('a state', () => {
  it('of a device is one of the 14 documented, with the label of the console', () => {
    expect(
      Object.fromEntries(Object.entries(deviceStates).map(([name, { label }]) => [name, label])),
    ).toEqual(documented);
  });

  it.each([
    ['license', 'Registered', 'Registered'],
    ['license', 'Active', 'Active'],
    ['license', 'Expired', 'Expired'],
    ['upload', 'Progress', 'In progress'],
    ['upload', 'COMPLETED', 'Complete'],
    ['upload', 'failed', 'Failed'],
    ['device', 'Complete', 'Completed'],
  ] as const)('of a %s written %s reads %s', (kind, name, label) => {
    expect(stateInfo(kind, name)?.label).toBe(label);
  });

  it.each(['', 'enrolled', 'Overdue', 'toString', '__proto__', 'constructor', undefined])(
    'that we do not know has no label of ours: %s',
    (name) => {
      for (const kind of ['device', 'license', 'upload'] as const)
        expect(stateInfo(kind, name)).toBeUndefined();
      expect(knownDeviceState(name)).toBeUndefined();
      expect(knownUploadState(name)).toBeUndefined();
    },
  );

  it('moves on by itself exactly where the vendor or the phone still has something to do', () => {
    const moving = Object.entries(deviceStates).filter(([, { transitional }]) => transitional);
    expect(moving.map(([name]) => name)).toEqual(
      Object.keys(documented).filter(
        (name) => /ing$|Reminder$|^Accepted$/.test(name) && !/^(Pending|Exchanging)$/.test(name),
      ),
    );
  });
});
