import { firefoxLauncher, hasFirefox } from '../support/firefox-launcher.mjs';
import { hasWebKit } from '../support/webkit-driver.mjs';
import { webkitLauncher } from '../support/webkit-launcher.mjs';
import base from './web-test-runner.config.mjs';

const wanted = process.env.KG_BROWSERS?.split(',') ?? ['firefox', 'webkit'];
const browsers = [
  ...(hasFirefox && wanted.includes('firefox') ? [firefoxLauncher()] : []),
  ...(hasWebKit && wanted.includes('webkit') ? [webkitLauncher()] : []),
];
if (browsers.length === 0) throw new Error('There is neither Firefox nor WebKitGTK with its driver here.');

/** The tests of all that renders, in the engines beside Chromium that are on this machine; `--files` and KG_BROWSERS choose. */
export default {
  ...base,
  files: [`${base.rootDir}test/elements/*.test.ts`, `${base.rootDir}test/styles/*.test.ts`],
  browsers,
  // Firefox takes up to 3.5 s of a slow machine for a key that the driver presses, and one test presses nine.
  testFramework: { config: { timeout: 60_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
};
