import { DefaultReporter } from 'vitest/node';
import { failureLine } from './failure-line.mjs';

/**
 * vitest's own report, closed by plain lines that scripts can read: `✗ what failed: why` for each failure, then `N passed, N failed`.
 * A file that does not load, and an error outside any test, count as one failure each.
 */
export class CountReporter extends DefaultReporter {
  onTestRunEnd(modules, unhandled, reason) {
    super.onTestRunEnd(modules, unhandled, reason);
    const sum = { passed: 0, failed: 0, skipped: 0 };
    const fail = (what, error) => {
      sum.failed += 1;
      console.log(failureLine(what, error));
    };
    for (const error of unhandled) fail('outside any test', error);
    for (const module of modules) {
      const where = module.relativeModuleId;
      for (const error of module.errors()) fail(where, error);
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === 'failed') fail(`${where} > ${test.fullName}`, errors[0]);
        else sum[state] += 1;
      }
      for (const suite of module.children.allSuites())
        for (const error of suite.errors()) fail(`${where} > ${suite.fullName}`, error);
    }
    console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);
  }
}
