import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { redisServer, startRedis, type TestRedis } from '../support/redis.js';
import { createSender, type Intent } from './intents.js';
import {
  auditFile,
  buildProcesses,
  openRedis,
  type ProxyProcess,
  startProxy,
  startVendor,
  type Vendor,
} from './processes.js';
import { type Step, steps } from './proxy-process.js';
import { figures, often, soak } from './figures.js';

/** How often a proxy dies at each of its steps. */
const DEATHS = often(2, 60);
const LEASE = 4000;

let redis: TestRedis;
let vendor: Vendor;
const running = new Set<ProxyProcess>();
const audit = auditFile();

beforeAll(buildProcesses);
afterEach(() => {
  for (const proxy of running) proxy.kill();
  running.clear();
  vendor.stop();
});
afterAll(audit.remove);

/** Three proxies that die at each step in turn, under a storm of intents that are sent twice and again. */
async function storm(redisUrl: string, deathsWanted: number) {
  vendor = await startVendor({
    devices: soak ? 60_000 : 5000,
    latency: [8, 30],
    faults: [
      { kind: 'drop-after', route: 'POST /devices/blink', probability: 0.02 },
      { kind: 'drop-before', route: 'POST /devices/blink', probability: 0.02 },
    ],
  });
  const deaths = new Map<string, number>();
  const urls: string[] = [];
  let over = false;
  const isOver = (): boolean => over;
  let started = 0;

  const keepAlive = async (place: number): Promise<void> => {
    let port = 0;
    while (!isOver()) {
      const at: Step = steps[started % steps.length]!;
      started += 1;
      const proxy = await startProxy({
        redisUrl,
        lease: LEASE,
        port,
        proxies: 3,
        upstream: vendor.origin,
        credentials: vendor.credentials,
        auditFile: audit.path,
        die: { at, nth: 1 + Math.floor(Math.random() * 5) },
      });
      running.add(proxy);
      if (isOver()) proxy.kill();
      urls[place] = proxy.url;
      port = Number(new URL(proxy.url).port);
      const step = await proxy.death;
      running.delete(proxy);
      if (step !== undefined) deaths.set(step, (deaths.get(step) ?? 0) + 1);
    }
  };
  const enough = (): boolean => steps.every((step) => (deaths.get(step) ?? 0) >= deathsWanted);
  const places = [0, 1, 2].map(keepAlive);
  while (urls.filter(Boolean).length < 3) await new Promise((resolve) => setTimeout(resolve, 50));
  const sender = createSender(() => urls.filter(Boolean));
  const giveUp = performance.now() + (soak ? 3_000_000 : 150_000);
  await sender.run(8, () => enough() || performance.now() > giveUp);
  over = true;

  // One proxy that lives on, to ask what became of everything once no start can be under way any more.
  for (const proxy of running) proxy.kill();
  await Promise.all(places);
  const survivor = await startProxy({
    redisUrl,
    lease: LEASE,
    port: 0,
    proxies: 3,
    upstream: vendor.origin,
    credentials: vendor.credentials,
    auditFile: audit.path,
  });
  running.add(survivor);
  urls.splice(0, 3, survivor.url);
  await new Promise((resolve) => setTimeout(resolve, LEASE + 500));
  const settled = new Map<Intent, string>();
  for (let i = 0; i < sender.intents.length; i += 20)
    await Promise.all(
      sender.intents.slice(i, i + 20).map(async (intent) => settled.set(intent, await sender.ask(intent))),
    );
  return { sender, settled, deaths, report: await vendor.report() };
}

describe.skipIf(redisServer === undefined)('proxies that die', () => {
  beforeAll(async () => {
    redis = await startRedis();
    await openRedis(redis.url);
  });
  afterAll(() => redis.stop());

  it(
    'between any two steps never carry an intent out twice, and say what became of it',
    { timeout: 3_600_000 },
    async () => {
      const { sender, settled, deaths, report } = await storm(redis.url, DEATHS);
      const { intents } = sender;
      const twice = Object.entries(report.reached).filter(([, times]) => times > 1);
      const count = (outcome: string) => [...settled.values()].filter((one) => one === outcome).length;
      const killed = [...deaths.values()].reduce((sum, one) => sum + one, 0);
      figures('crash', {
        intents: intents.length,
        sendings: sender.sendings(),
        'browsers that left': sender.left(),
        'proxies killed': killed,
        'vendor faults': report.faults,
        executed: Object.keys(report.executed).length,
        duplicates: twice.length,
        done: count('done'),
        unknown: count('unknown'),
        'not sent': count('not-sent'),
      });
      expect(twice).toEqual([]);
      // What was really injected: without it the rest proves nothing.
      for (const step of steps) expect(deaths.get(step), step).toBeGreaterThanOrEqual(DEATHS);
      expect(report.faults).toBeGreaterThan(0);
      expect(sender.left()).toBeGreaterThan(0);
      expect(sender.sendings()).toBeGreaterThan(intents.length * 1.5);
      // Words and deeds agree.
      for (const [intent, outcome] of settled) {
        const times = report.executed[intent.id] ?? 0;
        if (outcome === 'done' || intent.answers.includes('done'))
          expect([intent, times]).toEqual([intent, 1]);
        if (outcome === 'not-sent' || outcome === 'rejected') expect([intent, times]).toEqual([intent, 0]);
      }
      expect(count('lost') + count('none') + count('rejected')).toBe(0);
      expect(count('done')).toBeGreaterThan(intents.length * 0.5);
      expect(count('unknown')).toBeLessThanOrEqual(killed * 8 + report.faults);
      // Each command that arrived had been written down before.
      const audited = audit.transactionIds();
      expect(report.commands.filter((id) => !audited.has(id))).toEqual([]);
      expect(report.strays).toBe(0);
    },
  );

  it('(control) without shared state carry intents out twice', async () => {
    vendor = await startVendor({ devices: soak ? 60_000 : 5000, latency: [8, 30] });
    const urls: string[] = [];
    for (let place = 0; place < 3; place += 1) {
      const { origin: upstream, credentials } = vendor;
      const proxy = await startProxy({
        lease: LEASE,
        port: 0,
        proxies: 3,
        upstream,
        credentials,
        auditFile: audit.path,
      });
      running.add(proxy);
      urls.push(proxy.url);
    }
    const sender = createSender(() => urls);
    await sender.run(8, () => sender.intents.length >= 60);
    const { reached } = await vendor.report();
    expect(Object.values(reached).filter((times) => times > 1).length).toBeGreaterThan(5);
  });
});
