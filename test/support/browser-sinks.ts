import { inspect } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';

/** Where something may leak to in a browser: a name, and all the text there. */
export type Sinks = Record<string, string>;

/** Writes down everything that goes over the network and the console of a context, from now on. */
export function watchBrowser(context: BrowserContext): { readonly sinks: () => Promise<Sinks> } {
  const said: string[] = [];
  const traffic: Promise<[head: string, body: string]>[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', ({ error }) => {
    const thrown = error();
    said.push(inspect(thrown, { depth: 8 }));
  });
  context.on('request', (request) => {
    traffic.push(
      request
        .allHeaders()
        .then((headers): [string, string] => [
          `${request.url()} ${JSON.stringify(headers)}`,
          request.postData() ?? '',
        ])
        .catch(leftUnread),
    );
  });
  context.on('response', (response) => {
    traffic.push(
      Promise.all([
        response.allHeaders(),
        // A redirect, or a page that was left meanwhile, has no body to read.
        response.text().catch(() => ''),
      ])
        .then(([headers, body]): [string, string] => [`${response.url()} ${JSON.stringify(headers)}`, body])
        .catch(leftUnread),
    );
  });
  return {
    sinks: async () => {
      const seen = await Promise.all(traffic);
      const heads = seen.map(([head]) => head).join('\n');
      return { network: seen.flat().join('\n'), heads, console: said.join('\n') };
    },
  };
}

/** What was still under way when the browser was closed, after everything was looked at. */
const leftUnread = (): [string, string] => ['', ''];

/** Everything that a page holds: its tree with all shadow roots and fields, and its storage. */
export async function pageSinks(page: Page): Promise<Sinks> {
  const tree = await page.evaluate(readTree);
  const stored = await page.evaluate(readStorage);
  const state = await page.context().storageState({ indexedDB: true });
  return {
    DOM: tree.text,
    attributes: tree.attributes,
    storage: `${stored}\n${JSON.stringify(state)}`,
  };
}

/** Runs in the page. Closed shadow roots cannot be entered from a script; ours are open, and memory shows the rest. */
function readTree(): { text: string; attributes: string } {
  const text: string[] = [];
  const attributes: string[] = [];
  const walk = (root: ParentNode): void => {
    for (const node of root.querySelectorAll('*')) {
      for (const { name, value } of node.attributes) attributes.push(`${name}=${value}`);
      if ('value' in node) text.push(String(node.value));
      if (node.shadowRoot) {
        text.push(node.shadowRoot.textContent);
        walk(node.shadowRoot);
      }
    }
  };
  text.push(document.documentElement.outerHTML);
  walk(document);
  return { text: [...text, ...attributes].join('\n'), attributes: attributes.join('\n') };
}

/** Runs in the page. */
async function readStorage(): Promise<string> {
  const parts: unknown[] = [
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.cookie,
    history.state,
    window.name,
  ];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      parts.push(request.url, await (await cache.match(request))?.text());
  }
  parts.push(
    performance.getEntries().map((entry) => entry.name),
    location.href,
    document.title,
  );
  return JSON.stringify(parts);
}

/** Every string that lives in the page's memory. It takes a second. */
export async function memoryOf(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] };
  return strings.join('\n');
}
