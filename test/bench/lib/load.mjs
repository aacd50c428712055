/**
 * The other side of the proxy's bench, in a process of its own: what it costs to ask is not what it costs to answer.
 * Says `half` half-way, when the server's heap is weighed for the first time.
 */
import { Agent, request } from 'node:http';
import { quantile } from './stats.mjs';

process.on('message', ({ port, count, connections }) => {
  void run(port, count, connections).then((result) => process.send({ done: result }));
});

async function run(port, count, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const options = {
    agent,
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/api/knox-guard/devices/list',
    headers: { 'content-type': 'application/json', 'x-kg-request': '1', 'content-length': 2 },
  };
  const latencies = [];
  let left = count;
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
      if (left === Math.floor(count / 2)) process.send({ half: true });
      await one();
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return { perSecond: count / seconds, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
}
