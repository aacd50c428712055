import { html, nothing, type TemplateResult } from 'lit';
import type { Upload, UploadedDevice } from '../../api/index.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { uploadSettling, uploadShare } from '../../domain/settling.js';
import type { UploadsTerms } from '../../locale/index.js';
import { badgeTemplate } from '../shared/device-facts.js';
import type { Identifiers } from '../shared/identifier.js';
import type { PlainColumn } from '../shared/plain-table.js';

/** The columns of the list of uploads. */
export function uploadColumns(
  locale: LocaleController<UploadsTerms>,
  onOpen: (upload: Upload) => void,
): readonly PlainColumn<Upload>[] {
  const { terms } = locale;
  const { uploadColumns: labels } = terms;
  const count = (field: 'totalDeviceCount' | 'validDeviceCount' | 'invalidDeviceCount') => ({
    label: labels[field],
    numeric: true,
    cell: (upload: Upload) => countText(upload[field], locale),
  });
  return [
    {
      label: labels.uploadDate,
      cell: (upload) =>
        html`<span class="lines">
          <button
            type="button"
            class="row-link"
            part="button button-link"
            data-upload=${upload.uploadId ?? ''}
            aria-label=${terms.openUpload(uploadName(upload, locale))}
            @click=${() => {
              onOpen(upload);
            }}
          >
            <bdi>${uploadName(upload, locale)}</bdi>
          </button>
          ${channelTemplate(upload, terms)}
        </span>`,
    },
    { label: labels.uploadStatus, cell: (upload) => statusTemplate(upload, terms) },
    count('totalDeviceCount'),
    count('validDeviceCount'),
    count('invalidDeviceCount'),
    {
      label: labels.uploadId,
      cell: ({ uploadId = '' }) =>
        html`<bdi class="identifier" part="identifier" title=${uploadId}>${uploadId}</bdi>`,
    },
  ];
}

/** The columns of one upload's devices: what became of each row, not the state that the device has now. */
export function deviceColumns(
  terms: UploadsTerms,
  identifiers: Identifiers,
): readonly PlainColumn<UploadedDevice>[] {
  const { deviceColumns: labels } = terms;
  return [
    {
      label: labels.deviceUid,
      cell: ({ deviceUid = '' }) =>
        identifiers.template(deviceUid, { field: 'deviceUid', label: labels.deviceUid }, terms),
    },
    {
      label: labels.approveId,
      cell: ({ approveId }) => textOf(approveId) && html`<bdi class="text">${approveId}</bdi>`,
    },
    { label: labels.result, cell: ({ status }) => badgeTemplate(status, terms, 'upload') },
    { label: labels.reason, cell: ({ reason }) => reasonTemplate(reason, terms) },
  ];
}

/** An upload's status; while it is worked on, with a picture of how far it has come. */
function statusTemplate(upload: Upload, terms: UploadsTerms): TemplateResult {
  const { uploadStatus } = upload;
  const bar = uploadSettling(uploadStatus) === 'moving' ? barTemplate(upload, terms) : nothing;
  return html`<span class="lines">${badgeTemplate(uploadStatus, terms, 'upload')} ${bar}</span>`;
}

/** How far an upload has come, where the vendor's counts tell it. */
export function barTemplate(upload: Upload, terms: UploadsTerms): TemplateResult | typeof nothing {
  const share = uploadShare(upload);
  return share
    ? html`<progress
        class="progress"
        part="progress"
        max=${share.of}
        .value=${share.done}
        aria-label=${terms.uploadProgress}
      ></progress>`
    : nothing;
}

/** What to call an upload: when it was made, else its id. */
export function uploadName(
  { uploadDate, uploadId = '' }: Upload,
  locale: LocaleController<UploadsTerms>,
): string {
  return uploadDate === undefined ? uploadId : locale.dateTime(uploadDate);
}

/** Through what and by whom, as far as the vendor says it. */
export function channelTemplate(
  { method, uploadedBy }: Upload,
  terms: UploadsTerms,
): TemplateResult | typeof nothing {
  const words = [method && terms.uploadMethod(method), uploadedBy && terms.uploadedBy(uploadedBy)];
  const given = words.filter(Boolean).join(' ');
  return given ? html`<bdi class="quiet">${given}</bdi>` : nothing;
}

/** A count as the vendor gives it; one that it does not give is made of no others. */
export function countText(count: number | undefined, locale: LocaleController<UploadsTerms>): string {
  return count === undefined ? locale.terms.notGiven : locale.number(count);
}

/** Why a row was refused: in the reader's words where we have them, with the vendor's own beside. */
function reasonTemplate(reason: string | undefined, terms: UploadsTerms): TemplateResult | string {
  if (!reason) return '';
  const key = reason.trim().toLowerCase();
  const words = Object.hasOwn(terms.uploadReasons, key) ? terms.uploadReasons[key] : undefined;
  return html`<span class="wrapping">
    ${words === undefined ? nothing : html`<bdi>${words}</bdi> `}<bdi
      class=${words === undefined ? '' : 'quiet'}
      >${reason}</bdi
    >
  </span>`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
