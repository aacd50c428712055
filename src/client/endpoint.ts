import { KnoxGuardError } from './error.js';
import { vendorHost } from './refusals.js';

/**
 * The base that operations' paths are appended to, without a slash at its end.
 * A relative endpoint is one of the page's; where there is no page it is refused.
 */
export function resolveEndpoint(endpoint: unknown): string {
  if (typeof endpoint !== 'string' || endpoint === '')
    throw refused('`endpoint` is missing; give the URL of your proxy');
  if (/[?#]/.test(endpoint)) throw refused('`endpoint` must have no query and no hash');

  const url = parse(endpoint, baseOfPage());
  if (!url) throw refused('`endpoint` is not a URL; where there is no page it must be absolute');
  if (!/^https?:$/.test(url.protocol)) throw refused('`endpoint` must be http or https');
  if (url.username || url.password) throw refused('`endpoint` must hold no user name or password');
  const refusal = vendorHost(url.href);
  if (refusal !== undefined) throw refused(refusal);
  return url.href.replace(/\/+$/, '');
}

/** What the client says of options it does not take. */
export function refused(what: string): KnoxGuardError {
  return new KnoxGuardError('invalid-request', { operation: 'createKnoxGuardClient' }, what);
}

function baseOfPage(): string | undefined {
  const page = globalThis as { document?: { baseURI?: string }; location?: { href?: string } };
  return page.document?.baseURI ?? page.location?.href;
}

function parse(endpoint: string, base: string | undefined): URL | undefined {
  try {
    return new URL(endpoint, base);
  } catch {
    return undefined;
  }
}
