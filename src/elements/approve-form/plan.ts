import type { ApproveRequest, Device } from '../../api/index.js';
import type { BulkTarget } from '../../controllers/bulk-controller.js';
import type { ApproveTerms } from '../../locale/index.js';
import { tooLong, trimmedId } from './draft.js';
import { obstacleWords } from './single-fields.js';

/** One device of a selection, and what will be done about it. */
export interface PlannedRow {
  readonly device: Device;
  readonly deviceUid: string;
  readonly approveId: string;
  /** Why it is left out; none when it will be approved. */
  readonly skipped?: string | undefined;
  readonly error?: string | undefined;
  readonly warning?: string | undefined;
}

/** What will be done about a selection: who is approved under which id, and who is left out and why. */
export function planOf(
  devices: readonly Device[],
  ids: ReadonlyMap<string, string>,
  terms: ApproveTerms,
): PlannedRow[] {
  const rows = devices
    // A selection lists a device once; a host's own list may not.
    .filter(
      ({ deviceUid }, index) =>
        !deviceUid || devices.findIndex((one) => one.deviceUid === deviceUid) === index,
    )
    .map((device) => {
      const deviceUid = device.deviceUid ?? '';
      const approveId = ids.get(deviceUid) ?? device.approveId ?? '';
      const skipped = deviceUid ? obstacleWords(device, terms) : terms.numberProblems.missing;
      return { device, deviceUid, approveId, skipped };
    });
  return rows.map((row) => {
    if (row.skipped !== undefined) return row;
    const id = trimmedId(row.approveId);
    const repeated = id !== '' && rows.some((other) => other !== row && trimmedId(other.approveId) === id);
    return {
      ...row,
      error: tooLong(id, 'approveId', terms),
      warning: repeated ? terms.approvalIdRepeated : undefined,
    };
  });
}

/** The commands of a plan. A row's number is the vendor's own and is sent as it came. */
export function targetsOf(plan: readonly PlannedRow[], comment: string): BulkTarget<ApproveRequest>[] {
  return plan
    .filter(({ skipped }) => skipped === undefined)
    .map(({ device, deviceUid, approveId }) => {
      const id = trimmedId(approveId);
      return {
        device,
        identity: { deviceUid },
        request: {
          deviceUid,
          ...(id && { approveId: id }),
          ...(comment.trim() && { approveComment: comment }),
        },
      };
    });
}
