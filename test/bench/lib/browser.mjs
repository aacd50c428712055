import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { chromeArgs, chromePath } from '../../support/browser.mjs';

const styles = `body{margin:0;font:14px/1.45 sans-serif}table.plain{border-collapse:collapse;width:100%}
.plain td,.plain th{padding:8px 12px;border-bottom:1px solid #d9dee5;text-align:left;white-space:nowrap}
.cut{table-layout:fixed}.cut td,.cut th{overflow:hidden;text-overflow:ellipsis}
.badge{display:inline-block;padding:0 8px;border-radius:9px;background:#eef1f5}.selected{background:#e8edfc}`;

/** A server for the pages of the bench: `routes` by path, each a string, bytes or a function of the request. */
export async function startServer(routes) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://bench');
    const route = routes[pathname];
    if (route === undefined) {
      response.writeHead(404).end();
      return;
    }
    if (typeof route === 'function') {
      route(request, response);
      return;
    }
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(route);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

export function launch() {
  return chromePath().then((executablePath) =>
    chromium.launch({ executablePath, args: [...chromeArgs, '--enable-precise-memory-info'] }),
  );
}

/** The page that holds one contender. */
export function pageOf(name) {
  return `<!doctype html><meta charset="utf-8"><title>${name}</title><link rel="icon" href="/none">
<style>${styles}</style><div id="host"></div><script type="module" src="/${name}.js"></script>`;
}

/** A fresh context with one contender's page; `use` gets the page and a CDP session. */
export async function withPage(browser, url, use, { ready = () => 'bench' in globalThis } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(url);
    await page.waitForFunction(ready);
    const cdp = await context.newCDPSession(page);
    const result = await use(page, cdp);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return result;
  } finally {
    await context.close();
  }
}

/** Bytes in use after a collection: JavaScript's, and the DOM's. */
export async function heap(cdp) {
  for (let times = 0; times < 3; times += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  return { js: usedSize, dom: embedderHeapUsedSize ?? 0, nodes };
}
