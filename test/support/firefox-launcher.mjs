import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

const executablePath = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path && existsSync(path),
);

/** Whether there is a Firefox on this machine. */
export const hasFirefox = Boolean(executablePath);

/** Firefox for Web Test Runner. No driver is needed: puppeteer speaks WebDriver BiDi to it. */
export function firefoxLauncher() {
  return chromeLauncher({
    puppeteer: puppeteer.default ?? puppeteer,
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: {
        // A key is answered once the page has heard it, not once it was given to the browser.
        'remote.events.async.enabled': false,
        // The panel that tells of a finished download takes the focus from the page, and with it every key.
        'browser.download.alwaysOpenPanel': false,
      },
    },
  });
}
