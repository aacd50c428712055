import { describe, expect, it } from 'vitest';
import type { DevicePage } from '../../src/api/index.js';
import type { KnoxGuardClient } from '../../src/client/index.js';
import { pages } from '../../src/client/pages.js';
import { clientOver, failureOf, json } from './support.js';

const rows = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ objectId: `d${from + index}` }));

/** A server with so many devices. */
function serverOf(total: number) {
  const queries: unknown[] = [];
  const over = clientOver(async (request) => {
    const query = (await request.json()) as { pageNum: number; pageSize: number };
    queries.push(query);
    const from = query.pageNum * query.pageSize;
    return json({ deviceList: rows(from, Math.min(total, from + query.pageSize)), totalCount: total });
  });
  return { ...over, queries };
}

async function all<Item>(iterable: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of iterable) items.push(item);
  return items;
}

describe('the pages of a list', () => {
  it.each([
    [0, [], 1],
    [3, [3], 1],
    [25, [25], 2],
    [60, [25, 25, 10], 3],
    [75, [25, 25, 25], 4],
  ])('of %i rows, 25 at a time, are %j in %i calls', async (total, sizes, calls) => {
    const { client, requests } = serverOf(total);
    const found = await all(client.pages(client.listDevices, {}));
    expect(found.map((page) => page.rows.length)).toEqual(sizes);
    expect(requests).toHaveLength(calls);
  });

  it('start and step as the query says, and keep its search', async () => {
    const { client, queries } = serverOf(25);
    await all(client.pages(client.listDevices, { pageNum: 1, pageSize: 10, search: 'x' }));
    expect(queries).toEqual([
      { pageNum: 1, pageSize: 10, search: 'x' },
      { pageNum: 2, pageSize: 10, search: 'x' },
    ]);
  });

  it('end when the server repeats a page', async () => {
    const { client, requests } = clientOver(() => json({ deviceList: rows(0, 25) }));
    expect(await all(client.pages(client.listDevices, {}))).toHaveLength(1);
    expect(requests).toHaveLength(2);
  });

  it('go on where only the first row is the same, for a list may shift between two calls', async () => {
    const { client } = clientOver((_, nth) =>
      json({ deviceList: nth === 1 ? rows(0, 3) : nth === 2 ? [...rows(0, 1), ...rows(3, 5)] : [] }),
    );
    expect(await all(client.pages(client.listDevices, { pageSize: 3 }))).toHaveLength(2);
  });

  it('end with an error after 10,000, since no list is that long', async () => {
    let calls = 0;
    const endless: KnoxGuardClient['listDevices'] = () => {
      calls += 1;
      const page: DevicePage = {
        rows: [{ readable: true, index: 0, issues: [], value: { objectId: `d${calls}` } }],
      };
      return Promise.resolve(page);
    };
    expect(await failureOf(all(pages(endless, { pageSize: 1 })))).toMatchObject({
      code: 'bad-response',
      operation: 'pages',
    });
    expect(calls).toBe(10_000);
  });

  it('are asked for one at a time, and no further than somebody reads', async () => {
    const { client, requests } = serverOf(1000);
    for await (const page of client.pages(client.listDevices, {})) {
      expect(page.rows).toHaveLength(25);
      break;
    }
    expect(requests).toHaveLength(1);
  });

  it('stop with the signal', async () => {
    const stop = new AbortController();
    const { client, requests } = serverOf(1000);
    const failure = await failureOf(
      (async () => {
        for await (const page of client.pages(client.listDevices, {}, { signal: stop.signal })) {
          expect(page.rows).toHaveLength(25);
          stop.abort();
        }
      })(),
    );
    expect(failure).toBe(stop.signal.reason);
    expect(requests).toHaveLength(1);
  });

  it('fail as the call fails', async () => {
    const { client } = clientOver(() => json({}, 403));
    expect(await failureOf(all(client.pages(client.listUploads, {})))).toMatchObject({
      code: 'forbidden',
      operation: 'listUploads',
    });
  });
});
