import type { Device } from '../api/index.js';
import type { CommandResult, KnoxGuardClient, KnoxGuardError } from '../client/index.js';
import type { DeviceIdentity } from './find-device.js';

/** What a person is asked to confirm. */
export interface Question<Request, Subject = DeviceIdentity> {
  readonly request: Request;
  /** The device it is for, or the batch, whatever the element is told to be about meanwhile. */
  readonly identity: Subject;
  /** Where it goes: another client may be another tenant, to whom it must not be sent. */
  readonly client: KnoxGuardClient;
}

/** What one intent is about: minted when its confirmation opens, and the only id it ever has. */
export interface Intent<Request, Subject = DeviceIdentity> extends Question<Request, Subject> {
  readonly commandId: string;
  /** The device as read just before the confirmation; `undefined` when the vendor does not list it. */
  readonly device: Device | undefined;
  /** What the person had seen before that differs from what was read now. */
  readonly changes: readonly DeviceChange[];
}

/** One thing about a device that is no longer what the person saw. */
export interface DeviceChange {
  readonly field: string;
  readonly before: unknown;
  readonly now: unknown;
}

/**
 * How a command stands, from the form to its outcome. `unknown` is an outcome of its own: it is looked into, and never sent again
 * by anybody but a person who starts anew.
 */
export type CommandState<Request, Response> =
  | { readonly name: 'idle' }
  /** The device is read again, so that the confirmation shows what is true now. */
  | { readonly name: 'checking'; readonly request: Request }
  | { readonly name: 'confirming'; readonly intent: Intent<Request>; readonly readAt: number }
  /** Confirmed, and not sent yet: it can be called back until `until` (epoch ms); `held` while hovered or focused. */
  | {
      readonly name: 'undoable';
      readonly intent: Intent<Request>;
      readonly until: number;
      readonly held: boolean;
    }
  | { readonly name: 'sending'; readonly intent: Intent<Request> }
  | { readonly name: 'done'; readonly intent: Intent<Request>; readonly result: CommandResult<Response> }
  /** Refused, or not sent: nothing happened on the phone. */
  | { readonly name: 'failed'; readonly request: Request; readonly error: KnoxGuardError }
  | {
      readonly name: 'unknown';
      readonly intent: Intent<Request>;
      readonly error: KnoxGuardError;
      /** What looking has found: `carried-out`, or nothing yet. */
      readonly found: 'nothing-yet' | 'carried-out';
    };

/** The fields of which a person must hear when they changed under their hands. */
const telling = ['status', 'approveId', 'objectId'] as const;

/** What differs between a device as it was seen and as it was read now. */
export function changesOf(seen: Device | undefined, now: Device | undefined): DeviceChange[] {
  if (!seen || !now) return [];
  return telling
    .filter((field) => seen[field] !== now[field])
    .map((field) => ({ field, before: seen[field], now: now[field] }));
}
