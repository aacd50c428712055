import type { InputOf, Operation, operations, OutputOf } from '../api/index.js';

/** What every call takes. */
export interface CallOptions {
  /**
   * Stops the call, which then rejects with the signal's reason; an abort is no {@link KnoxGuardError}. A command that
   * has left is the exception: stopping to wait for it does not call it back, so it fails with `outcome-unknown`.
   */
  readonly signal?: AbortSignal | undefined;
}

/** What a read takes. */
export interface ReadOptions extends CallOptions {
  /** Called with each answer, a refusal too: where the proxy says that it sends. */
  readonly onUpstream?: ((place: UpstreamPlace) => void) | undefined;
  /** `poll` for a look that nobody waits for: where calls queue at the vendor's rate, our proxy lets everybody else go first. */
  readonly priority?: 'poll' | undefined;
}

/** Which of the vendor's services a proxy talks to, in its own words; `undefined` behind one that does not tell it. */
export interface UpstreamPlace {
  /** `production`, `development`, or a host's own word. */
  readonly environment: string | undefined;
  /** `eu`, `us`, or a host's own word. */
  readonly region: string | undefined;
}

/** What a command takes. */
export interface CommandOptions extends CallOptions {
  /** The id of the human intent, made by `createCommandId` when its confirmation opened; a fresh one unless given. */
  readonly commandId?: string | undefined;
  /** The instant after which the proxy must not pass the command on, as a date or in epoch milliseconds. */
  readonly notAfter?: Date | number | undefined;
}

/** A command that was carried out. One that was not, or of which nobody can tell, rejects with a {@link KnoxGuardError}. */
export interface CommandResult<Response> {
  readonly outcome: 'done';
  /** What the vendor answered. */
  readonly response: Response;
  /** The id it was sent under. */
  readonly commandId: string;
  /** The vendor-side id, for `getTransaction`; absent behind a proxy that does not tell it. */
  readonly transactionId?: string;
}

/** A client's method for one operation. */
export type OperationMethod<Op extends Operation> = Op['kind'] extends 'command'
  ? (request: InputOf<Op>, options?: CommandOptions) => Promise<CommandResult<OutputOf<Op>>>
  : Record<string, never> extends InputOf<Op>
    ? (request?: InputOf<Op>, options?: ReadOptions) => Promise<OutputOf<Op>>
    : (request: InputOf<Op>, options?: ReadOptions) => Promise<OutputOf<Op>>;

/** One method for each operation of the table, bound: it may be passed on by itself. */
export type OperationMethods = {
  readonly [Op in (typeof operations)[number] as Op['name']]: OperationMethod<Op>;
};
