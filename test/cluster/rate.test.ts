import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { redisServer, startRedis, type TestRedis } from '../support/redis.js';
import { figures, soak } from './figures.js';
import {
  auditFile,
  buildProcesses,
  openRedis,
  type ProxyProcess,
  startProxy,
  startVendor,
  type Vendor,
} from './processes.js';

const SECONDS = soak ? 300 : 7;
/** Milliseconds at first that are not counted: tokens and connections are being made, and the shortest trip is not known yet. */
const WARM_UP = 3500;

let redis: TestRedis;
let vendor: Vendor;
const proxies: ProxyProcess[] = [];
const audit = auditFile();

beforeAll(buildProcesses);
afterEach(() => {
  for (const proxy of proxies.splice(0)) proxy.kill();
  vendor.stop();
});
afterAll(audit.remove);

/** Proxies that always have more reads waiting than they may send, and what arrives at the vendor meanwhile. */
async function flood(count: number, jitter: number, shared = true) {
  vendor = await startVendor({ devices: 200 });
  for (let i = 0; i < count; i += 1)
    proxies.push(
      await startProxy({
        ...(shared && { redisUrl: redis.url }),
        lease: 30_000,
        port: 0,
        proxies: count,
        upstream: vendor.origin,
        credentials: vendor.credentials,
        auditFile: audit.path,
        jitter,
      }),
    );
  let over = false;
  let page = 0;
  const statuses = new Map<number, number>();
  const reads = proxies.flatMap(({ url }) =>
    Array.from({ length: Math.ceil(60 / count) }, async () => {
      while (!over) {
        // No two alike, for those would share one call.
        const { status } = await post(url, '/devices/list', { pageNum: (page += 1), pageSize: 1 });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  );
  await pause(WARM_UP);
  await vendor.report('forget arrivals');
  const commands: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  for (let i = 0; performance.now() < end; i += 1) {
    const start = performance.now();
    const { url } = proxies[i % count]!;
    await post(url, '/devices/blink', blink(i % 200), `command-${i}`.padEnd(32, '-'));
    commands.push(performance.now() - start);
    await pause(150);
  }
  const report = await vendor.report();
  over = true;
  await Promise.all(reads);
  const arrivals = [...report.arrivals].sort((a, b) => a - b);
  const rate = (arrivals.length / (arrivals.at(-1)! - arrivals[0]!)) * 1000;
  return {
    rate,
    peak: fullestSecond(arrivals),
    arrivals: arrivals.length,
    report,
    statuses,
    commands: commands.sort((a, b) => a - b),
  };
}

describe.skipIf(redisServer === undefined)('arrivals at the vendor, counted there', () => {
  beforeAll(async () => {
    redis = await startRedis();
    await openRedis(redis.url);
  });
  afterAll(() => redis.stop());

  it.each([
    [1, 0],
    [3, 20],
  ])(
    'from %i proxies with up to %i ms of jitter each way are never more than 100 in a second, and at least 85',
    { timeout: (SECONDS + 60) * 1000 },
    async (count, jitter) => {
      const { rate, peak, arrivals, report, statuses, commands } = await flood(count, jitter);
      figures(`rate of ${count} proxies, ${jitter} ms`, {
        arrivals,
        'peak a second': peak,
        'a second': rate.toFixed(1),
        '429s': report.refusedForRate,
        'slowest command ms': Math.round(commands.at(-1)!),
        tokens: report.minted,
      });
      expect(peak).toBeLessThanOrEqual(100);
      expect(report.refusedForRate).toBe(0);
      expect(rate).toBeGreaterThanOrEqual(85);
      expect(report.minted).toBe(count);
      expect([...statuses.keys()]).toEqual([200]);
      // With sixty reads always waiting, one that stood in line behind them would wait two thirds of a second.
      expect(commands[Math.floor(commands.length / 2)]).toBeLessThan(400);
    },
  );

  it('(control) are too many from two proxies that do not share', { timeout: 60_000 }, async () => {
    const { peak } = await flood(2, 0, false);
    expect(peak).toBeGreaterThan(100);
  });
});

/** The most arrivals in any 1,000 ms, each arrival taken as a window's start. */
function fullestSecond(arrivals: readonly number[]): number {
  let peak = 0;
  for (let start = 0, end = 0; start < arrivals.length; start += 1) {
    while (end < arrivals.length && arrivals[end]! < arrivals[start]! + 1000) end += 1;
    peak = Math.max(peak, end - start);
  }
  return peak;
}

function blink(device: number) {
  return { deviceUid: String(350_000_000_000_000 + device), interval: 3600, message: 'Pay', tel: '1' };
}

async function post(url: string, path: string, body: unknown, key?: string): Promise<Response> {
  const response = await fetch(`${url}/api/knox-guard${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-kg-request': '1',
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  return response;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
