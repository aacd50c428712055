import type { Device } from '../../api/index.js';
import { announce } from '../../controllers/announce.js';
import { auditExport, auditIdentifier } from '../../controllers/audit.js';
import type { ExtraState } from '../../controllers/enrich-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { deviceName } from '../../domain/identifiers.js';
import type { TableTerms } from '../../locale/index.js';
import type { Column, HostColumn } from './columns.js';
import type { ManyDevices } from './many-devices.js';
import type { Popup } from './popup.js';
import type { TableLook } from './table-look.js';
import type { ViewControls, ViewHost } from './view-controls.js';

/** The table as its tools know it. */
export interface ToolOptions {
  readonly locale: LocaleController<TableTerms>;
  readonly popup: Popup;
  readonly view: ViewControls;
  readonly look: TableLook;
  readonly many: ManyDevices;
  readonly columns: () => readonly Column[];
  readonly extraOf: (key: string) => ExtraState;
  readonly usual: string;
  readonly pageRows: () => number;
  readonly selected: () => number | undefined;
  readonly total: () => number | undefined;
}

/** The element that has them. */
type ToolHost = ViewHost & { readonly hostColumns: readonly HostColumn[] };

/** What is used now and then: each part is loaded when it is first asked for. */
export class Tools {
  readonly #host: ToolHost;
  readonly #options: ToolOptions;

  constructor(host: ToolHost, options: ToolOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Columns, row height, times, sort. */
  async openView(button: HTMLElement): Promise<void> {
    const { locale, popup, view, look, columns, usual } = this.#options;
    const load = async () => {
      const { viewPanel } = await import('./view-panel.js');
      const options = {
        host: this.#host,
        locale,
        columns: () => columns().map(({ field }) => field),
        usual,
        hostColumns: () => this.#host.hostColumns,
        density: () => this.#host.density,
        exactTimes: () => look.exactTimes,
        orderOf: (field: string) => view.orderOf(field),
        onChange: view.change.bind(view),
        onExactTimes: (exact: boolean) => {
          look.exactTimes = exact;
        },
        onSort: view.sort.bind(view),
      };
      return { label: locale.terms.view, body: () => viewPanel(options) };
    };
    await popup.open(button, load());
  }

  /** What to export. */
  async openExport(button: HTMLElement): Promise<void> {
    const { locale, popup, many, pageRows, selected, total } = this.#options;
    const load = async () => {
      const { exportPanel } = await import('./export-panel.js');
      const onExport = (scope: 'page' | 'selection' | 'all'): void => {
        popup.close();
        void many.export(scope);
      };
      return {
        label: locale.terms.exportTitle,
        body: () => exportPanel({ locale, page: pageRows(), selected: selected(), total: total(), onExport }),
      };
    };
    await popup.open(button, load());
  }

  /** What is known of a device beside its row. */
  async openNote(device: Device, button: HTMLElement): Promise<void> {
    const { locale, popup } = this.#options;
    const load = async () => {
      const { deviceNote } = await import('./device-note.js');
      return {
        label: locale.terms.whatIsKnown(deviceName(device)),
        body: () => deviceNote(device, locale),
        holdsRows: true,
      };
    };
    await popup.open(button, load());
  }

  /** Hands a file over. Its name holds a day and no device. */
  async save(devices: readonly Device[]): Promise<void> {
    const { locale, columns, extraOf } = this.#options;
    const { download, fileOf } = await import('./export-panel.js');
    const { ownerDocument } = this.#host;
    const name = `devices-${new Date().toISOString().slice(0, 10)}.csv`;
    download(ownerDocument, name, fileOf(devices, columns(), locale.terms, extraOf));
    announce(ownerDocument, locale.terms.exported(locale.number(devices.length)));
    auditExport(
      this.#host,
      devices.length,
      columns().map(({ field }) => field),
    );
  }

  /** Puts what was not found on the clipboard, one a line, as a spreadsheet takes it. */
  readonly onCopyMissing = (missing: readonly string[]): void => {
    const { terms } = this.#options.locale;
    navigator.clipboard.writeText(missing.join('\n')).then(
      () => {
        announce(this.#host.ownerDocument, terms.copied);
        auditIdentifier(this.#host, 'copy', 'search', {});
      },
      () => {
        announce(this.#host.ownerDocument, terms.copyFailed);
      },
    );
  };
}
