import { afterEach, describe, expect, it, vi } from 'vitest';
import { countReporter } from '../support/count-reporter.mjs';
import { failureLine } from '../support/failure-line.mjs';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a failure is one line', () => {
  it.each([
    [new Error('expected 1 to be 2\n- 2\n+ 1'), 'expected 1 to be 2'],
    [new Error(''), 'no word of why'],
    [{ message: 7 }, '7'],
    [{ message: null }, 'no word of why'],
    [undefined, 'no word of why'],
  ])('whatever was thrown: %j', (error, why) => {
    expect(failureLine('a test', error)).toBe(`✗ a test: ${why}`);
  });

  it('whatever the test is called', () => {
    expect(failureLine('one\n two', new Error('no'))).toBe('✗ one two: no');
  });
});

describe('the browser runner’s failures', () => {
  const none = { tests: [], suites: [] };

  it('are named and counted: tests, hooks, each of them, and files that do not load', () => {
    const passed = { name: 'passes', passed: true, skipped: false };
    const skipped = { name: 'waits', passed: false, skipped: true };
    const failed = { name: 'fails', passed: false, skipped: false, error: { message: 'no' } };
    const said = reportOf([
      { testResults: { tests: [passed], suites: [{ name: 'inner', tests: [failed, skipped], suites: [] }] } },
      { testResults: none, errors: [{ message: 'a hook' }, { message: 'another hook' }] },
      { errors: [{ message: 'no such file' }] },
      {},
    ]);
    expect(said).toEqual([
      '✗ Chrome test/a.test.ts > inner > fails: no',
      '✗ Chrome test/a.test.ts: a hook',
      '✗ Chrome test/a.test.ts: another hook',
      '✗ Chrome test/a.test.ts: no such file',
      '✗ Chrome test/a.test.ts: no word of why',
      '1 passed, 5 failed, 1 skipped',
    ]);
  });

  it('are also promises that nobody waits for', () => {
    const lost = 'An error was thrown in a Promise outside a test. Did you forget to await a function?';
    const logs = [['a word'], [lost], ['Error: lost\n  at a.ts:1'], ['more']];
    expect(reportOf([{ testResults: none, logs }])).toEqual([
      '✗ Chrome test/a.test.ts: Error: lost',
      '0 passed, 1 failed',
    ]);
  });

  it('control: where nothing has failed nothing is named', () => {
    expect(reportOf([{ testResults: none }])).toEqual(['0 passed, 0 failed']);
  });
});

/** The lines that scripts read, of a run of one file on one browser. */
function reportOf(sessions: readonly object[]): string[] {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const session = {
    browser: { name: 'Chrome' },
    testFile: `${process.cwd()}/test/a.test.ts`,
    errors: [],
    logs: [],
  };
  countReporter().onTestRunFinished({ sessions: sessions.map((one) => ({ ...session, ...one })) });
  return log.mock.calls.map(([line]) => String(line)).filter((line) => /^✗ |passed/.test(line));
}
