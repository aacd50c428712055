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

/** Of every kind of element one, by default: all files take much longer in these two, which run one page at a time. */
const chosen = ['provider', 'state-badge', 'reminder-preview', 'device-table.states', 'upload-status'];

/** The tests of what renders, in the engines beside Chromium that are on this machine; `--files` names others. */
export default {
  ...base,
  files: chosen.map((name) => `${base.rootDir}test/elements/${name}.test.ts`),
  browsers,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
};
