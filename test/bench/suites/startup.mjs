import { readFileSync } from 'node:fs';
import { launch, startServer, withPage } from '../lib/browser.mjs';
import { brotli, bundleContenders, contenderNames, root } from '../lib/contenders.mjs';
import { makeRows } from '../page/data.js';
import { markdown, median, ms, ratio, shuffled, times } from '../lib/stats.mjs';

export const title = 'Start-up: from the script tag to 25 rows on screen, CPU slowed 4×';

const rows = makeRows(25);
/** What the script loads for a table, from beside itself; the page pays for these, too. */
const lazyFiles = ['common', 'table'].map((name) => [
  `/lazy/${name}.js`,
  readFileSync(`${root}dist/cdn/lazy/${name}.js`),
]);

const vendorBody = JSON.stringify({ result: 'SUCCESS', totalCount: 2500, deviceList: rows });

/** Everything a page pays: its script, the request for the rows, checking them, and the first frame that shows them. */
export async function run({ quick, progress }) {
  const names = contenderNames();
  const packed = await bundleContenders(names.filter((name) => name !== 'kg-device-table'));
  packed['kg-device-table'] = readFileSync(`${root}dist/cdn/kg-elements.js`);
  const json = (body) => (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  const server = await startServer({
    '/watch.js': watch,
    '/start.js': start,
    '/rows': json(JSON.stringify(rows)),
    '/api/devices/list': json(vendorBody),
    ...Object.fromEntries(lazyFiles),
    ...Object.fromEntries(
      names.flatMap((name) => [
        [`/${name}.html`, html(name)],
        [`/${name}.js`, packed[name]],
      ]),
    ),
  });
  const browser = await launch();
  const results = Object.fromEntries(names.map((name) => [name, []]));
  try {
    for (let round = 0; round < (quick ? 3 : 7); round += 1)
      for (const name of shuffled(names)) {
        progress(`round ${round + 1}, ${name}`);
        results[name][round] = await visit(browser, `${server.url}/${name}.html`);
      }
  } finally {
    await browser.close();
    await server.close();
  }
  return markdown(
    ['contender', 'script, kB brotli', 'ms to the first rows', 'ratio to v-clone'],
    [
      ['goal for ours', '', '', '1.20×'],
      ...names.map((name) => [
        name,
        (bytesOf(name, packed) / 1000).toFixed(1),
        ms(median(results[name])),
        times(ratio(results[name], results['v-clone'])),
      ]),
    ],
  );
}

function bytesOf(name, packed) {
  const also = name === 'kg-device-table' ? lazyFiles.map(([, code]) => brotli(code)) : [];
  return also.reduce((sum, bytes) => sum + bytes, brotli(packed[name]));
}

async function visit(browser, url) {
  return withPage(
    browser,
    'about:blank',
    async (page, cdp) => {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.goto(url);
      await page.waitForFunction(() => globalThis.shownAt);
      return page.evaluate(() => globalThis.shownAt);
    },
    { ready: () => true },
  );
}

function html(name) {
  const ours = name === 'kg-device-table';
  return `<!doctype html><meta charset="utf-8"><title>${name}</title><link rel="icon" href="/none">
<script type="module" src="/watch.js"></script>
<div id="host">${ours ? '<kg-device-table endpoint="/api" selection="multiple"></kg-device-table>' : ''}</div>
<script type="module" src="/${name}.js"></script>${ours ? '' : '<script type="module" src="/start.js"></script>'}`;
}

/** Looks in each frame whether the last row's id is in the page, in any shadow root. */
const watch = `
const last = ${JSON.stringify(rows.at(-1).approveId)};
const first = ${JSON.stringify(rows[0].approveId)};
const text = (root) => [...root.querySelectorAll('*')].reduce((all, { shadowRoot }) => shadowRoot ? all + text(shadowRoot) : all, root.textContent ?? '');
const look = () => {
  const shown = text(document.querySelector('#host'));
  if (!shown.includes(first) || !shown.includes(last) && !globalThis.bench?.windowed) return requestAnimationFrame(look);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { globalThis.shownAt = performance.now(); };
  port2.postMessage(null);
};
requestAnimationFrame(look);`;

/** What a page by hand does with a contender: ask for rows, show them. */
const start = `
const rows = await fetch('/rows').then((answer) => answer.json());
globalThis.bench.start(rows);`;
