import { describe, expect, it } from 'vitest';
import { checkRequest, limits, operations } from '../../src/api/index.js';
import { blink, edges, text } from './edges.js';

const named = Object.fromEntries(operations.map((operation) => [operation.name, operation]));

/** What is wrong with a request, as `path code` or `path code limit`. */
function problems(name: string, request: unknown): string[] {
  const checked = checkRequest(named[name]!, request);
  return checked.ok
    ? []
    : checked.problems.map(({ path, code, limit }) =>
        [path, code, limit].filter((part) => part !== undefined).join(' '),
      );
}

describe('a request', () => {
  it.each(edges)('of %s may be %j but not %j: %s', (name, good, bad, said) => {
    expect(problems(name, good)).toEqual([]);
    expect(problems(name, bad)).toContain(said);
  });

  it('of 10,000 devices may be sent, one of 10,001 not', () => {
    const deviceList = Array.from({ length: limits.uploadDevices }, (_, index) => ({
      deviceUid: `R${index}`,
    }));
    expect(problems('uploadDevices', { deviceList })).toEqual([]);
    expect(problems('uploadDevices', { deviceList: [...deviceList, { deviceUid: 'one more' }] })).toEqual([
      'deviceList too-long 10000',
    ]);
  });

  it.each(operations.map(({ name }) => name))('of %s takes no field that is not its own', (name) => {
    expect(problems(name, { ...blink, stranger: 1 })).toContain('stranger unknown-field');
  });

  it.each([null, undefined, [], 'text', 7, true])('is an object, not %j', (value) => {
    for (const { name } of operations) expect(problems(name, value)).not.toEqual([]);
  });

  it('names everything that is wrong at once', () => {
    expect(problems('blinkDevice', { interval: 1, message: text(201), tel: 'x' })).toEqual([
      'interval too-small 3',
      'message too-long 200',
      'tel wrong-format',
      'objectId identifier-missing',
    ]);
  });

  it('that breaks several rules is told all of them, not the first', () => {
    const request = { interval: 600, message: 'x', timeLimitEnable: true, daysLimit: [0, 1] };
    expect(problems('blinkDevice', request)).toEqual([
      'objectId identifier-missing',
      'tel contact-missing',
      'timeLimit required-by-flag',
      'daysLimit unused-not-null',
    ]);
  });

  it('written by somebody hostile is judged in linear time', () => {
    const long = 100_000;
    const texts = [
      `a@${'.'.repeat(long)} `,
      `${'a'.repeat(long)}@`,
      ' '.repeat(long),
      `${' '.repeat(long)}\n`,
      '+'.repeat(long),
    ];
    const started = performance.now();
    for (const hostile of texts) {
      problems('blinkDevice', {
        ...blink,
        email: hostile,
        tel: hostile,
        message: hostile,
        deviceUid: hostile,
      });
      problems('approveDevice', { deviceUid: hostile, approveId: hostile });
      problems('listDevices', { search: hostile, sortBy: hostile, filter: { status: [hostile] } });
      problems('getUpload', { uploadId: hostile });
      problems('getTransaction', { transactionId: hostile });
    }
    // The quadratic rule that was here once took 7 s for the first of these alone.
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
