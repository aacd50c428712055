import type { KnoxGuardError } from '../client/index.js';
import { KgEvent } from './kg-event.js';

/** What a host is told when its session has ended. */
export interface AuthRequiredDetail {
  readonly error: KnoxGuardError;
  /** Hands over the sign-in: once it settles, reads are made again and commands are offered again. */
  readonly waitUntil: (signIn: Promise<unknown>) => void;
}

/** The portal's session has ended. Cancel it when the host shows its own sign-in; the element then shows no message. */
export class KgAuthRequiredEvent extends KgEvent<AuthRequiredDetail> {
  /** The sign-ins that listeners handed over. */
  readonly signIns: Promise<unknown>[];

  constructor(error: KnoxGuardError) {
    const signIns: Promise<unknown>[] = [];
    super('kg-auth-required', { error, waitUntil: (signIn) => signIns.push(signIn) }, { cancelable: true });
    this.signIns = signIns;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-auth-required': KgAuthRequiredEvent;
  }
}
