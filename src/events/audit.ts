import { KgEvent } from './kg-event.js';

/** What became of an intent. `left` says that the host cancelled the event before it and sends it itself. */
export type AuditOutcome = 'done' | 'rejected' | 'not-sent' | 'unknown' | 'cancelled' | 'left';

/** What every record has. It holds no secret, no full IMEI or serial number, and no text that a person wrote. */
interface AuditRecord {
  /** Epoch milliseconds by the browser's clock. */
  readonly at: number;
  /** Knox Guard's own id of the device; a pending one may have none yet, and an upload is about many. */
  readonly objectId: string | undefined;
  /** The device's number, masked but for its last four characters. */
  readonly device: string | undefined;
}

/** A step of a command: the intent when its confirmation opens, the person's yes, and what became of it. One `commandId` goes through them all. */
export interface CommandAudit extends AuditRecord {
  readonly action: 'approve' | 'blink' | 'upload';
  /** A result may come twice under one id: first `unknown`, then what looking has found. */
  readonly step: 'intent' | 'confirmation' | 'result';
  readonly commandId: string;
  /** The device's state as read when the confirmation opened. */
  readonly before: string | undefined;
  /** The device's state as read since; only in a result that was found by looking at the device. */
  readonly after: string | undefined;
  /** Only in a result. */
  readonly outcome: AuditOutcome | undefined;
  /** The vendor-side id; absent before there is an answer, and behind a proxy that does not tell it. */
  readonly transactionId: string | undefined;
  /** How many devices it is about. */
  readonly count: number;
}

/** A device was seen in another state than before, after a command of this page. */
export interface StateAudit extends AuditRecord {
  readonly action: 'state';
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A person has seen an identifier in full, or copied it. */
export interface IdentifierAudit extends AuditRecord {
  readonly action: 'reveal' | 'copy';
  /** Which one, by the vendor's name of the field. */
  readonly field: string;
}

/** A person has taken devices away in a file. */
export interface ExportAudit extends AuditRecord {
  readonly action: 'export';
  readonly count: number;
  /** The fields in it. */
  readonly fields: readonly string[];
}

/** One line of an audit trail. */
export type AuditDetail = CommandAudit | StateAudit | IdentifierAudit | ExportAudit;

/** Something that a host may have to keep a record of. It cannot be cancelled; the proxy's own audit is the one that nobody in a browser can leave out. */
export class KgAuditEvent extends KgEvent<AuditDetail> {
  constructor(detail: AuditDetail) {
    super('kg-audit', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-audit': KgAuditEvent;
  }
}
