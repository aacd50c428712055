import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Device } from '../api/index.js';
import type { KnoxGuardClient, KnoxGuardError } from '../client/index.js';
import { KgAuthRequiredEvent, KgRequestErrorEvent } from '../events/index.js';
import { findDevice } from './find-device.js';
import { asKnoxGuardError } from './request-failure.js';

/** Milliseconds between two calls: the vendor's limit is shared with everyone else who works. */
const spacing = 500;
/** Devices of one call while the list is read through. */
const pageSize = 500;
/** The longest pause that "too many calls" leads to. */
const longestBackOff = 30_000;

/** How a check stands; `found` holds the numbers that Knox Guard knows already, with each device's state. */
export type KnownCheckState =
  | { readonly name: 'idle' }
  | {
      readonly name: 'running' | 'done' | 'cancelled';
      readonly found: ReadonlyMap<string, string>;
      readonly calls: number;
      readonly total: number;
    }
  | {
      readonly name: 'failed';
      readonly found: ReadonlyMap<string, string>;
      readonly error: KnoxGuardError;
    };

/**
 * Finds out which numbers Knox Guard knows already, at a polite pace and until somebody stops it. It reads the whole list where that takes
 * fewer calls than a search for each number.
 */
export class KnownCheck implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #state: KnownCheckState = { name: 'idle' };
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** How it stands. */
  get state(): KnownCheckState {
    return this.#state;
  }

  /** The numbers found so far. */
  get found(): ReadonlyMap<string, string> {
    return this.#state.name === 'idle' ? new Map() : this.#state.found;
  }

  hostDisconnected(): void {
    // Moving an element takes it out for an instant only.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.cancel();
    });
  }

  /** Begins anew. */
  async start(client: KnoxGuardClient, numbers: readonly string[]): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const found = new Map<string, string>();
    const wanted = new Set(numbers);
    this.#set({ name: 'running', found, calls: 0, total: 1 });
    try {
      const first = await this.#call(signal, () => client.listDevices({ pageNum: 0, pageSize }, { signal }));
      const pages = Math.ceil((first.totalCount ?? Infinity) / pageSize);
      const byList = pages <= numbers.length;
      const total = byList ? Math.max(1, pages) : numbers.length + 1;
      const noteRows = ({ rows }: typeof first) => {
        for (const row of rows) if (row.readable) note(row.value, wanted, found);
      };
      noteRows(first);
      const last = first.rows.length < pageSize; // a short page is the whole list
      for (let calls = 1; calls < total && !last; calls += 1) {
        this.#set({ name: 'running', found, calls, total });
        if (byList)
          noteRows(
            await this.#call(signal, () => client.listDevices({ pageNum: calls, pageSize }, { signal })),
          );
        else {
          const deviceUid = numbers[calls - 1] ?? '';
          if (found.has(deviceUid)) continue;
          const device = await this.#call(signal, () => findDevice(client, { deviceUid }, signal));
          if (device) found.set(deviceUid, device.status ?? '');
        }
      }
      this.#set({ name: 'done', found, calls: total, total });
    } catch (cause) {
      if (signal.aborted) return;
      const error = asKnoxGuardError(cause, 'listDevices');
      this.#set({ name: 'failed', found, error });
      this.#host.dispatchEvent(new KgRequestErrorEvent(error));
      if (error.code === 'unauthorized') this.#host.dispatchEvent(new KgAuthRequiredEvent(error));
    }
  }

  /** Stops it; what was found stays. */
  cancel(): void {
    this.#abort?.abort();
    if (this.#state.name === 'running') this.#set({ ...this.#state, name: 'cancelled' });
  }

  /** Forgets what was found: the numbers are others now. */
  reset(): void {
    this.#abort?.abort();
    this.#set({ name: 'idle' });
  }

  /** One call in its turn; "too many" is waited out, ever longer. */
  async #call<T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> {
    for (let refused = 0; ; refused += 1) {
      try {
        const answer = await run();
        await pause(spacing, signal);
        return answer;
      } catch (cause) {
        const error = asKnoxGuardError(cause, 'listDevices');
        if (signal.aborted || error.code !== 'rate-limited') throw cause;
        await pause(Math.max(error.retryAfter ?? 0, Math.min(1000 * 2 ** refused, longestBackOff)), signal);
      }
    }
  }

  #set(state: KnownCheckState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** A phone answers to either IMEI and to its serial number. */
function note(device: Device, wanted: ReadonlySet<string>, found: Map<string, string>): void {
  const { deviceUid, imei, imei2, serial, status = '' } = device;
  for (const number of [deviceUid, imei, imei2, serial])
    if (number && wanted.has(number)) found.set(number, status);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  signal.throwIfAborted();
}
