/**
 * The vendor's envelope: `{ result, error? }`, also inside an HTTP 200. No Zod here: every answer passes through it.
 */

/** The error object of an answer, with its code as a number whichever way it came. */
export interface VendorError {
  /** Its first three digits are an HTTP status, e.g. 4000310. */
  readonly code?: number;
  readonly message?: string;
  /** A sentence, e.g. `Current status is 'Enrolled'.`; shown verbatim, as text. */
  readonly reason?: string;
}

/** What an answer says of itself. `silent`: neither a result nor an error, as some reads answer. */
export type Verdict =
  | { readonly kind: 'success' | 'silent' }
  | { readonly kind: 'fail'; readonly error: VendorError }
  /** A result word we do not know: of a command nobody can tell whether it was carried out. */
  | { readonly kind: 'unclear'; readonly result: string };

/**
 * Judges an answer by its body: a 200 can carry `result: "FAIL"` or an `error`.
 * An `error` whose code is 0 is the vendor's empty one, seen in the reference's sample of a success.
 */
export function verdictOf(body: unknown): Verdict {
  if (typeof body !== 'object' || body === null) return { kind: 'silent' };
  const { result } = body as { result?: unknown };
  const word = typeof result === 'string' ? result.toUpperCase() : undefined;
  const error = vendorErrorOf(body);
  if (word === 'FAIL' || word === 'FAILED' || error?.code) return { kind: 'fail', error: error ?? {} };
  if (word === undefined || word === '') return error ? { kind: 'fail', error } : { kind: 'silent' };
  return word === 'SUCCESS' ? { kind: 'success' } : { kind: 'unclear', result: String(result) };
}

/** The error object of a body: alone, in a list (seen from one client), or `undefined` for none and for an empty one. */
export function vendorErrorOf(body: unknown): VendorError | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const given = (body as { error?: unknown }).error;
  const error: unknown = Array.isArray(given) ? given[0] : given;
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, message, reason } = error as Record<string, unknown>;
  const number = typeof code === 'number' || typeof code === 'string' ? Number(code) : NaN;
  const found: VendorError = {
    ...(Number.isSafeInteger(number) && number !== 0 && { code: number }),
    ...(typeof message === 'string' && message !== '' && { message }),
    ...(typeof reason === 'string' && reason !== '' && { reason }),
  };
  return found.code !== undefined || Number(code) !== 0
    ? Object.keys(found).length > 0
      ? found
      : undefined
    : undefined;
}

/** The state that a 4000310 answer names in quotes (`Current status is 'Enrolled'.`), if it does. */
export function stateNamedIn(error: VendorError): string | undefined {
  return error.code === 4000310 ? /'([A-Za-z]{1,40})'/.exec(error.reason ?? '')?.[1] : undefined;
}
