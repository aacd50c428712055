import { root } from '../lib/contenders.mjs';
import { markdown, median, ms } from '../lib/stats.mjs';

export const title = 'Cost curve: a tenant of 1,000, 10,000 and 100,000 devices';

/** Through client, proxy and emulator in one process: what a page costs must not depend on how many there are. */
export async function run({ quick, progress }) {
  const { createProxy } = await import(`${root}dist/proxy/index.js`);
  const { createKnoxGuardClient } = await import(`${root}dist/client/index.js`);
  const { createEmulator } = await import(`${root}dist/emulator/index.js`);
  const rows = [];
  for (const devices of [1000, 10_000, 100_000]) {
    progress(`${devices} devices`);
    const start = performance.now();
    const emulator = createEmulator({ devices, seed: 'bench' });
    const made = performance.now() - start;
    const client = createKnoxGuardClient({
      endpoint: 'http://portal.test/api/knox-guard',
      adapter: createProxy({
        upstream: {
          apiBaseUrl: 'https://vendor.test/kcs/v1.1/kg',
          tokenUrl: 'https://vendor.test/ams/v1/users/accesstoken',
        },
        credentials: emulator.credentials,
        authorize: () => ({ id: 'bench' }),
        missingOrigin: 'accept',
        fetch: emulator.fetch,
      }),
    });
    const cost = async (query) => {
      const taken = [];
      for (let times = 0; times < (quick ? 5 : 11); times += 1) {
        const begun = performance.now();
        await client.listDevices(query);
        taken.push(performance.now() - begun);
        await new Promise((resolve) => setTimeout(resolve, 15)); // under the vendor's rate
      }
      return ms(median(taken));
    };
    const some = emulator.devices.all?.()[0]?.approveId ?? 'LOAN-2026-000042';
    rows.push([
      devices.toLocaleString('en-GB'),
      ms(made),
      await cost({ pageNum: 0, pageSize: 25 }),
      await cost({ pageNum: Math.floor(devices / 25) - 1, pageSize: 25 }),
      await cost({ search: some, pageSize: 25 }),
      await cost({ filter: { status: ['Locked'] }, pageSize: 25 }),
    ]);
  }
  return `Milliseconds.\n\n${markdown(
    ['devices', 'emulator made', 'first page', 'last page', 'search', 'filter by state'],
    rows,
  )}`;
}
