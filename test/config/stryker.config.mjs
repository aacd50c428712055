import { fileURLToPath } from 'node:url';

/** What is changed, by the name to ask for: code where a small mistake harms a person, and that the others lean on. */
export const groups = {
  command: ['src/proxy/commands.ts', 'src/proxy/store.ts', 'src/client/call.ts'],
  outcome: ['src/proxy/outcome.ts', 'src/client/judge.ts', 'src/client/retry.ts'],
  pacing: ['src/proxy/budget.ts', 'src/proxy/queue.ts'],
  gate: ['src/proxy/gate.ts'],
  schedule: [
    'src/domain/reminder/errors.ts',
    'src/domain/reminder/problems.ts',
    'src/domain/reminder/quiet.ts',
    'src/domain/reminder/times.ts',
    'src/domain/reminder/week.ts',
  ],
};

const asked = (process.env.KG_MUTATE ?? Object.keys(groups).join(' ')).split(' ');
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Started by test/mutation/run.mjs, from the project's folder. */
export default {
  mutate: asked.flatMap((name) => groups[name]),
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
  reporters: ['json', 'clear-text'],
  clearTextReporter: { reportTests: false, reportScoreTable: false, allowColor: false, logTests: false },
  jsonReporter: { fileName: 'test/mutation/.tmp/report.json' },
  concurrency: 2,
  timeoutMS: 30_000,
  allowConsoleColors: false,
  warnings: { slow: false },
};
