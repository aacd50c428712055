import type { Outcome } from './outcome.js';
import type { ProxyProblemCode } from './problem.js';

/** One request in the log. It holds no token, no identifier of a device and nothing of a body. */
export interface LogEntry {
  /** The operation's name; absent for a path that is none. */
  readonly operation?: string;
  readonly method: string;
  /** What the browser was answered. */
  readonly status: number;
  readonly outcome?: Outcome;
  /** Milliseconds from the request to its answer. */
  readonly ms: number;
  /** The `id` of the principal that `authorize` gave. */
  readonly principal?: string;
  /** A command's `Idempotency-Key`: the same as in its audit record, and in the page's trail. */
  readonly commandId?: string;
  readonly transactionId?: string;
  /** What Knox Guard answered last. */
  readonly upstreamStatus?: number;
  /** Calls made upstream: 0 when refused before, 2 after a replay. */
  readonly upstreamCalls: number;
  /** Whether the answer is the first one of a repeated command. */
  readonly repeated?: boolean;
  /** Why the proxy itself refused or failed. */
  readonly code?: ProxyProblemCode;
  /** The name of the error behind it, for the operator. */
  readonly cause?: string;
}

/** One command before it is sent: who does what. Its device is left out on purpose. */
export interface AuditRecord {
  /** ISO 8601. */
  readonly at: string;
  readonly principal: string;
  readonly operation: string;
  /** The `Idempotency-Key`. */
  readonly commandId: string;
  /** The vendor's `x-knox-transactionId`, by which the call can be looked up. */
  readonly transactionId: string;
}

/** What becomes known of a request on its way, for its log entry. */
export type Trace = { -readonly [Name in keyof LogEntry]?: LogEntry[Name] };

/** An error whose code reaches the log, such as `TOKEN_401`; messages never do. */
export function codedError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Notes the names and codes of an error and its causes, never their messages: those may quote what was sent. */
export function noteCause(trace: Trace, error: unknown): void {
  if (error === undefined) return;
  const names: string[] = [];
  for (let one: unknown = error; one instanceof Error && names.length < 4; one = one.cause) {
    const { code } = one as { code?: unknown };
    names.push(typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : one.name);
  }
  trace.cause = names.join(' < ') || 'unknown';
}
