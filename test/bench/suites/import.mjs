import { readdirSync, readFileSync } from 'node:fs';
import { heap, launch, startServer, withPage } from '../lib/browser.mjs';
import { root } from '../lib/contenders.mjs';
import { markdown, median, ms } from '../lib/stats.mjs';

export const title = 'Upload pre-flight: from the chosen file to rows that are checked';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** An invented IMEI with its check digit. */
function imei(index) {
  const body = `35391805${String(100_000 + index).padStart(6, '0')}`;
  const sum = Array.from(body).reduce((total, digit, place) => {
    const weighed = place % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

const list = (count, number) =>
  ['IMEI,Loan', ...Array.from({ length: count }, (_, i) => `${number(i)},LOAN-${i}`)].join('\n');
const files = {
  '10,000 valid rows': list(10_000, imei),
  '10,000 broken rows': list(10_000, (i) => (i % 2 ? '3.53918E+14' : 'not a number')),
  '50,000 valid rows': list(50_000, imei),
};

/** In the script-tag file under the strict policy, as an officer has it; the time is that of both steps without the person between them. */
export async function run({ quick, progress }) {
  const file = (path) => readFileSync(`${root}dist/cdn/${path}`);
  const page =
    '<!doctype html><title>upload</title><link rel="icon" href="/none"><script src="/watch.js"></script><script type="module" src="/kg-elements.js"></script><kg-upload-form endpoint="/api"></kg-upload-form>';
  const server = await startServer({
    '/page.html': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(page),
    '/watch.js': watch,
    '/kg-elements.js': file('kg-elements.js'),
    ...Object.fromEntries(
      readdirSync(`${root}dist/cdn/lazy`).map((name) => [`/lazy/${name}`, file(`lazy/${name}`)]),
    ),
  });
  const browser = await launch();
  const rows = [];
  try {
    for (const [name, text] of Object.entries(files)) {
      const rounds = [];
      for (let round = 0; round < (quick ? 3 : 7); round += 1) {
        progress(`${name}, round ${round + 1}`);
        rounds.push(
          await withPage(browser, `${server.url}/page.html`, (tab, cdp) => measure(tab, cdp, text), {
            ready: () => customElements.get('kg-upload-form'),
          }),
        );
      }
      const of = (key) => median(rounds.map((round) => round[key]));
      rows.push([
        name,
        ms(of('read')),
        ms(of('check')),
        ms(of('read') + of('check')),
        ms(of('longest')),
        (of('held') / 2 ** 20).toFixed(1),
      ]);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return markdown(
    ['file', 'read, ms', 'checked, ms', 'ready, ms', 'longest task, ms', 'memory held, MiB'],
    [['goal for 10,000 valid rows', '', '', '< 1,000', '≤ 50', ''], ...rows],
  );
}

async function measure(page, cdp, text) {
  await control(page);
  const before = await heap(cdp);
  await page.evaluate(() => globalThis.begin());
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'devices.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByText('Which column is which?').waitFor();
  const read = await page.evaluate(() => globalThis.shownAt('Which column is which?'));
  const reading = await page.evaluate(() => globalThis.longest());
  await page.evaluate(() => globalThis.begin());
  await page.getByRole('button', { name: /^Check [\d,]+ rows/ }).click();
  await page.getByText('Check before anything is sent').waitFor();
  await page.waitForTimeout(300);
  const check = await page.evaluate(() => globalThis.shownAt('Check before anything is sent'));
  const longest = Math.max(reading, await page.evaluate(() => globalThis.longest()));
  const after = await heap(cdp);
  return { read, check, longest, held: after.js + after.dom - before.js - before.dom };
}

/** A measure that cannot see a long task says nothing when it sees none. */
async function control(page) {
  const seen = await page.evaluate(async () => {
    globalThis.begin();
    dispatchEvent(new MouseEvent('click'));
    await new Promise((resolve) => setTimeout(resolve));
    for (const end = performance.now() + 80; performance.now() < end;);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return globalThis.longest();
  });
  if (seen < 50) throw new Error(`A task of 80 ms was measured as ${seen} ms.`);
}

/** Times are taken in the page, from the event that starts the work to the frame that shows its end; what brings the file there is the browser driver's work. */
const watch = `
let start = 0;
const shown = new Map();
let long = 0;
new PerformanceObserver((entries) => { for (const { startTime, duration } of entries.getEntries()) if (start && startTime >= start) long = Math.max(long, duration); }).observe({ type: 'longtask' });
const started = () => { start ||= performance.now(); };
addEventListener('click', started, true);
globalThis.begin = () => {
  [start, long] = [0, 0];
  shown.clear();
  // A change does not leave the shadow tree.
  document.querySelector('kg-upload-form').shadowRoot.querySelector('input[type=file]')?.addEventListener('change', started);
};
globalThis.longest = () => long;
globalThis.shownAt = (words) => shown.get(words);
const look = () => {
  const text = document.querySelector('kg-upload-form')?.shadowRoot?.textContent ?? '';
  for (const words of ['Which column is which?', 'Check before anything is sent']) if (start && !shown.has(words) && text.includes(words)) shown.set(words, performance.now() - start);
  requestAnimationFrame(look);
};
requestAnimationFrame(look);`;
