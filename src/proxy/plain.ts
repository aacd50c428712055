import type { Plain } from './answer.js';
import type { Asked } from './asked.js';

/**
 * The same proxy without the platform's objects around it, for a server that has something better (`node.ts`): it answers what
 * the handler answers, and is found by the handler. A host that wraps its handler in a function of its own gets Requests and Responses.
 */
export type PlainHandler = (asked: Asked) => Promise<Plain>;

type Handler = (request: Request) => Promise<Response>;

const known = new WeakMap<Handler, PlainHandler>();

/** Notes how a handler can be asked plainly. */
export function notePlain(handler: Handler, plain: PlainHandler): void {
  known.set(handler, plain);
}

/** How a handler can be asked plainly; undefined for one that is not a proxy of ours. */
export function plainOf(handler: Handler): PlainHandler | undefined {
  return known.get(handler);
}
