/** The runner's reporter, as far as a test asks it. */
export declare function countReporter(): { onTestRunFinished(run: object): void };
