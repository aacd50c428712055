import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnoxGuardClient, KnoxGuardError } from '../../src/client/index.js';
import { createEmulator } from '../../src/emulator/index.js';
import { createProxy } from '../../src/proxy/index.js';
import { figures, often } from '../cluster/figures.js';
import { changed, damagedText, junk, placesIn } from '../support/damage.js';
import { endpoint } from './support.js';

/** How many damaged answers; the long run takes all of the hundred thousand. */
const RUNS = often(5000, 100_000);

/** Sound answers of every read, as the vendor's stand-in gives them through the proxy. */
async function soundAnswers(): Promise<Record<Read, string>> {
  const emulator = createEmulator({ devices: 20, seed: 'mutated' });
  const proxy = createProxy({
    upstream: {
      apiBaseUrl: 'https://vendor.test/kcs/v1.1/kg',
      tokenUrl: 'https://vendor.test/ams/v1/users/accesstoken',
    },
    credentials: emulator.credentials,
    authorize: () => ({ id: 'officer-7' }),
    missingOrigin: 'accept',
    fetch: emulator.fetch,
  });
  const answers: Record<string, string> = {};
  const client = createKnoxGuardClient({
    endpoint,
    adapter: async (request) => {
      const response = await proxy(request);
      answers[new URL(request.url).pathname] = await response.clone().text();
      return response;
    },
  });
  await client.listDevices({ pageNum: 0, pageSize: 20 });
  await client.checkAuthorization();
  await client.uploadDevices({ deviceList: [{ deviceUid: '353918051234561' }] });
  await client.listUploads({ pageNum: 0, pageSize: 20 });
  const at = (path: string) => answers[`/api/knox-guard${path}`] ?? '';
  return {
    listDevices: at('/devices/list'),
    checkAuthorization: at('/authorization'),
    listUploads: at('/devices/uploads'),
  };
}

type Read = 'listDevices' | 'checkAuthorization' | 'listUploads';

const sound = await soundAnswers();
const reads = Object.keys(sound) as Read[];

const damaged = fc.constantFrom(...reads).chain((read) =>
  fc.record({
    read: fc.constant(read),
    text: damagedText(sound[read]),
    status: fc.constantFrom(200, 200, 200, 400, 500),
  }),
);

async function ask(read: Read, text: string, status = 200): Promise<unknown> {
  const client = createKnoxGuardClient({
    endpoint,
    retry: { attempts: 1 },
    adapter: () =>
      Promise.resolve(new Response(text, { status, headers: { 'content-type': 'application/json' } })),
  });
  return client[read]({}).catch((error: unknown) => error);
}

describe('damaged answers', () => {
  it(`${RUNS} of them: an answer or a KnoxGuardError, nothing else is thrown, no prototype is touched`, async () => {
    let [answered, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(damaged, async ({ read, text, status }) => {
        const result = await ask(read, text, status);
        if (result instanceof Error) {
          expect(result).toBeInstanceOf(KnoxGuardError);
          refused += 1;
        } else {
          expect(result).toBeTypeOf('object');
          answered += 1;
        }
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
    figures('damaged answers to the client', { answered, refused });
    // Neither everything nor nothing was broken.
    expect(Math.min(answered, refused)).toBeGreaterThan(RUNS / 20);
  });

  it('one damaged field costs its row at most, and the other rows not a letter', async () => {
    const list = JSON.parse(sound.listDevices) as { deviceList: unknown[] };
    const { rows } = (await ask('listDevices', sound.listDevices)) as { rows: unknown[] };
    const inRows = placesIn(list.deviceList).filter((path) => path.length === 2);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...inRows),
        fc.option(junk, { nil: undefined }),
        async ([row = '', field = ''], other) => {
          const body = changed(list, ['deviceList', row, field], other);
          const after = (await ask('listDevices', JSON.stringify(body))) as { rows: unknown[] };
          expect(after.rows).toHaveLength(rows.length);
          for (const [index, one] of after.rows.entries())
            if (index !== Number(row)) expect(one).toEqual(rows[index]);
        },
      ),
      { numRuns: Math.min(RUNS, 10_000) / 10 },
    );
  });

  it('control: a reader that takes the whole page or nothing loses all of it', async () => {
    const list = JSON.parse(sound.listDevices) as { deviceList: { status: unknown }[] };
    const strict = (body: typeof list) =>
      body.deviceList.every(({ status }) => typeof status === 'string') ? body.deviceList.length : 0;
    const body = changed(list, ['deviceList', '3', 'status'], 7) as typeof list;
    expect(strict(body)).toBe(0);
    expect(((await ask('listDevices', JSON.stringify(body))) as { rows: unknown[] }).rows).toHaveLength(20);
  });
});
