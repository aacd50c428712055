import { html, nothing, type TemplateResult } from 'lit';
import type { Upload } from '../../api/index.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { uploadSettling } from '../../domain/settling.js';
import type { UploadsTerms } from '../../locale/index.js';
import type { CopyButton } from '../shared/copy-button.js';
import { badgeTemplate } from '../shared/device-facts.js';
import { barTemplate, channelTemplate, countText, uploadName } from './columns.js';

/** What is known of one upload beside its devices. */
export interface UploadSummary {
  readonly uploadId: string;
  /** The vendor's word, verbatim; `undefined` before the first answer. */
  readonly status: string | undefined;
  /** As listed, where the list holds it. */
  readonly upload: Upload | undefined;
  /** Whether anything has been answered yet. */
  readonly known: boolean;
}

/** Which upload it is, and how it stands: beside the way back. */
export function summaryTitle(
  { status, upload, known }: UploadSummary,
  locale: LocaleController<UploadsTerms>,
): TemplateResult {
  const { terms } = locale;
  const name = upload?.uploadDate === undefined ? terms.uploadColumns.uploadId : uploadName(upload, locale);
  return html`<p class="summary-title">
    <bdi>${name}</bdi> ${upload ? channelTemplate(upload, terms) : nothing}
    ${known ? badgeTemplate(status, terms, 'upload') : nothing}
  </p>`;
}

/** Above its devices: its id, and its counts as the vendor gives them. */
export function summaryTemplate(
  { uploadId, status, upload, known }: UploadSummary,
  locale: LocaleController<UploadsTerms>,
  copy: CopyButton,
): TemplateResult {
  const { terms } = locale;
  const { uploadColumns: labels } = terms;
  const count = (field: 'totalDeviceCount' | 'validDeviceCount' | 'invalidDeviceCount') =>
    html`<div>
      <dt>${labels[field]}</dt>
      <dd>${countText(upload?.[field], locale)}</dd>
    </div>`;
  return html`<div class="summary" part="summary">
    <div class="summary-main">
      <p class="summary-id">${copy.template(uploadId, labels.uploadId, terms)}</p>
      ${
        known && uploadSettling(status) === 'moving'
          ? html`${upload ? barTemplate(upload, terms) : nothing}
              <p class="quiet">${terms.stillLooking}</p>`
          : nothing
      }
    </div>
    <dl class="counts">
      ${count('totalDeviceCount')} ${count('validDeviceCount')} ${count('invalidDeviceCount')}
    </dl>
  </div>`;
}
