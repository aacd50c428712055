import type { Route } from './routes.js';
import type { Problem } from './problems.js';

/**
 * A request is one flat object. On the wire the names in the path's braces stand in the path; of the rest, a GET
 * sends them as query and a POST as JSON body. Both directions are here, so client and proxy cannot disagree.
 */
export interface WireRequest {
  /** Below the endpoint, with every path value percent-encoded. */
  readonly path: string;
  /** Empty, or starting with `?`. */
  readonly query: string;
  /** The JSON text; absent for a GET. */
  readonly body?: string;
}

/** Lays a checked request out for the wire. */
export function toWire(operation: Route, request: Readonly<Record<string, unknown>>): WireRequest {
  const inPath = pathNames(operation);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(request[name])),
  );
  const rest = Object.entries(request).filter(
    ([name, value]) => !inPath.includes(name) && value !== undefined,
  );
  if (operation.method === 'POST') return { path, query: '', body: JSON.stringify(Object.fromEntries(rest)) };
  const query = new URLSearchParams(rest.map(([name, value]) => [name, String(value)])).toString();
  return { path, query: query && `?${query}` };
}

/**
 * Collects the fields of a GET request from path and query, for `checkRequest` to judge.
 * Digits become numbers; a name that comes twice is a problem, since readers differ on which one counts.
 */
export function fromQuery(
  pathValues: Readonly<Record<string, string>>,
  query: URLSearchParams,
): { readonly request: Record<string, unknown>; readonly problems: readonly Problem[] } {
  const request: Record<string, unknown> = { ...pathValues };
  const problems: Problem[] = [];
  for (const [name, value] of query) {
    if (Object.hasOwn(request, name)) problems.push({ path: name, code: 'repeated' });
    request[name] = /^\d{1,15}$/.test(value) ? Number(value) : value;
  }
  return { request, problems };
}

/** The names in the braces of an operation's path. */
export function pathNames(operation: Route): string[] {
  return Array.from(operation.path.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '');
}
