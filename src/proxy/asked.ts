import { readText } from '../api/json.js';

/**
 * One request as the proxy looks at it. A Request of the platform hands its body out as a stream and its end as a signal, each of several objects;
 * a server that has both at hand says them here, and nothing is wrapped only to be unwrapped again.
 */
export interface Asked {
  readonly request: Request;
  /** Aborted when whoever asked has left. */
  readonly leaving: Leaving;
  /**
   * The body as text, its bytes counted as they come.
   * @throws {UnreadableBody} `too-large` as soon as it is.
   */
  readonly readBody: (maxBytes: number) => Promise<string>;
}

/** As much of an AbortSignal as the proxy needs; every AbortSignal is one. */
export interface Leaving {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** A request of which nothing more is known than the platform's Request. */
export function askedBy(request: Request): Asked {
  return {
    request,
    get leaving() {
      return request.signal;
    },
    readBody: async (maxBytes) => readText(await streamOf(request), maxBytes),
  };
}

/** What an AbortController is to its signal. Of the platform's, each costs about as much as answering a request should. */
export class Departure implements Leaving {
  aborted = false;
  readonly #listeners = new Set<() => void>();

  addEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  /** Tells everybody who listens, once. */
  abort(): void {
    if (this.aborted) return;
    this.aborted = true;
    const told = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of told) listener();
  }
}

/** Firefox gives a request no `body` to read from: in a page of its, where the proxy stands beside the elements, it is read whole. */
async function streamOf(request: Request): Promise<Request['body']> {
  const { body } = request as Partial<Request>;
  return body === undefined ? new Response(await request.blob()).body : body;
}
