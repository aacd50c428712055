import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRequest, fromQuery, operations, pathNames, toWire } from '../../src/api/index.js';

const [, , , listUploads, getUpload] = operations;

describe('a request on the wire', () => {
  it('stands in path and query for a GET, in the body for a POST', () => {
    expect(toWire(getUpload, { uploadId: 'a-1', pageNum: 0, pageSize: undefined })).toEqual({
      path: '/devices/uploads/a-1',
      query: '?pageNum=0',
    });
    expect(toWire(listUploads, {})).toEqual({ path: '/devices/uploads', query: '' });
    const approve = operations.find(({ name }) => name === 'approveDevice')!;
    expect(toWire(approve, { deviceUid: 'x', approveId: undefined })).toEqual({
      path: '/devices/approve',
      query: '',
      body: '{"deviceUid":"x"}',
    });
  });

  it('comes back from path and query as it was, for every request that may be sent', () => {
    const page = { pageNum: fc.nat(2 ** 31 - 1), pageSize: fc.integer({ min: 1, max: 1000 }) };
    const uploadId = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
    const shapes = [
      { operation: listUploads, requests: fc.record(page, { requiredKeys: [] }) },
      { operation: getUpload, requests: fc.record({ ...page, uploadId }, { requiredKeys: ['uploadId'] }) },
    ];
    for (const { operation, requests } of shapes)
      fc.assert(
        fc.property(requests, (request: Record<string, unknown>) => {
          const { path, query } = toWire(operation, request);
          const [name] = pathNames(operation);
          const values = name === undefined ? {} : { [name]: decodeURIComponent(path.split('/').at(-1)!) };
          const back = fromQuery(values, new URLSearchParams(query));
          expect(back).toEqual({ request, problems: [] });
          expect(checkRequest(operation, back.request)).toEqual({ ok: true, value: request });
        }),
      );
  });

  it('never leaves its path, whatever a value holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (uploadId) => {
        const { path } = toWire(getUpload, { uploadId });
        expect(path.split('/')).toHaveLength(4);
        expect(path).not.toMatch(/[?#\\]/);
      }),
    );
    // Two dots are the platform's to climb with, encoded or not: the schema refuses them.
    for (const uploadId of ['.', '..', '%2e%2e', 'a/b'])
      expect(checkRequest(getUpload, { uploadId }).ok).toBe(false);
  });

  it('may not name a value twice, nor override what is in the path', () => {
    expect(fromQuery({}, new URLSearchParams('pageNum=1&pageNum=2')).problems).toEqual([
      { path: 'pageNum', code: 'repeated' },
    ]);
    expect(fromQuery({ uploadId: 'a' }, new URLSearchParams('uploadId=b')).problems).toEqual([
      { path: 'uploadId', code: 'repeated' },
    ]);
  });

  it.each(['-1', '1.5', '1e3', '0x10', ' 1', '', 'one', '9999999999', '99999999999999999999'])(
    'with pageNum=%s is refused',
    (pageNum) => {
      const { request } = fromQuery({}, new URLSearchParams({ pageNum }));
      expect(checkRequest(listUploads, request)).toMatchObject({
        ok: false,
        problems: [{ path: 'pageNum' }],
      });
    },
  );
});

describe('the table of operations', () => {
  it('has no two operations on one method and path, and no name twice', () => {
    expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(operations.length);
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
  });

  it('calls a command whatever acts on a device, and nothing else', () => {
    expect(
      operations.filter(({ kind }) => kind === 'command').map(({ path, method }) => `${method} ${path}`),
    ).toEqual(['POST /devices/uploads', 'POST /devices/approve', 'POST /devices/blink']);
  });
});
