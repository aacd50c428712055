import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { hasWebKit } from '../support/webkit-driver.mjs';
import { webkitLauncher } from '../support/webkit-launcher.mjs';
import base from './web-test-runner.config.mjs';

const firefox = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(present);

function present(path) {
  return path && existsSync(path);
}

const wanted = process.env.KG_BROWSERS?.split(',') ?? ['firefox', 'webkit'];
const browsers = [
  ...(firefox && wanted.includes('firefox')
    ? [
        chromeLauncher({
          // No driver is needed: puppeteer speaks WebDriver BiDi to it.
          puppeteer: puppeteer.default ?? puppeteer,
          concurrency: 1,
          launchOptions: { browser: 'firefox', executablePath: firefox, headless: true },
        }),
      ]
    : []),
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
