import type { Device } from '../../api/index.js';
import { waitingFor } from '../../domain/waiting.js';
import type { CommonTerms, DeviceTerms } from '../../locale/index.js';

/** Fields that hold a time. */
export const instants: ReadonlySet<string> = new Set([
  'lastSeen',
  'createDate',
  'modifiedDate',
  'licenseExpiryDate',
  'relockTimestamp',
]);

/** A field's value; names such as `constructor` are no fields, though every object answers to them. */
export function valueOf(device: Device, field: string): unknown {
  return Object.hasOwn(device, field) ? device[field] : undefined;
}

/** The header of a field: our word for it, else the vendor's name. */
export function labelOf(field: string, { columns }: Pick<CommonTerms, 'columns'>): string {
  return (Object.hasOwn(columns, field) && columns[field]) || field;
}

/** Names of what the phone has not confirmed, in the reader's words where we have them. */
export function waitingWords(device: Device, { pairs }: Pick<DeviceTerms, 'pairs'>): string {
  return waitingFor(device)
    .map((pair) => pairs[pair] ?? pair)
    .join(', ');
}

/** A vendor's value as the text to copy: every character as it came. */
export function plainText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  // Nothing for what JSON cannot say, such as the `constructor` that every object has.
  const json: unknown = JSON.stringify(value);
  return typeof json === 'string' ? json : '';
}

/** The same to look at, with characters that would hide or reorder it made visible. */
export function textOf(value: unknown): string {
  return plainText(value).replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, '\u{FFFD}');
}
