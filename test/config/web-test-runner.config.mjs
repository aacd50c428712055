import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromeArgs, chromePath } from '../support/browser.mjs';
import { countReporter } from '../support/count-reporter.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const worker = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));

/** Serves msw's worker from its package, so no copy of it lies in the project. */
const mswWorker = {
  name: 'msw-worker',
  serve(context) {
    return context.path === '/mockServiceWorker.js'
      ? { body: readFileSync(worker, 'utf8'), type: 'js' }
      : undefined;
  },
};

/** Papa Parse is no ES module; a bundler makes it one for a page, here a line before and one after it do. */
const papaparse = {
  name: 'papaparse',
  transform(context) {
    if (!/\/papaparse(?:\.min)?\.js$/.test(context.path)) return undefined;
    return `const module = { exports: {} }; const { exports } = module;\n${context.body}\nexport default module.exports;`;
  },
};

/** What runs in a browser: everything that renders, and the journeys through all layers. */
export default {
  rootDir: root,
  files: ['test/{controllers,elements,events,locale,journeys,styles}/**/*.test.ts'].map(
    (glob) => root + glob,
  ),
  nodeResolve: { exportConditions: ['browser'] },
  plugins: [
    mswWorker,
    papaparse,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath: await chromePath(), args: chromeArgs } })],
  reporters: [countReporter()],
  testFramework: { config: { timeout: 20_000 } },
};
