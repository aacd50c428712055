import { launch, pageOf, startServer, withPage } from '../lib/browser.mjs';
import { bundleContenders, contenderNames } from '../lib/contenders.mjs';
import { markdown, median, ms, ratio, shuffled, times } from '../lib/stats.mjs';

export const title = 'Table: 1,000 rows a page';

const operations = [
  'first: first rows',
  'first: all rows',
  'page flip: first rows',
  'page flip: all rows',
  'update every 10th',
  'select one',
  'select all',
];

/** Every operation of every contender, contenders shuffled within each round, a fresh page each. */
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
  const results = Object.fromEntries(names.map((name) => [name, []]));
  try {
    for (let round = 0; round < (quick ? 3 : 7); round += 1)
      for (const name of shuffled(names)) {
        progress(`round ${round + 1}, ${name}`);
        results[name][round] = await withPage(browser, `${server.url}/${name}.html`, measure);
      }
  } finally {
    await browser.close();
    await server.close();
  }
  return report(names, results);
}

async function measure(page) {
  return page.evaluate(async () => {
    const { bench } = globalThis;
    const [first, all] = await bench.show(1000);
    const [flipFirst, flipAll] = await bench.flip(1);
    const [update] = await bench.update();
    const [one] = (await bench.select(3)) ?? [];
    const [every] = (await bench.selectAll()) ?? [];
    return [first, all, flipFirst, flipAll, update, one, every];
  });
}

function report(names, results) {
  const column = (name, index) => results[name].map((row) => row[index]);
  const row = (name) => [
    name,
    ...operations.map((_, index) => {
      const own = column(name, index);
      const value = median(own);
      return value === undefined ? '–' : `${ms(value)} (${times(ratio(own, column('v-clone', index)))})`;
    }),
  ];
  const goals = ['goal for ours', '0.08×', '0.25×', '0.08×', '0.15×', '0.2×', '0.5×', '0.5×'];
  return `Milliseconds to the painted frame, and the ratio to v-clone within the same round. v-clone cuts off what does not fit, as ours and the other grids do; v-clone-uncut does not.\n\n${markdown(
    ['contender', ...operations],
    [goals, ...names.map(row)],
  )}`;
}
