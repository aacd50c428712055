import { describe, expect, it } from 'vitest';
import { ask, problemOf, proxyBefore } from './support.js';

async function answerTo(request: Request, options = {}) {
  const { handler, arrived } = proxyBefore(undefined, options);
  const response = await handler(request);
  return { status: response.status, ...(await problemOf(response)), sent: arrived.length };
}

describe('a body', () => {
  it.each([
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    'application/json, text/plain',
    'application/json; charset=utf-7',
  ])('of type "%s" is refused with 415', async (type) => {
    expect(await answerTo(ask('POST', '/devices/list', '{}', { 'content-type': type }))).toMatchObject({
      status: 415,
      sent: 0,
    });
  });

  it('may name its type in any case and with the charset UTF-8', async () => {
    for (const type of [
      'application/json',
      'Application/JSON',
      'application/json; charset=utf-8',
      'application/json;charset=UTF-8',
    ])
      expect(
        await answerTo(ask('POST', '/devices/list', '{}', { 'content-type': type })),
        type,
      ).toMatchObject({ status: 200, sent: 1 });
  });

  it('is read whole where a request has no stream to read from, as in Firefox', async () => {
    const firefox = () => {
      const request = ask('POST', '/devices/list', '{}', { 'content-type': 'application/json' });
      return Object.defineProperty(request, 'body', { value: undefined });
    };
    expect(await answerTo(firefox())).toMatchObject({ status: 200, sent: 1 });
    expect(await answerTo(firefox(), { maxBodyBytes: 1 })).toMatchObject({ status: 413, sent: 0 });
  });

  it('that is compressed is refused: nobody knows how large it is', async () => {
    expect((await answerTo(ask('POST', '/devices/list', '{}', { 'content-encoding': 'gzip' }))).status).toBe(
      415,
    );
  });

  it.each(['', 'null', '[]', '"x"', '{', '{"a":1}{', 'NaN', '{a:1}', '{/*x*/}'])(
    '%j is refused as 400 or 422',
    async (body) => {
      const { status, sent } = await answerTo(
        ask('POST', '/devices/list', body, { 'content-type': 'application/json' }),
      );
      expect([400, 422]).toContain(status);
      expect(sent).toBe(0);
    },
  );

  it('is counted on its stream: a Content-Length may lie', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new TextEncoder().encode(' '.repeat(1000)));
      },
    });
    const { handler } = proxyBefore(undefined, { maxBodyBytes: 10_000 });
    const response = await handler(
      new Request('https://portal.test/api/knox-guard/devices/list', {
        method: 'POST',
        headers: {
          'x-kg-request': '1',
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          'content-length': '10',
        },
        body: endless,
        duplex: 'half',
      } as RequestInit),
    );
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(20);
  });

  it('of 10,000 devices is taken, and one device more is refused by name', async () => {
    const upload = (count: number) =>
      ask(
        'POST',
        '/devices/uploads',
        {
          deviceList: Array.from({ length: count }, (_, i) => ({
            deviceUid: String(350_000_000_000_000 + i),
            approveId: 'L'.repeat(50),
          })),
        },
        { 'idempotency-key': 'k'.repeat(32) },
      );
    expect((await answerTo(upload(10_000))).status).toBe(200);
    expect(await answerTo(upload(10_001))).toMatchObject({
      status: 422,
      problems: [{ path: 'deviceList', code: 'too-long', limit: 10_000 }],
    });
  });

  it('nested too deep is refused before it is parsed', async () => {
    expect(
      await answerTo(
        ask('POST', '/devices/list', '['.repeat(100_000) + ']'.repeat(100_000), {
          'content-type': 'application/json',
        }),
      ),
    ).toMatchObject({
      status: 400,
      code: 'too-deep',
    });
  });

  it.each([
    '{"deviceUid":"A","deviceUid":"B"}',
    '{"deviceUid":"A","\\u0064eviceUid":"B"}',
    '{"deviceUid" :"A","x":{"deviceUid":1},"deviceUid"\n\t :"B"}',
    '{"filter":{"status":[],"status":["Pending"]}}',
  ])('that names a field twice is refused: %s', async (body) => {
    expect(
      await answerTo(ask('POST', '/devices/list', body, { 'content-type': 'application/json' })),
    ).toMatchObject({ status: 400, code: 'repeated-key', sent: 0 });
  });

  it('may repeat a name in different objects, and hold quotes, colons and backslashes', async () => {
    const tricky = { search: 'a":"b\\', sortBy: 'search', filter: { status: ['Pending', 'Pending'] } };
    expect((await answerTo(ask('POST', '/devices/list', tricky))).status).toBe(200);
  });

  it('with an unknown field is refused and the field is named', async () => {
    expect(await answerTo(ask('POST', '/devices/list', { pagesize: 5 }))).toMatchObject({
      status: 422,
      problems: [{ path: 'pagesize', code: 'unknown-field' }],
      sent: 0,
    });
  });

  it('never has its values repeated in a refusal', async () => {
    const answer = await answerTo(
      ask('POST', '/devices/approve', { deviceUid: ['354387110044347'], approveId: 'x'.repeat(51) }),
    );
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer)).not.toContain('354387110044347');
  });
});

describe('a query', () => {
  it.each([
    ['GET', '/devices/uploads?pageNum=0&pageNum=1', 'pageNum', 'repeated'],
    ['GET', '/devices/uploads?pageSize=1001', 'pageSize', 'too-large'],
    ['GET', '/devices/uploads?pageNum=-1', 'pageNum', 'wrong-type'],
    ['GET', '/devices/uploads?debug=1', 'debug', 'unknown-field'],
    ['GET', '/devices/uploads/u1?uploadId=u2', 'uploadId', 'repeated'],
    ['POST', '/devices/list?pageNum=1', 'pageNum', 'unknown-field'],
  ] as const)('%s %s is refused and %s is named', async (method, path, field, code) => {
    expect(await answerTo(ask(method, path, method === 'POST' ? {} : undefined))).toMatchObject({
      status: 422,
      problems: [{ path: field, code }],
      sent: 0,
    });
  });

  it('goes upstream as it was checked', async () => {
    const { handler, arrived } = proxyBefore();
    await handler(ask('GET', '/devices/uploads/u1?pageSize=25&pageNum=0'));
    expect(arrived[0]!.url).toMatch(/\/devices\/uploads\/u1\?(pageNum=0&pageSize=25|pageSize=25&pageNum=0)$/);
  });
});
