import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Device, DevicePage } from '../api/index.js';
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
      const pages = first.totalCount === undefined ? undefined : Math.ceil(first.totalCount / pageSize);
      if (pages === undefined || pages <= numbers.length)
        await this.#readList(client, first, wanted, found, signal);
      else await this.#searchEach(client, numbers, wanted, found, signal);
      const { calls = 1 } = this.#state as { readonly calls?: number };
      this.#set({ name: 'done', found, calls, total: calls });
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

  /** Reads the list to its end: a short page, or as many devices as there are. */
  async #readList(
    client: KnoxGuardClient,
    first: DevicePage,
    wanted: ReadonlySet<string>,
    found: Map<string, string>,
    signal: AbortSignal,
  ): Promise<void> {
    let page = first;
    let seen = 0;
    for (let calls = 1; ; calls += 1) {
      for (const row of page.rows) if (row.readable) note(row.value, wanted, found);
      seen += page.rows.length;
      const short = page.rows.length < pageSize;
      if (page.rows.length === 0 || (short && seen >= (page.totalCount ?? 0))) return;
      const total = Math.max(calls + 1, Math.ceil((page.totalCount ?? 0) / pageSize));
      this.#set({ name: 'running', found, calls, total });
      const pageNum = calls;
      page = await this.#call(signal, () => client.listDevices({ pageNum, pageSize }, { signal }));
    }
  }

  /** Searches for one number after the other. */
  async #searchEach(
    client: KnoxGuardClient,
    numbers: readonly string[],
    wanted: ReadonlySet<string>,
    found: Map<string, string>,
    signal: AbortSignal,
  ): Promise<void> {
    const total = numbers.length;
    for (const [calls, deviceUid] of numbers.entries()) {
      this.#set({ name: 'running', found, calls, total });
      if (found.has(deviceUid)) continue; // a phone of two numbers was found by its other one
      const device = await this.#call(signal, () => findDevice(client, { deviceUid }, { signal }));
      if (device) note(device, wanted, found);
    }
    this.#set({ name: 'running', found, calls: total, total });
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
