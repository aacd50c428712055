import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFetchAdapter, createKnoxGuardClient, KnoxGuardError } from '../../src/client/index.js';
import { clientOver, endpoint, failureOf, json, rest } from './support.js';

const throwing = (property: string) =>
  new Proxy(json({ deviceList: [] }), {
    get: (target, name) => {
      if (name === property) throw new Error(`${property} is not for you`);
      const value: unknown = Reflect.get(target, name, target);
      return value;
    },
  });

const hostile: Record<string, () => unknown> = {
  'throws at once': () => {
    throw new Error('at once');
  },
  'throws undefined': () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- that is what it is about
    throw undefined;
  },
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what it is about
  'rejects with undefined': () => Promise.reject(undefined),
  'rejects with a text': () => Promise.reject(new Error('no')),
  'answers undefined': () => undefined,
  'answers null': () => Promise.resolve(null),
  'answers a text': () => Promise.resolve('{"deviceList":[]}'),
  'answers parsed data': () => ({ deviceList: [] }),
  "answers another library's answer": () => ({ ok: true, status: 200, json: () => Promise.resolve({}) }),
  'answers a network error': () => Response.error(),
  'answers with a then that throws': () => ({
    get then() {
      throw new Error('then');
    },
  }),
  'has used the body up': async () => {
    const response = json({ deviceList: [] });
    await response.text();
    return response;
  },
  'has locked the body': () => {
    const response = json({ deviceList: [] });
    response.body?.getReader();
    return response;
  },
  'answers a body that breaks': () =>
    new Response(new ReadableStream({ pull: () => Promise.reject(new Error('broke')) })),
  'answers a body of texts': () =>
    new Response(
      new ReadableStream({
        pull: (controller) => {
          controller.enqueue('text');
        },
      }),
    ),
  'has a status that throws': () => throwing('status'),
  'has headers that throw': () => throwing('headers'),
  'has a body that throws': () => throwing('body'),
};

describe('an adapter that', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  beforeEach(() => {
    unhandled.length = 0;
    process.on('unhandledRejection', note);
  });
  afterEach(() => {
    process.off('unhandledRejection', note);
  });

  it.each(Object.entries(hostile))(
    '%s makes a typed error of a read and an unknown outcome of a command',
    async (_, answer) => {
      const { client } = clientOver(answer, { retry: { attempts: 1 } });
      const read = await failureOf(client.listDevices());
      expect(read).toBeInstanceOf(KnoxGuardError);
      expect(['network', 'bad-response']).toContain((read as KnoxGuardError).code);

      const command = await failureOf(client.approveDevice({ deviceUid: 'R58N12ABCDE' }));
      expect(command).toMatchObject({ code: 'outcome-unknown', outcome: 'unknown', retryable: false });
      await rest();
      expect(unhandled).toEqual([]);
    },
  );

  it('settles long after it was given up disturbs nobody', async () => {
    let fail: (reason: unknown) => void = () => undefined;
    const { client, time } = clientOver(
      () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
    );
    const failure = failureOf(client.listDevices());
    await rest();
    await time.advance(20_000);
    expect(await failure).toMatchObject({ code: 'timeout' });
    fail(new Error('late'));
    await rest();
    expect(unhandled).toEqual([]);
  });

  it('answers a Response of another kind is understood by its shape', async () => {
    const real = json({ deviceList: [] });
    const { status, headers, body } = real;
    const { client } = clientOver(() => ({ status, headers, body, bodyUsed: false, redirected: false }));
    expect(await client.listDevices()).toEqual({ rows: [] });
  });
});

describe('the adapter of its own', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("uses the platform's fetch as it is at the call", async () => {
    const client = createKnoxGuardClient({ endpoint });
    const fetch = vi.fn(() => Promise.resolve(json({ deviceList: [] })));
    vi.stubGlobal('fetch', fetch);
    expect(await client.listDevices()).toEqual({ rows: [] });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('sends cookies elsewhere only where the host says so', async () => {
    const seen: Request[] = [];
    const fetch = (request: Request) => {
      seen.push(request);
      return Promise.resolve(json({ deviceList: [] }));
    };
    for (const options of [{ fetch }, { fetch, credentials: 'include' as const }])
      await createKnoxGuardClient({ endpoint, adapter: createFetchAdapter(options) }).listDevices();
    expect(seen.map(({ credentials }) => credentials)).toEqual(['same-origin', 'include']);
    expect(seen[1]).toMatchObject({ redirect: 'error', cache: 'no-store', method: 'POST' });
    expect(await seen[1]?.json()).toEqual({});
  });

  it.each([
    ["goes to the vendor's host", new Request('https://eu-kcs-api.samsungknox.com/kcs/v1.1/kg/devices/list')],
    ["carries the vendor's token", new Request(endpoint, { headers: { x_knox_apitoken: 'secret' } })],
  ])('refuses a request that %s, and sends nothing', async (_, request) => {
    const fetch = vi.fn();
    const error = await failureOf(createFetchAdapter({ fetch })(request));
    expect((error as Error).message).toMatch(/token must not reach a browser/);
    expect((error as Error).message).not.toContain('secret');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('knows that what it refused was not sent', async () => {
    const send = createFetchAdapter({ fetch: vi.fn() });
    const { client } = clientOver((request) => send(new Request('https://samsungknox.com/', request)));
    expect(await failureOf(client.approveDevice({ deviceUid: 'R58N12ABCDE' }))).toMatchObject({
      code: 'invalid-request',
      outcome: 'not-sent',
    });
  });
});
