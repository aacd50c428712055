import { vi } from 'vitest';
import { createProxy, type LogEntry, type ProxyOptions } from '../../src/proxy/index.js';

/** Answers as the vendor's API would, to whatever arrives. */
export type FakeVendor = (request: Request) => Response | Promise<Response>;

export const API = 'https://vendor.test/kcs/v1.1/kg';
export const PORTAL = 'https://portal.test';
export const IMEI = '354387110044347';
export const TOKEN = 'canary-token-8f3a1c';

/** A proxy with a fixed token before a fake vendor, with everything that arrived there and all that was logged. */
export function proxyBefore(vendor: FakeVendor = succeed, options: Partial<ProxyOptions> = {}) {
  const arrived: Request[] = [];
  const log: LogEntry[] = [];
  const handler = createProxy({
    upstream: { apiBaseUrl: API, tokenUrl: 'https://vendor.test/ams/v1/users/accesstoken' },
    credentials: { accessToken: () => Promise.resolve(TOKEN) },
    authorize: () => ({ id: 'officer-7' }),
    fetch: async (request) => {
      arrived.push(request.clone());
      return vendor(request);
    },
    log: (entry) => log.push(entry),
    ...options,
  });
  return { handler, arrived, log };
}

/** What a portal's page sends: same origin, own header. */
export function ask(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  headers: HeadersInit = {},
): Request {
  const all = new Headers({ 'x-kg-request': '1', 'sec-fetch-site': 'same-origin' });
  if (body !== undefined) all.set('content-type', 'application/json');
  new Headers(headers).forEach((value, name) => {
    all.set(name, value);
  });
  return new Request(`${PORTAL}/api/knox-guard${path}`, {
    method,
    headers: all,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** An approval, which is a command. */
export function approve(key: string, deviceUid = IMEI, headers: HeadersInit = {}): Request {
  const keyed = new Headers(headers);
  keyed.set('idempotency-key', key.padEnd(16, '-'));
  return ask('POST', '/devices/approve', { deviceUid, approveId: 'LOAN-1' }, keyed);
}

export function succeed(): Response {
  return Response.json({ result: 'SUCCESS', objectId: 'o1', requestedId: IMEI });
}

/** The vendor's words for a refusal. */
export function vendorFail(status: number, code: number | string, reason = ''): Response {
  return Response.json({ result: 'FAIL', error: { code, message: 'FAILED', reason } }, { status });
}

export async function problemOf(
  response: Response,
): Promise<{ code: string; detail: string; problems?: unknown[] }> {
  return (await response.json()) as { code: string; detail: string; problems?: unknown[] };
}

/** A promise that the test settles. */
export function deferred<T = void>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Fakes what measures time and leaves crypto's own turns of the event loop alone. */
export function fakeTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
}
