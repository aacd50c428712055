import { afterEach, describe, expect, it, vi } from 'vitest';
import { listDevices } from '../../src/api/index.js';
import { forwardAuth } from '../../src/proxy/forward-auth.js';
import { ask, fakeTime, proxyBefore } from './support.js';

afterEach(() => {
  vi.useRealTimers();
});

const url = new URL('https://portal.test/whoami');

function asking(answer: () => Response | Promise<Response>) {
  const calls: { to: string; init: RequestInit }[] = [];
  const authorize = forwardAuth(url, {
    fetch: async (to, init = {}) => {
      calls.push({ to: to instanceof URL ? to.href : 'other', init });
      return answer();
    },
  });
  const who = (cookie: string | null = 'session=1') =>
    authorize(
      ask('POST', '/devices/list', {}, cookie === null ? {} : { cookie, authorization: 'Bearer x' }),
      listDevices,
    );
  return { who, calls, authorize };
}

describe('forward-auth', () => {
  it('asks the portal with the browser’s cookies and nothing else of the browser’s', async () => {
    const { who, calls } = asking(() => Response.json({ id: 'anna' }));
    expect(await who()).toEqual({ id: 'anna' });
    expect(calls[0]!.to).toBe('https://portal.test/whoami');
    expect(calls[0]!.init).toMatchObject({
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        cookie: 'session=1',
        'x-forwarded-method': 'POST',
        'x-forwarded-uri': '/api/knox-guard/devices/list',
        'x-kg-operation': 'listDevices',
      },
    });
    expect(Object.keys(calls[0]!.init.headers as object)).toHaveLength(5);
  });

  it.each([
    [Response.json({ id: 7 }), '7'],
    [Response.json({ id: 'x'.repeat(500) }), 'x'.repeat(200)],
  ])('names the principal by the id of the answer', async (response, id) => {
    expect(await asking(() => response).who()).toEqual({ id });
  });

  it('names the principal by a hash of the cookies where the answer has no id: the same for the same, never the cookie', async () => {
    for (const response of [
      () => new Response('ok'),
      () => new Response(null, { status: 204 }),
      () => Response.json({ id: '' }),
      () => Response.json([]),
    ]) {
      const { who } = asking(response);
      const [one, again, other] = [await who(), await who(), await who('session=2')];
      expect(one?.id).toMatch(/^cookie-[A-Z2-7]{32}$/);
      expect(again).toEqual(one);
      expect(other).not.toEqual(one);
    }
  });

  it.each([301, 302, 307, 401, 403])('takes a %i for "nobody", and follows no redirect', async (status) => {
    expect(
      await asking(() => new Response(null, { status, headers: { location: 'https://login.test' } })).who(),
    ).toBeNull();
  });

  it('takes a request without cookies for "nobody", without asking', async () => {
    const { who, calls } = asking(() => Response.json({ id: 'a' }));
    expect(await who(null)).toBeNull();
    expect(calls).toEqual([]);
  });

  it.each([404, 429, 500, 502])('cannot tell when the portal answers %i: 503, not 401', async (status) => {
    const { authorize } = asking(() => new Response(null, { status }));
    const { handler, log } = proxyBefore(undefined, { authorize });
    expect((await handler(ask('POST', '/devices/list', {}, { cookie: 'a=1' }))).status).toBe(503);
    expect(log[0]!.cause).toBe(`AUTHORIZE_URL_${status}`);
  });

  it('gives up after five seconds', async () => {
    fakeTime();
    const authorize = forwardAuth(url, {
      fetch: (_, init) =>
        new Promise((__, reject) => {
          init?.signal?.addEventListener('abort', () => {
            reject(new Error('aborted'));
          });
        }),
    });
    const answer = Promise.resolve(
      authorize(ask('POST', '/devices/list', {}, { cookie: 'a=1' }), listDevices),
    ).catch(() => 'gave up');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await answer).toBe('gave up');
  });
});
