import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Device } from '../api/index.js';
import type { KnoxGuardClient } from '../client/index.js';
import { type DeviceIdentity, findDevice } from './find-device.js';
import { PollController } from './poll-controller.js';

/** Seconds between the looks at a device that is expected to change; the last one repeats. */
const pauses = [2, 3, 5, 8, 13, 20, 30] as const;

/** What is being watched, and until when. */
export interface Watched {
  readonly client: KnoxGuardClient;
  readonly identity: DeviceIdentity;
  /** Whether this is what was waited for; the watch then ends. */
  readonly until: (device: Device, askedAt: number) => boolean;
  /** Done at every look before the device is read; `true` ends the watch. */
  readonly also?: (() => Promise<boolean>) | undefined;
}

/** Follows one device until it has reached a state, ever more slowly, and only while somebody can see it. */
export class DeviceWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #watched: Watched | undefined;
  #device: Device | undefined;
  #at: number | undefined;
  #looks = 0;
  #failing = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    new PollController(host, {
      interval: () => (this.#watched ? (pauses[Math.min(this.#looks, pauses.length - 1)] ?? 30) : 0),
      run: () => this.look('poll'),
      failed: () => this.#failing,
    });
  }

  hostConnected(): void {
    // The poll starts itself.
  }

  /** The device as last read. */
  get device(): Device | undefined {
    return this.#device;
  }

  /** When it was last read, in epoch milliseconds. */
  get at(): number | undefined {
    return this.#at;
  }

  /** Whether the watch still goes on. */
  get active(): boolean {
    return this.#watched !== undefined;
  }

  /** Whether the last look failed. */
  get failing(): boolean {
    return this.#failing;
  }

  /** Starts watching, with what is known of the device already. */
  start(watched: Watched, device?: Device): void {
    this.#watched = watched;
    this.#device = device;
    this.#at = undefined;
    this.#looks = 0;
    this.#failing = false;
    this.#host.requestUpdate();
  }

  /** Ends the watch; what was seen stays. */
  stop(): void {
    this.#watched = undefined;
    this.#host.requestUpdate();
  }

  /** Forgets the device, too. */
  clear(): void {
    this.#device = undefined;
    this.#at = undefined;
    this.stop();
  }

  /** Looks now; `poll` when nobody asked for it. */
  async look(priority?: 'poll'): Promise<void> {
    const watched = this.#watched;
    if (!watched) return;
    this.#looks += 1;
    let ended = false;
    try {
      ended = (await watched.also?.()) === true;
      const askedAt = performance.now();
      const device = await findDevice(watched.client, watched.identity, { priority });
      if (this.#watched !== watched) return;
      this.#failing = false;
      this.#device = device ?? this.#device;
      this.#at = Date.now();
      ended ||= device !== undefined && watched.until(device, askedAt);
    } catch {
      // A look that fails says nothing about the device; the next one comes later.
      if (this.#watched === watched) this.#failing = true;
    }
    // Also when the read failed: what `also` has found out needs no device.
    if (ended && this.#watched === watched) this.#watched = undefined;
    this.#host.requestUpdate();
  }
}
