import { describe, expect, it } from 'vitest';
import { clientOver, failureOf, json, problem } from './support.js';

/** What listDevices fails with when it is answered so. */
async function verdict(response: () => Response): Promise<unknown> {
  const { client } = clientOver(response, { retry: { attempts: 1 } });
  return failureOf(client.listDevices());
}

const fail = (code: number | string, reason = 'because') => ({
  result: 'FAIL',
  error: { code, message: 'SOME_NAME', reason },
});

describe("a read's answer", () => {
  it.each([
    ['FAIL in a 200', () => json(fail(4000000)), { code: 'rejected', status: 200, vendorCode: 4000000 }],
    [
      'an error alone in a 200',
      () => json({ error: { code: '4000000' } }),
      { code: 'rejected', vendorCode: 4000000 },
    ],
    [
      'an error in a list',
      () => json({ error: [{ code: 4000000 }] }),
      { code: 'rejected', vendorCode: 4000000 },
    ],
    [
      'a token refused inside a 200',
      () => json(fail(4010000)),
      { code: 'unauthorized', vendorCode: 4010000 },
    ],
    ['FAIL without an error', () => json({ result: 'fail' }), { code: 'rejected' }],
    ['a vendor 400', () => json(fail(4000000), 400), { code: 'rejected', reason: 'because' }],
    ['a vendor 403', () => json(fail(4030104), 403), { code: 'forbidden', vendorCode: 4030104 }],
    ['a vendor 404', () => json(fail(4040300), 404), { code: 'not-found', vendorCode: 4040300 }],
    ['a vendor 412', () => json(fail(4120000), 412), { code: 'rejected', vendorCode: 4120000 }],
    ['a vendor 500', () => json(fail(5001804), 500), { code: 'unavailable', vendorCode: 5001804 }],
    ['429', () => json({}, 429, { 'retry-after': '11' }), { code: 'rate-limited', retryAfter: 11_000 }],
    ['no principal', () => problem(401, { code: 'unauthorized' }), { code: 'unauthorized' }],
    ['not permitted', () => problem(403, { detail: 'Not you.' }), { code: 'forbidden', reason: 'Not you.' }],
    ['no such path', () => problem(404), { code: 'not-found' }],
    ['a wrong method', () => problem(405), { code: 'invalid-request' }],
    ['a body too large', () => problem(413), { code: 'invalid-request' }],
    ['a wrong type', () => problem(415), { code: 'invalid-request' }],
    [
      'a gateway',
      () => new Response('<html>Bad Gateway', { status: 502 }),
      { code: 'unavailable', status: 502 },
    ],
    ['not sent', () => problem(503), { code: 'unavailable' }],
    ['a gateway timeout', () => problem(504), { code: 'unavailable' }],
    [
      'a redirect not followed',
      () => new Response(null, { status: 302 }),
      { code: 'bad-response', status: 302 },
    ],
  ])('with %s fails', async (_, response, expected) => {
    expect(await verdict(response)).toMatchObject({
      operation: 'listDevices',
      outcome: undefined,
      ...expected,
    });
  });

  it('names the fields that the proxy refused', async () => {
    const problems = [{ path: 'pageSize', code: 'too-large', limit: 1000 }];
    expect(await verdict(() => problem(422, { problems: [...problems, 'junk', { path: 1 }] }))).toMatchObject(
      {
        code: 'invalid-request',
        problems,
      },
    );
  });

  it.each([
    ['empty', new Uint8Array()],
    ['truncated', '{"deviceList":[{'],
    ['text', 'OK'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['without its list', '{"result":"SUCCESS"}'],
    ['with another thing for its list', '{"deviceList":{}}'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])],
    ['200,000 deep', `{"deviceList":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ])('whose body is %s is a bad response', async (_, body) => {
    expect(await verdict(() => new Response(body))).toMatchObject({
      code: 'bad-response',
      status: 200,
      retryable: false,
    });
  });

  it('of 204 is a bad response', async () => {
    expect(await verdict(() => new Response(null, { status: 204 }))).toMatchObject({ code: 'bad-response' });
  });

  it('that is a page says that the session may have ended', async () => {
    const login = () =>
      new Response('<!doctype html><form>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
    const error = await verdict(login);
    expect(error).toMatchObject({ code: 'bad-response' });
    expect((error as Error).message).toMatch(/session may have ended/);
  });

  it('that came by a redirect and is no data means that nobody is signed in', async () => {
    const login = () => Object.defineProperty(new Response('<form>'), 'redirected', { value: true });
    expect(await verdict(login)).toMatchObject({ code: 'unauthorized' });
  });

  it('is read with a byte order mark, unknown fields and a result word we do not know', async () => {
    const { client } = clientOver(
      () => new Response('\ufeff{"result":"OK","deviceList":[{"deviceUid":"1","new":[1]}],"x":1}'),
    );
    expect((await client.listDevices()).rows).toMatchObject([
      { readable: true, value: { deviceUid: '1', new: [1] } },
    ]);
  });

  it('may carry the empty error of the reference', async () => {
    const body = {
      result: 'SUCCESS',
      totalCount: 0,
      uploads: [],
      error: { code: 0, message: '', reason: '' },
    };
    const { client } = clientOver(() => json(body));
    expect(await client.listUploads()).toEqual({ totalCount: 0, rows: [] });
  });

  it('of up to 8 MiB is read, and not a byte more', async () => {
    const sized = (bytes: number) => {
      const [start, end] = ['{"deviceList":[],"x":"', '"}'];
      return new Response(start + 'x'.repeat(bytes - start.length - end.length) + end);
    };
    const { client } = clientOver(() => sized(8 * 1024 * 1024));
    expect(await client.listDevices()).toEqual({ rows: [] });
    expect(await verdict(() => sized(8 * 1024 * 1024 + 1))).toMatchObject({
      code: 'bad-response',
      cause: { code: 'too-large' },
    });
  });

  it('that never ends is given up at the cap, and its stream is cancelled', async () => {
    let cancelled = false;
    const chunk = new Uint8Array(1024 * 1024);
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(chunk);
      },
      cancel: () => {
        cancelled = true;
      },
    });
    expect(await verdict(() => new Response(endless))).toMatchObject({ code: 'bad-response' });
    expect(cancelled).toBe(true);
  });

  it('cannot reach into prototypes', async () => {
    const { client } = clientOver(
      () =>
        new Response(
          '{"deviceList":[{"deviceUid":"1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}',
        ),
    );
    await client.listDevices();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a request that breaks a limit', () => {
  it('is refused before anything is sent, and names its fields', async () => {
    const { client, requests } = clientOver(() => json({}));
    expect(await failureOf(client.listDevices({ pageNum: -1, pageSize: 1001 }))).toMatchObject({
      code: 'invalid-request',
      status: undefined,
      message: 'listDevices: not sent, for the request is not valid: pageNum too-small, pageSize too-large.',
      problems: [
        { path: 'pageNum', code: 'too-small', limit: 0 },
        { path: 'pageSize', code: 'too-large', limit: 1000 },
      ],
    });
    expect(requests).toHaveLength(0);
  });

  it('of a command is known not to have been sent', async () => {
    const { client, requests } = clientOver(() => json({}));
    const blink = { objectId: 'a', deviceUid: 'b', interval: 600, message: 'x', tel: '1' };
    expect(await failureOf(client.blinkDevice(blink))).toMatchObject({
      code: 'invalid-request',
      outcome: 'not-sent',
      problems: [{ path: 'deviceUid', code: 'identifier-ambiguous' }],
    });
    expect(requests).toHaveLength(0);
  });
});
