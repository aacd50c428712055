import { createServer } from 'node:http';
import { Agent, request } from 'node:http';
import { root } from '../lib/contenders.mjs';
import { markdown, ms, quantile } from '../lib/stats.mjs';

export const title = 'Proxy: one core, pacing off, upstream in memory';

/** Reads through a real socket, kept alive, from a few connections at once; the latency added is that over a bare handler. */
export async function run({ quick, progress }) {
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
  const count = quick ? 20_000 : 200_000;
  const bare = await load(createNodeListener(answer), count / 4, progress);
  const ours = await load(createNodeListener(handler), count, progress);
  return markdown(
    ['', 'reads a second', 'p50 ms', 'p99 ms', 'heap growth over the second half, MiB'],
    [
      ['goal', '≥ 3,000', '', 'added < 20', 'flat'],
      ['bare handler', ...row(bare)],
      ['proxy', ...row(ours)],
      ['added by the proxy', '', ms(ours.p50 - bare.p50), ms(ours.p99 - bare.p99), ''],
    ],
  );
}

const row = ({ perSecond, p50, p99, growth }) => [perSecond.toFixed(0), ms(p50), ms(p99), growth.toFixed(1)];

async function load(listener, count, progress) {
  const server = createServer(listener);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connections = 16;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const options = {
    agent,
    host: '127.0.0.1',
    port: server.address().port,
    method: 'POST',
    path: '/api/knox-guard/devices/list',
    headers: { 'content-type': 'application/json', 'x-kg-request': '1', 'content-length': 2 },
  };
  const latencies = [];
  let left = count;
  let half;
  const one = () =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const call = request(options, (response) => {
        if (response.statusCode !== 200) reject(new Error(`Answered ${response.statusCode}.`));
        response.resume().on('end', () => {
          latencies.push(performance.now() - start);
          resolve();
        });
      }).on('error', reject);
      call.end('{}');
    });
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      if (left === Math.floor(count / 2)) half = collected();
      if (left % 5000 === 0) progress(`${left} reads left`);
      await one();
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - start) / 1000;
  const growth = (collected() - half) / 2 ** 20;
  agent.destroy();
  await new Promise((resolve) => server.close(resolve));
  return {
    perSecond: count / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    growth,
  };
}

function collected() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
