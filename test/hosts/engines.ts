import { hasFirefox, launchFirefox } from '../support/firefox.js';
import { hasWebKit, startWebKit } from '../support/webkit-driver.mjs';

/** A browser with one page, as much of it as a visit needs. */
export interface Engine {
  readonly open: (url: string) => Promise<void>;
  /** Runs a function in the page: it uses nothing from outside. */
  readonly run: <T>(inPage: () => Promise<T>) => Promise<T>;
  /** Runs a script in the page, whatever its policy. */
  readonly inject: (script: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function firefox(): Promise<Engine> {
  const browser = await launchFirefox();
  const page = await browser.newPage();
  return {
    open: async (url) => {
      await page.goto(url);
    },
    run: (inPage) => page.evaluate(inPage),
    inject: async (script) => {
      await page.evaluate(script);
    },
    close: () => browser.close(),
  };
}

async function webkit(): Promise<Engine> {
  const { call, close } = await startWebKit();
  await call('POST', '/timeouts', { script: 60_000 });
  return {
    open: async (url) => {
      await call('POST', '/url', { url });
    },
    run: async <T>(inPage: () => Promise<T>) => {
      const script = `const done = arguments[0]; (${inPage.toString()})().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = (await call('POST', '/execute/async', { script, args: [] })) as {
        value: T;
        error?: string;
      };
      if (error) throw new Error(error);
      return value;
    },
    inject: async (script) => {
      await call('POST', '/execute/sync', { script, args: [] });
    },
    close,
  };
}

/** Those beside Chromium that are on this machine. */
export const engines: readonly { name: string; start: () => Promise<Engine> }[] = [
  ...(hasFirefox ? [{ name: 'Firefox', start: firefox }] : []),
  ...(hasWebKit ? [{ name: 'WebKitGTK', start: webkit }] : []),
];
