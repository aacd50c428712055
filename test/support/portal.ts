import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { createServer } from 'vite';
import { chromeArgs, chromePath } from './browser.mjs';

/** The demo portal as `npm start` serves it, on a free port: `url` ends with a slash. */
export async function startPortal(): Promise<{ url: string; close: () => Promise<void> }> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const server = await createServer({
    configFile: `${root}vite.config.ts`,
    // A cache of its own: two servers on one cache rebuild it under each other, `npm start` beside the tests included.
    cacheDir: `${root}node_modules/.cache/vite-e2e`,
    logLevel: 'error',
    server: { port: 0 },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('Vite listens nowhere');
  return { url, close: () => server.close() };
}

/** A Chromium that runs here, installed or not. Contexts take what a test is about: colours, language, zoom. */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: await chromePath(), args: [...chromeArgs, ...args] });
}
