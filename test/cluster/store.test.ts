import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { redisServer, startRedis, type TestRedis } from '../support/redis.js';
import { figures, often, soak } from './figures.js';
import { createSender } from './intents.js';
import {
  auditFile,
  buildProcesses,
  openRedis,
  type ProxyProcess,
  startProxy,
  startVendor,
  type Vendor,
} from './processes.js';

const ROUNDS = often(1, 100);
const LEASE = 4000;

let redis: TestRedis;
let vendor: Vendor;
const proxies: ProxyProcess[] = [];
const audit = auditFile();

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(redisServer === undefined)('three proxies whose Redis fails under them', () => {
  beforeAll(async () => {
    await buildProcesses();
    redis = await startRedis();
    await openRedis(redis.url);
    vendor = await startVendor({ devices: soak ? 60_000 : 8000, latency: [5, 40] });
    for (let i = 0; i < 3; i += 1)
      proxies.push(
        await startProxy({
          redisUrl: redis.url,
          lease: LEASE,
          port: 0,
          proxies: 3,
          upstream: vendor.origin,
          credentials: vendor.credentials,
          auditFile: audit.path,
        }),
      );
  });
  afterEach(() => {
    for (const proxy of proxies) proxy.kill();
    vendor.stop();
  });
  afterAll(async () => {
    audit.remove();
    await redis.stop();
  });

  it(
    'never carry an intent out twice, and take commands again when it is well',
    { timeout: 3_600_000 },
    async () => {
      const faults: Record<string, () => Promise<unknown>> = {
        'crash and restart': async () => {
          await redis.kill();
          await pause(500);
          await redis.start();
        },
        hang: async () => {
          redis.freeze(true);
          await pause(1500);
          redis.freeze(false);
        },
        flush: () => redis.command('FLUSHALL'),
        'read-only': async () => {
          await redis.command('REPLICAOF', '127.0.0.1', '1');
          await pause(800);
          await redis.command('REPLICAOF', 'NO', 'ONE');
        },
      };
      const sender = createSender(() => proxies.map(({ url }) => url));
      let over = false;
      // Slowly, so that a refusing proxy is not asked thousands of times a second.
      const storm = Promise.all(
        Array.from({ length: 6 }, async () => {
          while (!over) {
            await sender.run(1, onceOnly());
            await pause(30);
          }
        }),
      );
      let struck = 0;
      const doneAfter: Record<string, number> = {};
      const done = () => sender.intents.filter(({ answers }) => answers.includes('done')).length;
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [name, strike] of Object.entries(faults)) {
          await pause(1000);
          await strike();
          struck += 1;
          // The wait of a Redis that may have forgotten, and then some time to work.
          const before = done();
          for (let waited = 0; waited < 20_000 && done() < before + 10; waited += 250) await pause(250);
          doneAfter[name] = done() - before;
        }
      over = true;
      await storm;
      const { reached } = await vendor.report();
      const twice = Object.entries(reached).filter(([, times]) => times > 1);
      const told = (word: string) =>
        sender.intents.filter(({ answers }) => answers.some((one) => one === word)).length;
      const misled = sender.intents.filter(
        ({ id, answers }) => answers.at(-1) === 'not-sent' && (reached[id] ?? 0) > 0,
      );
      figures('store faults', {
        intents: sender.intents.length,
        sendings: sender.sendings(),
        'faults of Redis': struck,
        duplicates: twice.length,
        done: done(),
        'told not sent': told('not-sent'),
        'last sending refused although an earlier one arrived': misled.length,
      });
      expect(twice).toEqual([]);
      expect(struck).toBe(4 * ROUNDS);
      expect(told('not-sent')).toBeGreaterThan(0);
      for (const name of Object.keys(faults)) expect(doneAfter[name], name).toBeGreaterThanOrEqual(10);
    },
  );
});

/** Lets one intent start. */
function onceOnly(): () => boolean {
  let asked = 0;
  return () => (asked += 1) > 1;
}
