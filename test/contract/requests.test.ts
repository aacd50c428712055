import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRequest, type OperationName } from '../../src/api/index.js';
import { blink, edges } from '../api/edges.js';
import { createStack, operationOf, type Stack } from './support.js';

/** The vendor's word for a request that breaks its rules. */
const INVALID = /^(4000000|4000316)$/;

let stack: Stack;
beforeAll(async () => {
  stack = await createStack();
});

async function invalidAtVendor(name: string, request: object): Promise<boolean> {
  const { body } = await stack.vendor(name as OperationName, request);
  const { code } = (body.error ?? {}) as { code?: unknown };
  return INVALID.test(String(code));
}

/** What we refuse and the documents do not, each with its reason. */
const stricter: readonly (readonly [said: RegExp, because: string])[] = [
  [/identifier-ambiguous/, 'the vendor picks one silently, and two that disagree would hit the wrong phone'],
  [/unused-not-null/, 'an array that its flag switches off is a mistake of ours, not a wish'],
  [
    /deviceUid (too-long|wrong-format)/,
    'no IMEI or serial number looks like that; the vendor finds no device',
  ],
  [/transactionId|uploadId/, 'alphanumeric by its documents; the vendor finds nothing'],
  [/filter\.status/, 'a state is a word, and there are 14 of them'],
  [/deviceList too-short/, 'an empty upload is allowed by the reference, and is never meant'],
  [/^token unknown-field/, 'Check Authorization takes nothing, so nothing is sent with it'],
  [
    /timeLimit empty-span/,
    'equal hours on equal days: the vendor does not say whether that is nothing or everything',
  ],
];

describe('the emulator, which was written from the documents alone,', () => {
  it.each(edges)('takes a request of %s at our limit: %j', async (name, good) => {
    expect(checkRequest(operationOf(name), good).ok).toBe(true);
    expect(await invalidAtVendor(name, good)).toBe(false);
  });

  it.each(edges)('of %s (may be %j) refuses, as we do, %j: %s', async (name, _, bad, said) => {
    expect(checkRequest(operationOf(name), bad).ok).toBe(false);
    if (!stricter.some(([ours]) => ours.test(said))) expect(await invalidAtVendor(name, bad)).toBe(true);
  });

  it('takes any reminder that our schema takes', async () => {
    const hour = fc.nat(23);
    const day = fc.nat(6);
    const pair = <T>(item: fc.Arbitrary<T>) => fc.tuple(item, item);
    const quiet = fc.oneof(
      fc.constant({}),
      fc.constant({ timeLimitEnable: false, timeLimit: null, daysLimitEnable: false, daysLimit: null }),
      pair(hour).map((timeLimit) => ({ timeLimitEnable: true, timeLimit, daysLimit: null })),
      fc
        .tuple(pair(hour), pair(day))
        .map(([timeLimit, daysLimit]) => ({ daysLimitEnable: true, timeLimit, daysLimit })),
    );
    const reminders = fc.record({
      quiet,
      who: fc.constantFrom('objectId', 'deviceUid', 'approveId'),
      id: fc.string({ minLength: 1, maxLength: 50, unit: 'binary' }),
      interval: fc.integer({ min: 3, max: 86_400 }),
      message: fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }),
      tel: fc.stringMatching(/^[0-9#+*]{0,20}$/),
      email: fc.oneof(fc.constant(''), fc.emailAddress()),
    });
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(reminders, async ({ quiet: span, who, id, ...rest }) => {
        const request = { ...rest, ...span, [who]: id };
        if (!checkRequest(operationOf('blinkDevice'), request).ok) return;
        taken += 1;
        expect(await invalidAtVendor('blinkDevice', request)).toBe(false);
      }),
      { numRuns: 500 },
    );
    // The control: most of them were sent.
    expect(taken).toBeGreaterThan(250);
  });

  it('refuses a reminder that it would refuse no more often than we do', async () => {
    const junk = fc.record({
      interval: fc.oneof(fc.integer({ min: -5, max: 86_405 }), fc.constantFrom(undefined, null, '60', 2.5)),
      message: fc.oneof(
        fc.string({ maxLength: 210, minLength: 195 }),
        fc.constantFrom(undefined, null, '', ' ', 7),
      ),
      tel: fc.oneof(fc.string({ maxLength: 22 }), fc.constantFrom(undefined, null, '', '030/555')),
      timeLimitEnable: fc.constantFrom(undefined, null, true, false, 'true', 1),
      timeLimit: fc.oneof(
        fc.array(fc.integer({ min: -1, max: 24 }), { maxLength: 3 }),
        fc.constantFrom(undefined, null, '1,2'),
      ),
      daysLimitEnable: fc.constantFrom(undefined, null, true, false),
      daysLimit: fc.oneof(
        fc.array(fc.integer({ min: -1, max: 7 }), { maxLength: 3 }),
        fc.constantFrom(undefined, null),
      ),
    });
    await fc.assert(
      fc.asyncProperty(junk, async (fields) => {
        const request = { ...blink, ...fields };
        if (await invalidAtVendor('blinkDevice', request))
          expect(checkRequest(operationOf('blinkDevice'), request).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('takes 10,000 devices and refuses 10,001, as we do', async () => {
    const deviceList = Array.from({ length: 10_001 }, (_, index) => ({ deviceUid: `R${index}` }));
    expect(await invalidAtVendor('uploadDevices', { deviceList })).toBe(true);
    expect(checkRequest(operationOf('uploadDevices'), { deviceList }).ok).toBe(false);
    const most = { deviceList: deviceList.slice(1) };
    expect(await invalidAtVendor('uploadDevices', most)).toBe(false);
    // Through every layer, as its size may be stopped anywhere.
    expect((await stack.client.uploadDevices(most)).response.totalDeviceCount).toBe(10_000);
  });
});
