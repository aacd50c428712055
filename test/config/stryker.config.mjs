import { fileURLToPath } from 'node:url';

/**
 * What is changed, by the name to ask for: code where a small mistake harms a person, and that the others lean on. Beside it the tests that judge it:
 * few and its own, since every change sits through all that touch the code before it counts as unnoticed. Left out are corpora, sockets and Redis.
 */
export const groups = {
  pacing: {
    files: ['src/proxy/budget.ts', 'src/proxy/queue.ts'],
    tests: ['test/proxy/{budget,queue,pace,store,shared-reads}.test.ts'],
  },
  schedule: {
    files: ['errors', 'problems', 'quiet', 'times', 'week'].map((name) => `src/domain/reminder/${name}.ts`),
    tests: ['test/domain/reminder-*.test.ts'],
  },
  command: {
    files: ['src/proxy/commands.ts', 'src/proxy/store.ts', 'src/client/call.ts'],
    tests: [
      'test/proxy/{commands,commands-ends,outcome,store,answers}.test.ts',
      'test/client/{adapter,answers,client,command,deadline,edges,error,headers,pages,retry,upstream}.test.ts',
    ],
  },
  outcome: {
    files: ['src/proxy/outcome.ts', 'src/client/judge.ts', 'src/client/retry.ts'],
    tests: [
      'test/proxy/{outcome,commands,commands-ends,answers}.test.ts',
      'test/client/{answers,client,command,edges,error,retry}.test.ts',
    ],
  },
  gate: { files: ['src/proxy/gate.ts'], tests: ['test/proxy/{gate,routes,options}.test.ts'] },
};

/** A group, or one file of one by its name, such as `commands`. */
export function partNamed(name) {
  if (name in groups) return groups[name];
  for (const { files, tests } of Object.values(groups)) {
    const file = files.find((path) => path.endsWith(`/${name}.ts`));
    if (file) return { files: [file], tests };
  }
  return undefined;
}

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Started by test/mutation/run.mjs, from the project's folder. */
export default {
  mutate: (process.env.KG_MUTATE ?? '').split(' '),
  // By their paths: they lie in a folder of their own, where a name would not find them.
  plugins: [
    here('../mutation/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'),
    here('../mutation/sentences.mjs'),
  ],
  ignorers: ['sentences'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/config/vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  ignorePatterns: ['dist', 'demo', 'coverage', 'test/bench', 'test/mutation', 'test/elements', 'test/e2e'],
  tempDirName: 'test/mutation/.tmp',
  reporters: ['json', 'clear-text', 'progress-append-only'],
  clearTextReporter: { reportTests: false, reportScoreTable: false, allowColor: false, logTests: false },
  jsonReporter: { fileName: 'test/mutation/.tmp/report.json' },
  // One at a time: two on two cores make each other late, and what is late counts as noticed.
  concurrency: Number(process.env.KG_CONCURRENCY ?? 1),
  timeoutMS: 10_000,
  dryRunTimeoutMinutes: 20,
  allowConsoleColors: false,
  warnings: { slow: false },
};
