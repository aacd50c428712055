import type { Behaviour, UploadFlag } from './behaviour.js';
import { uploadPolicies } from './device.js';
import type { Device } from './device.js';
import { identityOf, passesLuhn } from './generate.js';
import type { Store } from './store.js';
import type { Tally } from './transactions.js';

/** A row of an upload as it was sent, and what became of it. */
export interface UploadRow {
  readonly deviceUid: string;
  readonly approveId: string;
  /** Undefined until its turn comes; null when it was taken. */
  reason: string | null | undefined;
}

/** One upload. */
export interface Upload {
  readonly id: string;
  readonly startedAt: number;
  readonly method: string;
  readonly rows: readonly UploadRow[];
  readonly flags: ReadonlySet<UploadFlag>;
  processed: number;
  valid: number;
}

const KEPT = 1000;

/** Uploads that work through their rows as time passes. */
export class Uploads {
  readonly #store: Store;
  readonly #behaviour: Behaviour;
  readonly #uploads = new Map<string, Upload>();
  readonly #running = new Set<Upload>();

  constructor(store: Store, behaviour: Behaviour) {
    this.#store = store;
    this.#behaviour = behaviour;
  }

  /** Takes an upload in; its first third is worked through at once, as in the vendor's sample. */
  start(rows: readonly UploadRow[], flags: ReadonlySet<UploadFlag>, now: number): Upload {
    const id = uuidFrom(this.#store.generator.objectId() + this.#store.generator.objectId());
    const upload: Upload = { id, startedAt: now, method: 'API', rows, flags, processed: 0, valid: 0 };
    this.#uploads.set(id, upload);
    this.#running.add(upload);
    const oldest = this.#uploads.size > KEPT ? this.#uploads.keys().next().value : undefined;
    if (oldest !== undefined) this.#uploads.delete(oldest);
    this.settle(now);
    return upload;
  }

  /** The upload with this id. */
  find(id: string): Upload | undefined {
    return this.#uploads.get(id);
  }

  /** All uploads, the newest first. */
  newestFirst(): Upload[] {
    return [...this.#uploads.values()].reverse();
  }

  /** Works through the rows whose time has come. */
  settle(now: number): void {
    for (const upload of this.#running) {
      const { rows, startedAt } = upload;
      const { base, perRow } = this.#behaviour.uploadDuration;
      const duration = base + perRow * rows.length;
      const share = duration > 0 ? Math.max(1 / 3, (now - startedAt) / duration) : 1;
      const done = Math.min(rows.length, Math.floor(rows.length * share));
      while (upload.processed < done)
        this.#take(upload, startedAt + (duration * upload.processed) / rows.length);
      if (upload.processed === rows.length) this.#running.delete(upload);
    }
  }

  #take(upload: Upload, at: number): void {
    const row = upload.rows[upload.processed++];
    if (row === undefined) return;
    row.reason = this.#obstacle(row);
    if (row.reason !== null) return;
    upload.valid++;
    this.#store.add(this.#deviceOf(row, upload.flags, Math.floor(at)), at);
  }

  #obstacle({ deviceUid, approveId }: UploadRow): string | null {
    if (!/^[A-Za-z0-9]{1,40}$/.test(deviceUid)) return 'invalid device id';
    if (this.#store.byUid(deviceUid) !== undefined) return 'device already exists';
    const numeric = /^\d+$/.test(deviceUid);
    if (this.#behaviour.uploadChecksImei && numeric && !passesLuhn(deviceUid)) return 'invalid IMEI';
    const taken = approveId !== '' && this.#store.byApproveId(approveId) !== undefined;
    return taken && this.#behaviour.uniqueApproveId ? 'approveId already exists' : null;
  }

  #deviceOf(row: UploadRow, flags: ReadonlySet<UploadFlag>, at: number): Device {
    const accepted = flags.has('autoAccept');
    const { autoLock, applySimControl, enableBlockFactoryReset } = uploadPolicies;
    return {
      ...identityOf(row.deviceUid),
      objectId: accepted ? this.#store.generator.objectId() : null,
      model: null,
      status: accepted ? 'Accepted' : 'Pending',
      approveId: row.approveId,
      approveComment: '',
      createDate: at,
      modifiedDate: at + 1,
      lastSeen: null,
      licenseExpiryDate: null,
      isOfflineLocked: false,
      isDeviceOffline: false,
      confirms: 'soon',
      policies:
        (flags.has('autoLock') ? autoLock : 0) |
        (flags.has('applySimControl') ? applySimControl : 0) |
        (flags.has('enableBlockFactoryReset') ? enableBlockFactoryReset : 0),
      extra: null,
    };
  }
}

/** Progress until the last row's turn has come; failed when not one was taken. */
export function uploadStatusOf({ rows, processed, valid }: Upload): 'Progress' | 'Complete' | 'Fail' {
  if (processed < rows.length) return 'Progress';
  return valid === 0 && rows.length > 0 ? 'Fail' : 'Complete';
}

/** The rows that were refused so far, as `invalidReasons`. */
export function invalidReasonsOf({ rows }: Upload): { deviceUid: string; reason: string }[] {
  return rows.flatMap(({ deviceUid, reason }) => (typeof reason === 'string' ? [{ deviceUid, reason }] : []));
}

/** The upload as a transaction sees it. */
export function tallyOf(upload: Upload): Tally {
  return {
    count: upload.rows.length,
    results: upload.rows.flatMap(({ deviceUid, reason }) => {
      if (reason === undefined) return [];
      const error = reason === null ? null : { code: 4000000, message: 'RESOURCE_INVALID_PARAM', reason };
      return [{ requestedId: deviceUid, error }];
    }),
  };
}

function uuidFrom(digits: string): string {
  return digits.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
}
