import type { LocaleController } from '../../controllers/locale-controller.js';
import type { UploadController } from '../../controllers/upload-controller.js';
import { csvOf } from '../../domain/csv.js';
import { fateOf } from '../../domain/upload-batch.js';
import type { UploadTerms } from '../../locale/index.js';

/** Which rows a file holds: the refused ones, what is left to do, or all of them with what became of each. */
export type FileKind = 'refused' | 'rest' | 'receipt';

/** The rows of a run as a file that can be chosen again. The receipt is what a closed page can be reckoned up by. */
export function runFile(
  what: FileKind,
  upload: UploadController,
  { terms }: LocaleController<UploadTerms>,
): string {
  const { csvHeaders: names } = terms;
  const lines = [
    [names.deviceUid, names.approveId, names.outcome, names.reason, names.batch, names.uploadId],
  ];
  upload.batches.forEach((batch, index) => {
    const { facts, item } = batch;
    const { state } = item;
    const whole = state.name === 'rejected' ? (state.error.reason ?? state.error.code) : '';
    for (const { deviceUid, approveId = '' } of item.intent.request.deviceList) {
      const fate = fateOf(deviceUid, batch);
      if (what === 'refused' && fate !== 'refused') continue;
      if (what === 'rest' && (fate === 'accepted' || fate === 'refused')) continue;
      const reason = fate === 'refused' ? (facts?.reasons.get(deviceUid) ?? whole) : '';
      lines.push([deviceUid, approveId, terms.fates[fate], reason, String(index + 1), facts?.uploadId ?? '']);
    }
  });
  return csvOf(lines, { bom: true });
}
