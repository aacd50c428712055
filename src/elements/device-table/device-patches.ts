import type { Device } from '../../api/index.js';
import type { PageRow } from '../../api/page.js';
import { type DeviceEvent, isAbout, isNewer } from '../../domain/device-event.js';

/** Milliseconds after which the list's own answer counts, whatever an event said before. */
const holds = 30_000;

interface Patch {
  readonly event: DeviceEvent;
  readonly heardAt: number;
}

/** What webhooks said of devices since the list was read. A row takes it until the list has caught up. */
export class DevicePatches {
  #patches: readonly Patch[] = [];

  /** Changes whenever a patch does. */
  get version(): unknown {
    return this.#patches;
  }

  /** Takes an event up where it tells something newer than the row of its device; says whether it did. */
  add(event: DeviceEvent, rows: readonly PageRow<Device>[], readAt: number): boolean {
    const row = this.apply(rows, readAt).find((one) => one.readable && isAbout(event, one.value));
    if (!row?.readable || !isNewer(event, row.value, readAt)) return false;
    this.#patches = [...this.#patches, { event, heardAt: Date.now() }];
    return true;
  }

  /** Forgets what the list has caught up with by now. */
  keepTo(readAt: number): void {
    const kept = this.#patches.filter(({ heardAt }) => readAt < heardAt + holds);
    if (kept.length < this.#patches.length) this.#patches = kept;
  }

  /** Forgets everything: another tenant. */
  clear(): void {
    this.#patches = [];
  }

  /** The rows with what is known better of them. */
  apply(rows: readonly PageRow<Device>[], readAt: number): readonly PageRow<Device>[] {
    if (this.#patches.length === 0) return rows;
    return rows.map((row) =>
      this.#patches.reduce(
        (one, { event }) =>
          one.readable && isAbout(event, one.value) && isNewer(event, one.value, readAt)
            ? { ...one, value: { ...one.value, ...event.change } }
            : one,
        row,
      ),
    );
  }
}
