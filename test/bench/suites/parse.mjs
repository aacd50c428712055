import { build } from 'esbuild';
import { launch, startServer, withPage } from '../lib/browser.mjs';
import { root } from '../lib/contenders.mjs';
import { makeRows } from '../page/data.js';
import { markdown, median, ms } from '../lib/stats.mjs';

export const title = 'Parse: a page of devices under the strict CSP';

const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

export async function run({ quick, progress }) {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const body = (count) =>
    JSON.stringify({ result: 'SUCCESS', totalCount: count, deviceList: makeRows(count).map(wireRow) });
  const json = (count) => (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(body(count));
  const html = '<!doctype html><title>parse</title><script type="module" src="/parse.js"></script>';
  const server = await startServer({
    '/page.html': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(html),
    '/parse.js': Buffer.from(outputFiles[0].contents),
    '/25': json(25),
    '/1000': json(1000),
    '/10000': json(10_000),
  });
  const browser = await launch();
  try {
    const rounds = [];
    for (let round = 0; round < (quick ? 3 : 7); round += 1) {
      progress(`round ${round + 1}`);
      rounds.push(
        await withPage(
          browser,
          `${server.url}/page.html`,
          (page) => page.evaluate(() => globalThis.measure()),
          {
            ready: () => 'measure' in globalThis,
          },
        ),
      );
    }
    const of = (name) => ms(median(rounds.map((round) => round[name])));
    return markdown(
      ['25 rows, first', '1,000 rows, first', '1,000 rows, hot', 'JSON.parse alone, hot', 'CSP violations'],
      [
        ['goal ≤ 5 ms', 'no task over 50 ms', '≤ 10 ms', '', '0'],
        [
          of('first25'),
          of('first1000'),
          of('hot1000'),
          of('json'),
          String(Math.max(...rounds.map((round) => round.violations))),
        ],
      ],
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

function wireRow(row) {
  return {
    ...row,
    imei: row.deviceUid,
    simControlEnabled: true,
    simControlApplied: false,
    approveComment: '',
  };
}

const script = `
import { operations } from './dist/api/index.js';
let violations = 0;
addEventListener('securitypolicyviolation', () => { violations += 1; });
const list = operations.listDevices ?? Object.values(operations).find(({ name }) => name === 'listDevices');
const read = (text) => list.response(JSON.parse(text));
const time = (run) => { const start = performance.now(); run(); return performance.now() - start; };
globalThis.measure = async () => {
  const [small, large] = await Promise.all(['/25', '/1000'].map((path) => fetch(path).then((answer) => answer.text())));
  const first25 = time(() => read(small));
  const first1000 = time(() => read(large));
  const hot = Array.from({ length: 15 }, () => time(() => read(large))).sort((a, b) => a - b);
  const json = Array.from({ length: 15 }, () => time(() => JSON.parse(large))).sort((a, b) => a - b);
  return { first25, first1000, hot1000: hot[7], json: json[7], violations };
};`;
