import { relative } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { failureLine } from './failure-line.mjs';

const LOST = 'An error was thrown in a Promise outside a test.';

/**
 * The runner's own report (quiet progress), closed by plain lines that scripts can read: `✗ what failed: why` for each failure, then
 * `N passed, N failed`.
 */
export function countReporter() {
  const report = defaultReporter({ reportTestProgress: false, reportTestResults: true });
  return {
    ...report,
    onTestRunFinished(arguments_) {
      report.onTestRunFinished?.(arguments_);
      const sum = { passed: 0, failed: 0, skipped: 0 };
      const fail = (what, error) => {
        sum.failed += 1;
        console.log(failureLine(what, error));
      };
      for (const session of arguments_.sessions) {
        const file = relative(process.cwd(), session.testFile ?? '');
        const where = `${session.browser.name} ${file}`;
        // Errors outside any test: of a file that does not load, which has no results, and of hooks.
        for (const error of session.errors) fail(where, error);
        if (!session.testResults && session.errors.length === 0) fail(where);
        // The runner only logs what a promise that nobody waits for was rejected with, and passes the test.
        session.logs.forEach(([said], at) => {
          if (String(said).startsWith(LOST)) fail(where, { message: session.logs[at + 1]?.[0] });
        });
        if (session.testResults) count(session.testResults, where);
      }
      console.log(
        `${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`,
      );

      function count(suite, path) {
        for (const test of suite.tests) {
          if (test.skipped) sum.skipped += 1;
          else if (test.passed) sum.passed += 1;
          else fail(`${path} > ${test.name}`, test.error);
        }
        for (const inner of suite.suites) count(inner, `${path} > ${inner.name}`);
      }
    },
  };
}
