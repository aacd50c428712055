import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const path = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find((file) => existsSync(file));

/** Whether there is a Firefox on this computer. */
export const hasFirefox = path !== undefined;

if (!hasFirefox) {
  const why =
    'There is no Firefox on this computer: what needs one is SKIPPED (apt-get install firefox-esr).';
  if (process.env['KG_NEEDS_FIREFOX'])
    throw new Error(`${why} KG_NEEDS_FIREFOX is set, so this is a failure.`);
  process.stderr.write(`${why}\n`);
}

/** The Firefox of this computer, through WebDriver BiDi. */
export function launchFirefox(): Promise<Browser> {
  return puppeteer.launch({ browser: 'firefox', executablePath: path ?? '', headless: true });
}
