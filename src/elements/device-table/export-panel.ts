import { html, nothing, type TemplateResult } from 'lit';
import type { Device } from '../../api/index.js';
import { deviceKey } from '../../api/devices.js';
import type { ExtraState } from '../../controllers/enrich-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { exportOf } from '../../domain/device-export.js';
import type { TableTerms } from '../../locale/index.js';
import { badgeLook } from '../shared/badge.js';
import { type Column, headerOf } from './columns.js';
import { instants } from '../shared/device-words.js';

/** Which devices go into a file. */
export type ExportScope = 'page' | 'selection' | 'all';

/** What there is to export. */
export interface ExportView {
  readonly locale: LocaleController<TableTerms>;
  readonly page: number;
  /** Devices in the selection, where they are known. */
  readonly selected: number | undefined;
  readonly total: number | undefined;
  readonly onExport: (scope: ExportScope) => void;
}

/** Page, selection or all that match. */
export function exportPanel({ locale, page, selected, total, onExport }: ExportView): TemplateResult {
  const { terms } = locale;
  const choice = (scope: ExportScope, label: string) =>
    html`<button
      type="button"
      class="menu-item"
      part="menu-item"
      @click=${() => {
        onExport(scope);
      }}
    >
      ${label}
    </button>`;
  return html`<p class="popup-title">${terms.exportTitle}</p>
    ${choice('page', terms.exportPage(locale.number(page)))}
    ${selected ? choice('selection', terms.exportSelection(locale.number(selected))) : nothing}
    ${choice('all', terms.exportAll(total === undefined ? undefined : locale.number(total)))}`;
}

/** The columns in sight as a file, states in the console's words. */
export function fileOf(
  devices: readonly Device[],
  columns: readonly Column[],
  terms: TableTerms,
  extraOf: (key: string) => ExtraState,
): string {
  const shown = columns.map((column) => ({
    header: headerOf(column, terms),
    field: column.field,
    valueOf: (device: Device) =>
      column.field === 'status'
        ? badgeLook('device', device.status, terms).label
        : column.valueOf(device, extraOf(deviceKey(device))),
  }));
  const times = new Set<unknown>(shown.filter(({ field }) => instants.has(field)));
  return exportOf(devices, shown, (column) => times.has(column));
}

/** Hands a file to the browser: an object URL, which a strict policy allows where a `data:` URL it would not, and which is taken back. */
export function download(document: Document, name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
