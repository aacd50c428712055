import type { ApproveRequest } from '../../api/index.js';
import { limits } from '../../api/limits.js';
import { type DeviceNumber, numberHints, readDeviceNumber } from '../../domain/device-number.js';
import type { ApproveTerms } from '../../locale/index.js';

/** What stands in the fields, as typed. */
export interface Draft {
  readonly deviceUid: string;
  readonly approveId: string;
  readonly approveComment: string;
}

/** A field of the form. */
export type Field = keyof Draft;

/** The fields, in their order on the page. */
export const fields = ['deviceUid', 'approveId', 'approveComment'] as const satisfies readonly Field[];

/** A form in which nothing was typed. */
export const emptyDraft: Draft = { deviceUid: '', approveId: '', approveComment: '' };

/**
 * The number in the field. One that the host gave is the vendor's own and stays as it is, unless it is an IMEI written for people to
 * read or has lost digits on its way.
 */
export function numberIn(text: string, given: string): DeviceNumber {
  const read = readDeviceNumber(text);
  const foreign = text !== given || text === '' || /^\d+$/.test(read.value);
  const lossy = read.problem === 'exponent' || read.problem === 'decimals';
  return foreign || lossy ? read : { value: given, changes: [], hints: numberHints(given) };
}

/** An approval id without the spaces at its ends, which nobody sees and the vendor may count. */
export function trimmedId(text: string): string {
  return text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
}

/** What is wrong with a field, in words; none when it can be sent. */
export function problemIn(
  field: Field,
  draft: Draft,
  number: DeviceNumber,
  terms: ApproveTerms,
): string | undefined {
  if (field === 'deviceUid') return number.problem && terms.numberProblems[number.problem];
  return tooLong(field === 'approveId' ? trimmedId(draft.approveId) : draft.approveComment, field, terms);
}

/** The vendor's limits count UTF-16 units, by their strictest reading. */
export function tooLong(
  text: string,
  field: 'approveId' | 'approveComment',
  terms: ApproveTerms,
): string | undefined {
  const over = text.length - limits[field];
  return over > 0 ? terms.tooLong(over, limits[field]) : undefined;
}

/** What is sent: a field left empty is not sent at all. */
export function requestOf(draft: Draft, number: DeviceNumber): ApproveRequest {
  const approveId = trimmedId(draft.approveId);
  const { approveComment } = draft;
  return {
    deviceUid: number.value,
    ...(approveId && { approveId }),
    ...(approveComment.trim() && { approveComment }),
  };
}
