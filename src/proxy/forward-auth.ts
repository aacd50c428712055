import { readJson } from '../api/json.js';
import { createKeyedHash } from './ids.js';
import { codedError } from './log.js';
import type { Principal, ProxyOptions } from './options.js';

/**
 * Asks the portal who a request comes from, in the manner of nginx's and Traefik's forward-auth: the portal is called with the browser's
 * cookies, and 2xx lets the request in. The principal is the `id` of a JSON answer, else a hash of the cookies.
 */
export function forwardAuth(
  url: URL,
  { fetch: ask = fetch, timeout = 5000 }: { fetch?: typeof fetch; timeout?: number } = {},
): ProxyOptions['authorize'] {
  // Keyed with what stays the same after a restart: a person keeps the id, and a log tells nobody the cookie.
  const hash = createKeyedHash(url.href);
  return async (request, operation) => {
    const cookie = request.headers.get('cookie');
    if (cookie === null) return null;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      abort.abort();
    }, timeout);
    try {
      const response = await ask(url, {
        headers: {
          accept: 'application/json',
          cookie,
          'x-forwarded-method': request.method,
          'x-forwarded-uri': new URL(request.url).pathname,
          'x-kg-operation': operation.name,
        },
        // A portal redirects to its login page: that is a no, and the cookies go nowhere else.
        redirect: 'manual',
        signal: abort.signal,
      });
      if (response.ok)
        return { id: (await namedIn(response)) ?? `cookie-${await hash.of(cookie)}` } satisfies Principal;
      await response.body?.cancel();
      if ([401, 403].includes(response.status) || (response.status >= 300 && response.status < 400))
        return null;
      throw codedError(`AUTHORIZE_URL_${response.status}`, `KG_AUTHORIZE_URL answered ${response.status}.`);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The `id` of a JSON answer, if it has one. */
async function namedIn(response: Response): Promise<string | undefined> {
  const body = await readJson(response.body, { maxBytes: 65_536, maxDepth: 16 }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'UnreadableBody') return undefined;
    throw error;
  });
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && id !== '' ? id.slice(0, 200) : undefined;
}
