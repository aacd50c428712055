import type { Behaviour } from './behaviour.js';
import type { VendorErrorBody } from './vendor-error.js';

/** An answer before it becomes a Response, so that faults can still rewrite it. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Writes the vendor's error bodies. */
export class ErrorWriter {
  readonly #behaviour: Behaviour;
  #written = 0;

  constructor(behaviour: Behaviour) {
    this.#behaviour = behaviour;
  }

  /** The body of a refusal; its code is a number and a string in turn, as in the vendor's samples. */
  write(error: VendorErrorBody): { result: 'FAIL'; error: VendorErrorBody } {
    const { errorCodeType } = this.#behaviour;
    const asText = errorCodeType === 'alternate' ? this.#written++ % 2 === 1 : errorCodeType === 'string';
    return { result: 'FAIL', error: asText ? { ...error, code: String(error.code) } : error };
  }
}

/** The answer on the wire; a body that is text already goes out as it is. */
export function responseOf({ status, body, headers }: Answer): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text === '' ? null : text, {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  });
}
