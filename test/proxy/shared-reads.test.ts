import { describe, expect, it, vi } from 'vitest';
import { approve, ask, deferred, proxyBefore, succeed } from './support.js';

/** A proxy whose vendor answers when told, for people named by a header. */
function slow(permissionOf: (id: string) => string | undefined = () => undefined) {
  const vendor = deferred();
  let calls = 0;
  const proxy = proxyBefore(
    async () => {
      const call = (calls += 1);
      await vendor.promise;
      return Response.json({ call });
    },
    {
      authorize: (request) => {
        const id = request.headers.get('x-who') ?? 'anna';
        const permission = permissionOf(id);
        return permission === undefined ? { id } : { id, permission };
      },
    },
  );
  const list = (who = 'anna', body: unknown = { pageSize: 25 }) =>
    ask('POST', '/devices/list', body, { 'x-who': who });
  return {
    ...proxy,
    vendor,
    list,
    settled: () =>
      vi.waitFor(() => {
        expect(calls).toBeGreaterThan(0);
      }),
  };
}

describe('reads that are the same at the same time', () => {
  it('cost one call for everybody of one permission, and each gets the answer', async () => {
    const { handler, arrived, vendor, list, settled } = slow(() => 'collections');
    const all = Array.from({ length: 300 }, (_, i) => handler(list(`officer-${i}`)));
    await settled();
    vendor.resolve();
    const answers = await Promise.all(all);
    expect(arrived).toHaveLength(1);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(
      new Set(['{"call":1}']),
    );
    // Nothing is kept: who asks later sees what is true then.
    expect(await (await handler(list())).json()).toEqual({ call: 2 });
  });

  it('(control) are never mixed between two permissions, nor between two people of none', async () => {
    for (const [permissionOf, calls] of [
      [(id: string) => (id === 'anna' ? 'north' : 'south'), 2],
      [() => undefined, 3],
      // An id is not a permission, whatever it is called.
      [(id: string) => (id === 'anna' ? 'bert' : undefined), 3],
    ] as const) {
      const { handler, arrived, vendor, list } = slow(permissionOf);
      const all = ['anna', 'bert', 'carl', 'anna', 'bert', 'carl'].map((who) => handler(list(who)));
      await vi.waitFor(() => {
        expect(arrived).toHaveLength(calls);
      });
      vendor.resolve();
      const told = await Promise.all((await Promise.all(all)).map((answer) => answer.text()));
      expect(new Set(told).size).toBe(calls);
      expect(told.slice(0, 3)).toEqual(told.slice(3));
      expect(arrived).toHaveLength(calls);
    }
  });

  it('are not the same when a field differs, and each asker is asked about by permit', async () => {
    const { handler, arrived, vendor, list } = slow();
    const all = [handler(list('anna', { pageSize: 25 })), handler(list('anna', { pageSize: 50 }))];
    await vi.waitFor(() => {
      expect(arrived).toHaveLength(2);
    });
    vendor.resolve();
    await Promise.all(all);

    const asked: string[] = [];
    const guarded = proxyBefore(undefined, {
      authorize: (request) => ({ id: request.headers.get('x-who') ?? '', permission: 'same' }),
      permit: (who) => {
        asked.push(who.id);
        return who.id !== 'bert';
      },
    });
    const statuses = await Promise.all(
      ['anna', 'bert'].map(
        async (who) => (await guarded.handler(ask('POST', '/devices/list', {}, { 'x-who': who }))).status,
      ),
    );
    expect([statuses, asked.sort()]).toEqual([
      [200, 403],
      ['anna', 'bert'],
    ]);
  });

  it('go on while one asker is left, and end when all have left', async () => {
    const { handler, arrived, vendor, list, settled } = slow();
    const browsers = [new AbortController(), new AbortController()];
    const [first, second] = browsers.map(({ signal }) => handler(new Request(list(), { signal })));
    await settled();
    browsers[0]!.abort();
    expect((await first!).status).toBe(499);
    expect(arrived[0]!.signal.aborted).toBe(false);
    vendor.resolve();
    expect((await second!).status).toBe(200);

    const lonely = slow();
    const browser = new AbortController();
    const gone = lonely.handler(new Request(lonely.list(), { signal: browser.signal }));
    await lonely.settled();
    browser.abort();
    expect((await gone).status).toBe(499);
    await vi.waitFor(() => {
      expect(lonely.arrived[0]!.signal.aborted).toBe(true);
    });
    // A newcomer does not join what is being given up.
    lonely.vendor.resolve();
    expect((await lonely.handler(lonely.list())).status).toBe(200);
    expect(lonely.arrived).toHaveLength(2);
  });

  it('share a failure too, once, and a command is never shared', async () => {
    const { handler, arrived } = proxyBefore(() => Promise.reject(new TypeError('fetch failed')));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => handler(ask('POST', '/devices/list', {}))),
    );
    expect(answers.map(({ status }) => status)).toEqual([502, 502, 502, 502, 502]);
    expect(arrived).toHaveLength(1);
    const commands = proxyBefore(succeed);
    await Promise.all(['a', 'b'].map((key) => commands.handler(approve(key))));
    expect(commands.arrived).toHaveLength(2);
  });
});
