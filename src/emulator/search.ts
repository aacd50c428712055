import type { Behaviour } from './behaviour.js';
import type { StoredDevice } from './store.js';

const CHUNK = 2048;
const END_OF_IDS = '\0';

interface Chunk {
  readonly text: string;
  /** Where each device's text starts, and where its identifiers end and its approveId begins. */
  readonly starts: readonly number[];
  readonly idEnds: readonly number[];
}

/** Finds devices by a part of an identifier: the identifiers of many devices stand in one text, so one pass finds all. */
export class SearchIndex {
  readonly #devices: readonly StoredDevice[];
  readonly #chunks: (Chunk | undefined)[] = [];

  constructor(devices: readonly StoredDevice[]) {
    this.#devices = devices;
  }

  /** Forgets what is known of a device that changed. */
  forget({ ordinal }: StoredDevice): void {
    this.#chunks[Math.floor(ordinal / CHUNK)] = undefined;
  }

  /** The devices with an identifier that matches, in no order that means anything. */
  find(search: string, { searchMatches, searchApproveId }: Behaviour): StoredDevice[] {
    if (/[\n\0]/.test(search)) return [];
    // Identifiers stand between line feeds, so a whole one is a part of the text too.
    const needle = searchMatches === 'whole' ? `\n${search.toLowerCase()}\n` : search.toLowerCase();
    const found: StoredDevice[] = [];
    for (let first = 0; first < this.#devices.length; first += CHUNK) {
      const { text, starts, idEnds } = (this.#chunks[first / CHUNK] ??= chunkOf(this.#devices, first));
      let index = 0;
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at)) {
        while ((starts[index + 1] ?? Infinity) <= at) index++;
        const device = this.#devices[first + index];
        if (device !== undefined && (searchApproveId || at < (idEnds[index] ?? 0))) found.push(device);
        at = starts[index + 1] ?? text.length;
      }
    }
    return found;
  }
}

function chunkOf(devices: readonly StoredDevice[], first: number): Chunk {
  const starts: number[] = [];
  const idEnds: number[] = [];
  let text = '';
  for (const { deviceUid, imei, imei2, serial, objectId, approveId } of devices.slice(first, first + CHUNK)) {
    starts.push(text.length);
    const ids = [imei === deviceUid ? null : imei, imei2, serial === deviceUid ? null : serial, objectId];
    text += `\n${deviceUid}\n`.toLowerCase();
    for (const id of ids) if (id !== null) text += `${id}\n`.toLowerCase();
    idEnds.push(text.length);
    text += `${END_OF_IDS}\n${approveId}\n`.toLowerCase();
  }
  return { text, starts, idEnds };
}
