import { DefaultReporter } from 'vitest/node';

/**
 * vitest's own report, closed by a plain line that scripts can read: `N passed, N failed`.
 * A file that does not load, and an error outside any test, count as one failure each.
 */
export class CountReporter extends DefaultReporter {
  onTestRunEnd(modules, unhandled, reason) {
    super.onTestRunEnd(modules, unhandled, reason);
    const sum = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      sum.failed += module.errors().length;
      for (const test of module.children.allTests()) sum[test.result().state] += 1;
      for (const suite of module.children.allSuites()) sum.failed += suite.errors().length;
    }
    console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);
  }
}
