import type { KnoxGuardError } from '../client/index.js';
import { KgEvent } from './kg-event.js';

/** A call failed. What the element showed before stays, marked as old. */
export class KgRequestErrorEvent extends KgEvent<{ readonly error: KnoxGuardError }> {
  constructor(error: KnoxGuardError) {
    super('kg-request-error', { error });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-request-error': KgRequestErrorEvent;
  }
}
