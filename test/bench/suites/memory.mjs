import { heap, launch, pageOf, startServer, withPage } from '../lib/browser.mjs';
import { bundleContenders, contenderNames, versionOf } from '../lib/contenders.mjs';
import { markdown } from '../lib/stats.mjs';

export const title = 'Memory: 1,000 rows held, and what 100 page flips leave (20 of the other grids)';

const kib = (bytes) => (bytes / 1024).toFixed(2);

/** Bytes a row, before and after everything was scrolled past; then the growth a flip over the second half of 100. */
export async function run({ quick, progress }) {
  const names = contenderNames();
  const packed = await bundleContenders(names);
  const server = await startServer(
    Object.fromEntries(
      names.flatMap((name) => [
        [`/${name}.html`, pageOf(name)],
        [`/${name}.js`, packed[name]],
      ]),
    ),
  );
  const browser = await launch();
  try {
    const rows = [];
    for (const name of names) {
      progress(name);
      rows.push(
        await withPage(browser, `${server.url}/${name}.html`, (page, cdp) => measure(name, page, cdp, quick)),
      );
    }
    return markdown(
      [
        'contender',
        'KiB a row',
        'KiB a row after a full scroll',
        'nodes a flip',
        'JS KiB a flip',
        'DOM KiB a flip',
      ],
      [['goal for ours', '6', '1.1× v-clone', '0', '0.5', ''], ...rows],
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(name, page, cdp, quick) {
  await page.evaluate(() => globalThis.bench.show(25).then(() => globalThis.bench.remove()));
  const empty = await heap(cdp);
  await page.evaluate(() => globalThis.bench.show(1000));
  const held = await heap(cdp);
  await page.evaluate(() => globalThis.bench.scrollThrough());
  const scrolled = await heap(cdp);
  const perRow = (now) => kib((now.js + now.dom - empty.js - empty.dom) / 1000);

  // One of the others takes longer with every flip, for it leaves nodes behind; how many shows after twenty.
  const flips = quick || versionOf(name) ? 10 : 50;
  const flip = (count) =>
    page.evaluate(async (times) => {
      for (let page = 1; page <= times; page += 1) await globalThis.bench.flip(page % 2);
    }, count);
  await flip(flips);
  const before = await heap(cdp);
  await flip(flips);
  const after = await heap(cdp);
  return [
    name,
    perRow(held),
    perRow(scrolled),
    ((after.nodes - before.nodes) / flips).toFixed(2),
    kib((after.js - before.js) / flips),
    kib((after.dom - before.dom) / flips),
  ];
}
