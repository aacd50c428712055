import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { here, root } from '../lib/contenders.mjs';
import { markdown, ms } from '../lib/stats.mjs';

export const title = 'Proxy: one core, pacing off, upstream in memory';

/**
 * Reads through real sockets, kept alive, from a process of its own; the latency added is that over a bare handler. What one core can do is by the
 * time the server's process was on a core, whoever else wanted one meanwhile.
 */
export async function run({ quick, progress, count = quick ? 20_000 : 200_000 }) {
  const { createProxy, memoryStore } = await import(`${root}dist/proxy/index.js`);
  const { createNodeListener } = await import(`${root}dist/proxy/node.js`);
  const body = JSON.stringify({
    result: 'SUCCESS',
    totalCount: 1,
    deviceList: [{ objectId: 'a', deviceUid: 'b', status: 'Enrolled' }],
  });
  const answer = () =>
    Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
  const handler = createProxy({
    upstream: { apiBaseUrl: 'https://upstream.test/kcs/v1.1/kg', tokenUrl: 'https://upstream.test/token' },
    credentials: { accessToken: () => Promise.resolve('bench-token') },
    authorize: () => ({ id: 'bench' }),
    missingOrigin: 'accept',
    fetch: answer,
    store: memoryStore({ budget: { perSecond: 1e9, pace: 1e9, burst: 1e9 } }),
  });
  const plain = await load(answerPlainly(body), Math.min(count, 50_000), progress);
  const bare = await load(createNodeListener(answer), Math.min(count, 50_000), progress);
  const ours = await load(createNodeListener(handler), count, progress);
  return markdown(
    [
      '',
      'reads',
      'reads a second of one core',
      'reads a second here',
      'p50 ms',
      'p99 ms',
      'heap growth over the second half, MiB',
    ],
    [
      ['goal', '', '≥ 3,000', '', '', 'added < 20', 'flat'],
      ['Node’s own server', ...row(plain)],
      ['bare handler', ...row(bare)],
      ['proxy', ...row(ours)],
      ['added by the proxy', '', '', '', ms(ours.p50 - bare.p50), ms(ours.p99 - bare.p99), ''],
    ],
  );
}

/** What cannot be had for less: the same answer by `node:http` alone, without a Request or a Response. */
const answerPlainly = (body) => (_, outgoing) => {
  outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
};

const row = ({ count, ofOneCore, perSecond, p50, p99, growth }) => [
  String(count),
  ofOneCore.toFixed(0),
  perSecond.toFixed(0),
  ms(p50),
  ms(p99),
  growth.toFixed(1),
];

async function load(listener, count, progress) {
  const server = createServer(listener);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const caller = fork(`${here}lib/load.mjs`);
  try {
    progress(`${count} reads`);
    // Where much is served a server is warm: the compiler's work on the first reads is none of the reads'.
    await calls(caller, server, WARM_UP);
    const before = process.cpuUsage();
    let half;
    const result = await calls(caller, server, count, () => {
      half = collected();
    });
    const { user, system } = process.cpuUsage(before);
    return {
      ...result,
      count,
      ofOneCore: count / ((user + system) / 1_000_000),
      growth: (collected() - half) / 2 ** 20,
    };
  } finally {
    caller.kill();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Lets the caller read that often, and resolves to its latencies. */
function calls(caller, server, count, atHalf = () => undefined) {
  return new Promise((resolve, reject) => {
    for (const event of ['error', 'exit', 'message']) caller.removeAllListeners(event);
    caller.on('error', reject).on('exit', (code) => {
      reject(new Error(`The caller ended with ${code}.`));
    });
    caller.on('message', (said) => {
      if (said.half) atHalf();
      else resolve(said.done);
    });
    caller.send({ port: server.address().port, count, connections: 16 });
  });
}

const WARM_UP = 10_000;

function collected() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
