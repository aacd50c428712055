import { describe, expect, it } from 'vitest';
import { approveDevice, uploadDevices } from '../../src/api/index.js';
import { isRateRefusal, outcomeOf, provesNotSent, type Reply } from '../../src/proxy/outcome.js';

const answered = (status: number, body?: Record<string, unknown>): Reply => ({
  kind: 'answered',
  status,
  ...(body && { body }),
});
const fail = (code: number | string) => ({ result: 'FAIL', error: { code, message: 'M' } });

describe('the outcome of a command', () => {
  it.each<[string, Reply, string]>([
    ['200 SUCCESS', answered(200, { result: 'SUCCESS' }), 'done'],
    ['201 success in lower case', answered(201, { result: 'success' }), 'done'],
    ['SUCCESS with an empty error object', answered(200, { result: 'SUCCESS', error: { code: 0 } }), 'done'],
    ['200 with FAIL inside', answered(200, fail(4000310)), 'rejected'],
    ['200 with FAIL and no code', answered(200, { result: 'FAIL' }), 'rejected'],
    ['200 with an error and no result', answered(200, { error: { code: '4000310' } }), 'rejected'],
    ['400 with a vendor body', answered(400, fail('4000310')), 'rejected'],
    ['403 feature not enabled', answered(403, fail(4030102)), 'rejected'],
    ['412', answered(412, fail(4120000)), 'rejected'],
    ['404', answered(404, fail(4040300)), 'rejected'],
    ['429', answered(429), 'not-sent'],
    ['429 with a vendor body', answered(429, fail(4290000)), 'not-sent'],
    ['200 with a 429 inside', answered(200, fail(4290000)), 'not-sent'],
    ['401', answered(401), 'not-sent'],
    ['401 with a vendor body', answered(401, fail(4010000)), 'not-sent'],
    ['403 AUTHENTICATION_FAIL', answered(403, fail(4030000)), 'not-sent'],
    ['200 with a 401 inside', answered(200, fail('4010000')), 'not-sent'],
    ['200 without a body we can read', answered(200), 'unknown'],
    ['200 with an empty object', answered(200, {}), 'unknown'],
    ['200 with a word we do not know', answered(200, { result: 'ACCEPTED' }), 'unknown'],
    ['200 with a server error inside', answered(200, fail(5001804)), 'unknown'],
    ['202 without a body', answered(202), 'unknown'],
    ['302', answered(302), 'unknown'],
    ['302 that claims SUCCESS', answered(302, { result: 'SUCCESS' }), 'unknown'],
    ['400 from a gateway, without a vendor body', answered(400), 'unknown'],
    ['404 that claims SUCCESS', answered(404, { result: 'SUCCESS' }), 'unknown'],
    ['408 with a vendor body', answered(408, fail(4080000)), 'unknown'],
    ['500 with a vendor body', answered(500, fail(5001804)), 'unknown'],
    ['500 that names a 4xx code', answered(500, fail(4000310)), 'unknown'],
    ['502', answered(502), 'unknown'],
    ['503 with Retry-After', { kind: 'answered', status: 503, retryAfter: 1 }, 'unknown'],
    ['0, an opaque redirect', answered(0), 'unknown'],
    ['0 that claims SUCCESS', answered(0, { result: 'SUCCESS' }), 'unknown'],
    ['0 with a vendor body', answered(0, fail(4000310)), 'unknown'],
    ['199 with a vendor body', answered(199, fail('X')), 'unknown'],
    ['299 SUCCESS', answered(299, { result: 'SUCCESS' }), 'done'],
    ['300 with a vendor body', answered(300, fail('X')), 'unknown'],
    ['300 with a 429 inside', answered(300, fail(4290000)), 'unknown'],
    ['304 with a vendor body', answered(304, fail(4000310)), 'unknown'],
    ['500 with a 429 inside', answered(500, fail(4290000)), 'unknown'],
    ['200 with a refusal whose code names no HTTP status', answered(200, fail(6000000)), 'rejected'],
    ['200 with a refusal whose code names one beyond them', answered(200, fail(9990000)), 'rejected'],
    ['a timeout', { kind: 'timeout' }, 'unknown'],
    ['an error without proof', { kind: 'failed', proof: false, error: new TypeError('x') }, 'unknown'],
    ['an error with proof', { kind: 'failed', proof: true, error: new TypeError('x') }, 'not-sent'],
  ])('of %s', (_, reply, outcome) => {
    expect(outcomeOf(approveDevice, reply)).toBe(outcome);
  });

  it('of an upload is told by its upload id, for its answer has no result word', () => {
    expect(outcomeOf(uploadDevices, answered(200, { uploadID: 'u1' }))).toBe('done');
    expect(outcomeOf(uploadDevices, answered(200, {}))).toBe('unknown');
    expect(outcomeOf(approveDevice, answered(200, { uploadID: 'u1' }))).toBe('unknown');
  });
});

const errorWith = (fields: object) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('x'), fields) });

describe('proof that nothing was sent', () => {
  it.each([
    { code: 'ENOTFOUND', syscall: 'getaddrinfo' },
    { code: 'EAI_AGAIN', syscall: 'getaddrinfo' },
    { code: 'ECONNREFUSED', syscall: 'connect' },
    { code: 'EHOSTUNREACH', syscall: 'connect' },
    { code: 'ENETUNREACH', syscall: 'connect' },
    { code: 'ETIMEDOUT', syscall: 'connect' },
    { code: 'UND_ERR_CONNECT_TIMEOUT' },
    { code: 'CERT_HAS_EXPIRED' },
    { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    {
      code: 'ECONNREFUSED',
      errors: [
        { code: 'ECONNREFUSED', syscall: 'connect' },
        { code: 'ENETUNREACH', syscall: 'connect' },
      ],
    },
  ])('is %j', (fields) => {
    expect(provesNotSent(errorWith(fields))).toBe(true);
  });

  it.each([
    {},
    { code: 'ECONNRESET', syscall: 'read' },
    { code: 'ECONNRESET', syscall: 'connect' },
    { code: 'EPIPE', syscall: 'write' },
    { code: 'ETIMEDOUT', syscall: 'read' },
    { code: 'EHOSTUNREACH', syscall: 'read' },
    { code: 'ECONNREFUSED' },
    { code: 'UND_ERR_SOCKET' },
    { code: 'UND_ERR_HEADERS_TIMEOUT' },
    { code: 'UND_ERR_BODY_TIMEOUT' },
    { code: 'UND_ERR_ABORTED' },
    { code: 'UND_ERR_DESTROYED' },
    { code: 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' },
    { code: 'HPE_INVALID_CONSTANT' },
    { code: 'ERR_HTTP2_STREAM_ERROR' },
    { code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' },
    { code: 'ABORT_ERR' },
    {
      errors: [
        { code: 'ECONNREFUSED', syscall: 'connect' },
        { code: 'ECONNRESET', syscall: 'read' },
      ],
    },
    { errors: [] },
  ])('is not %j', (fields) => {
    expect(provesNotSent(errorWith(fields))).toBe(false);
  });

  it('is looked for six causes deep and no deeper, so that no chain of them is endless', () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? { code: 'ENOTFOUND' } : { cause: nested(depth - 1) };
    expect([provesNotSent(nested(5)), provesNotSent(nested(6))]).toEqual([true, false]);
  });

  it('is not an error of unknown shape, however it is nested', () => {
    const loop: { cause?: unknown } = {};
    loop.cause = loop;
    for (const error of [
      undefined,
      null,
      'ENOTFOUND',
      { message: 'ENOTFOUND' },
      new DOMException('x', 'AbortError'),
      loop,
    ])
      expect(provesNotSent(error)).toBe(false);
  });

  it('is what the platform really throws when nobody listens, and not what it throws when the answer breaks off', async () => {
    const { createServer } = await import('node:net');
    const server = createServer((socket) => {
      socket.once('data', () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const broken: unknown = await fetch(`http://127.0.0.1:${port}`).catch((error: unknown) => error);
    await new Promise((resolve) => server.close(resolve));
    const refused: unknown = await fetch(`http://127.0.0.1:${port}`).catch((error: unknown) => error);
    expect([provesNotSent(broken), provesNotSent(refused)]).toEqual([false, true]);
  });
});

describe('what asks us to slow down', () => {
  it('is an answer, never the lack of one', () => {
    expect(isRateRefusal({ kind: 'timeout' })).toBe(false);
    expect(isRateRefusal({ kind: 'failed', proof: true, error: new TypeError('x') })).toBe(false);
    expect(isRateRefusal(answered(429))).toBe(true);
    expect(isRateRefusal(answered(503, fail(4290000)))).toBe(false);
  });
});

describe('a refused certificate', () => {
  it.each([
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_REVOKED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('proves that nothing was sent: %s', (code) => {
    expect(provesNotSent(Object.assign(new Error('x'), { code }))).toBe(true);
  });

  it('no address to call from proves it where `connect` says so, and nowhere else', () => {
    const error = (syscall: string) => Object.assign(new Error('x'), { code: 'EADDRNOTAVAIL', syscall });
    expect(provesNotSent(error('connect'))).toBe(true);
    expect(provesNotSent(error('write'))).toBe(false);
  });
});

describe('an upload', () => {
  it('whose answer has an id and a word we do not know is unknown', () => {
    expect(outcomeOf(uploadDevices, answered(200, { uploadID: 'u1' }))).toBe('done');
    expect(outcomeOf(uploadDevices, answered(200, { uploadID: 'u1', result: 'ACCEPTED' }))).toBe('unknown');
  });
});
