import type { Operation } from '../api/operations.js';

/** What the gate looks at: headers that a page of another site can neither set nor forge. */
export interface GateInput {
  /** The value of `x-kg-request`, which no page of another site can set without a preflight. */
  readonly ownHeader: string | null;
  readonly secFetchSite: string | null;
  readonly origin: string | null;
  /** The origin under which the request reached us. */
  readonly requestOrigin: string;
  readonly operation: Pick<Operation, 'method' | 'kind'>;
}

/** The host's part of the decision. */
export interface GatePolicy {
  readonly allowedOrigins: readonly string[];
  readonly missingOrigin: 'refuse' | 'accept';
}

/** Lets a request in, or says in one sentence why not. */
export type GateVerdict = { readonly pass: true } | { readonly pass: false; readonly why: string };

/**
 * Decides whether a request comes from the portal's own pages (cross-site request forgery).
 *
 * The first rule that applies decides. Framework helpers are not enough here: one lets a cross-site POST of JSON pass, and a
 * typeless Blob crosses sites without a preflight and without a content type.
 */
export function judgeOrigin(input: GateInput, policy: GatePolicy): GateVerdict {
  for (const rule of rules) {
    const verdict = rule(input, policy);
    if (verdict) return verdict;
  }
  return refuse('the request says nothing about where it comes from');
}

/** Reads what the gate looks at from a request to this URL. */
export function gateInput(request: Request, url: URL, operation: GateInput['operation']): GateInput {
  return {
    ownHeader: request.headers.get('x-kg-request'),
    secFetchSite: request.headers.get('sec-fetch-site'),
    origin: request.headers.get('origin'),
    requestOrigin: url.origin,
    operation,
  };
}

type Rule = (input: GateInput, policy: GatePolicy) => GateVerdict | undefined;

const pass: GateVerdict = { pass: true };

const rules: readonly Rule[] = [
  ({ ownHeader }) => (ownHeader === '1' ? undefined : refuse('the header x-kg-request: 1 is missing')),

  ({ secFetchSite }) => {
    if (secFetchSite === null) return undefined;
    return secFetchSite === 'same-origin' ? pass : refuse('the browser says it comes from another origin');
  },

  ({ origin, requestOrigin }, { allowedOrigins }) => {
    if (origin === null) return undefined;
    // `null` is the origin of sandboxed frames and local files: never the portal, whatever a host lists.
    const known = origin !== 'null' && (origin === requestOrigin || allowedOrigins.includes(origin));
    return known ? pass : refuse('its origin is neither ours nor one of allowedOrigins (KG_ALLOWED_ORIGINS)');
  },

  ({ operation }) => (operation.method === 'GET' && operation.kind === 'read' ? pass : undefined),

  (_, { missingOrigin }) => (missingOrigin === 'accept' ? pass : undefined),
];

function refuse(why: string): GateVerdict {
  return { pass: false, why };
}
