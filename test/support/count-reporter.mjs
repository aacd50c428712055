import { defaultReporter } from '@web/test-runner';

/**
 * The runner's own report (quiet progress), closed by a plain line that scripts can read:
 * `N passed, N failed`.
 */
export function countReporter() {
  const report = defaultReporter({ reportTestProgress: false, reportTestResults: true });
  return {
    ...report,
    onTestRunFinished(arguments_) {
      report.onTestRunFinished?.(arguments_);
      const sum = { passed: 0, failed: 0, skipped: 0 };
      for (const session of arguments_.sessions) {
        // A file that does not load has no results but an error, and counts as one failure.
        if (!session.testResults || session.errors.length > 0) sum.failed += 1;
        if (session.testResults) count(session.testResults, sum);
      }
      console.log(
        `${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`,
      );
    },
  };
}

function count(suite, sum) {
  for (const test of suite.tests) {
    if (test.skipped) sum.skipped += 1;
    else if (test.passed) sum.passed += 1;
    else sum.failed += 1;
  }
  for (const inner of suite.suites) count(inner, sum);
}
