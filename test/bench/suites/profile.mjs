import { launch, pageOf, startServer, withPage } from '../lib/browser.mjs';
import { bundleContenders, contenderNames } from '../lib/contenders.mjs';
import { markdown, median, ms } from '../lib/stats.mjs';

export const title = 'Where the time of 1,000 rows goes: the main thread, by what it did';

/** The hand-written limit and ours; the peers' own work is not ours to shorten. */
const measured = ['v-clone', 'kg-device-table'];

const operations = [
  ['first rows and all', () => globalThis.bench.show(1000)],
  ['page flip', () => globalThis.bench.flip(1)],
  ['update every 10th', () => globalThis.bench.update()],
  ['select one', () => globalThis.bench.select(3)],
  ['select all', () => globalThis.bench.selectAll()],
];

const kinds = {
  script:
    /^(FunctionCall|EvaluateScript|v8\.|MessagePort|TimerFire|FireAnimationFrame|RunMicrotasks|EventDispatch|V8\.|MinorGC|MajorGC|HandlePostMessage)/,
  style: /^(UpdateLayoutTree|RecalcStyle|ScheduleStyleRecalculation|ParseAuthorStyleSheet)/,
  layout: /^(Layout|LayoutShift|IntersectionObserverController::computeIntersections)$/,
  paint: /^(PrePaint|Paint|PaintImage|Layerize|UpdateLayerTree|Commit|CompositeLayers)$/,
};

/** Each operation of each, traced by the browser; a kind's time is its own, without what ran inside of it. */
export async function run({ quick, progress }) {
  const names = contenderNames().filter((name) => measured.includes(name));
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
  const results = Object.fromEntries(names.map((name) => [name, operations.map(() => [])]));
  try {
    for (let round = 0; round < (quick ? 3 : 7); round += 1)
      for (const name of names) {
        progress(`round ${round + 1}, ${name}`);
        await withPage(browser, `${server.url}/${name}.html`, async (page) => {
          for (const [index, [, act]] of operations.entries()) {
            await browser.startTracing(page, { categories: ['devtools.timeline', 'blink'] });
            const times = (await page.evaluate(act)) ?? [];
            const trace = JSON.parse(String(await browser.stopTracing()));
            results[name][index].push({ ...ownTimes(trace.traceEvents), wall: times.at(-1) });
          }
        });
      }
  } finally {
    await browser.close();
    await server.close();
  }
  const heads = [...Object.keys(kinds), 'wall'];
  return markdown(
    ['contender', 'operation', ...heads.map((kind) => `${kind}, ms`)],
    names.flatMap((name) =>
      operations.map(([operation], index) => [
        name,
        operation,
        ...heads.map((kind) => ms(median(results[name][index].map((own) => own[kind])))),
      ]),
    ),
  );
}

/** Milliseconds that the thread was on a core for it: others want one too, and that is not ours. */
const onCore = ({ tdur, dur }) => (tdur ?? dur) / 1000;

/** Sums each kind's own time on the page's main thread, which is the one that lays out. */
function ownTimes(events) {
  const busiest = events.find(({ name, ph }) => name === 'UpdateLayoutTree' && ph === 'X');
  const thread = events
    .filter(({ ph, pid, tid, dur }) => ph === 'X' && dur > 0 && pid === busiest?.pid && tid === busiest?.tid)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const sums = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0]));
  const open = [];
  for (const event of thread) {
    while (open.length > 0 && open.at(-1).end <= event.ts) open.pop();
    const kind = Object.keys(kinds).find((name) => kinds[name].test(event.name)) ?? open.at(-1)?.kind;
    const parent = open.at(-1);
    if (kind) sums[kind] += onCore(event);
    if (parent?.kind) sums[parent.kind] -= onCore(event);
    open.push({ end: event.ts + event.dur, kind });
  }
  return sums;
}
