import type { Device } from '../../api/index.js';
import { auditIdentifier } from '../../controllers/audit.js';
import { EnrichController } from '../../controllers/enrich-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { RevealController } from '../../controllers/reveal-controller.js';
import { CountController } from '../../controllers/count-controller.js';
import { deviceKey } from '../../api/devices.js';
import { KgRowActionEvent } from '../../events/index.js';
import type { TableTerms } from '../../locale/index.js';
import { ActionDialog } from '../shared/action-dialog.js';
import { ownActions } from '../shared/actions.js';
import { type Column, revealKey } from './columns.js';
import type { DeviceRows } from './device-rows.js';
import { ManyDevices } from './many-devices.js';
import { Popup } from './popup.js';
import { requestOf } from './request.js';
import { RowInput } from './row-input.js';
import { RowMenu } from './row-menu.js';
import { devicesOf, selectableNow } from './shown-rows.js';
import type { TableData } from './table-data.js';
import { defaultColumns, type TableProperties } from './table-properties.js';
import { Tools } from './tools.js';
import type { ViewControls } from './view-controls.js';

/** The drawing as its parts know it. */
export interface PartOptions {
  readonly locale: LocaleController<TableTerms>;
  readonly view: ViewControls;
  readonly columns: () => readonly Column[];
  readonly rows: () => DeviceRows | undefined;
}

/** What can be done in a table, and what opens over it: presses in rows, menus, dialogs, panels, whole selections. */
export class TableParts {
  readonly reveal: RevealController;
  readonly extra: EnrichController;
  readonly counts: CountController;
  readonly popup: Popup;
  readonly menu: RowMenu;
  readonly action: ActionDialog;
  readonly many: ManyDevices;
  readonly tools: Tools;
  readonly input: RowInput;

  constructor(host: TableProperties, data: TableData, { locale, view, columns, rows }: PartOptions) {
    this.reveal = new RevealController(host);
    this.extra = new EnrichController(host, deviceKey);
    this.counts = new CountController(host);
    this.popup = new Popup(host);
    const client = () => data.connection.client;
    this.action = new ActionDialog(host, {
      ...{ locale, client },
      strings: () => host.strings,
      actions: () => host.actions,
      onSent: () => void host.refresh(),
      onClose: (device) => {
        const button = device && rows()?.menuButtonOf(device);
        (button ?? host.renderRoot.querySelector('table'))?.focus();
      },
    });
    this.menu = new RowMenu(
      host,
      locale,
      () => host.actions ?? ownActions(),
      (action, device) => {
        if (host.dispatchEvent(new KgRowActionEvent({ action, device }))) this.action.open(action, device);
      },
    );
    this.many = new ManyDevices(host, {
      ...{ locale, client },
      request: () => requestOf(host),
      page: () => shownDevices(data),
      selection: data.chosen,
      actions: () => host.actions,
      jobs: data.jobs,
      open: (action, devices) => {
        this.action.openMany(action, devices);
      },
      onExport: (devices) => void this.tools.save(devices),
    });
    this.tools = new Tools(host, {
      ...{ locale, view, columns },
      popup: this.popup,
      look: data.look,
      many: this.many,
      extraOf: (key) => this.extra.of(key),
      usual: defaultColumns,
      pageRows: () => devicesOf(data.devices.last).length,
      selected: () => data.selectedCount,
      total: () => data.total,
    });
    this.input = new RowInput(host, {
      ...{ locale, rows },
      onReveal: ({ key, device }, field) => {
        const shown = this.reveal.has(revealKey(key, field));
        this.reveal.toggle(revealKey(key, field));
        if (!shown) auditIdentifier(host, 'reveal', field, device);
      },
      onCopied: (device, field) => {
        auditIdentifier(host, 'copy', field, device);
      },
      onMenu: (row, button) => void this.menu.open(row, button),
      onNote: ({ device }, button) => void this.tools.openNote(device, button),
      onSelect: ({ device, exact }, selected) => {
        if (exact) data.chosen.set([device], selected, host.selection);
      },
      onSelectPage: (selected) => {
        data.chosen.set(selectableNow(data.devices.last, data.patches), selected, host.selection);
      },
    });
  }

  /** Whether something is open that belongs to a row: rows do not move under it. */
  get holdRows(): boolean {
    return this.menu.isOpen || this.action.isOpen || this.popup.holdsRows;
  }

  /** Another client may be another tenant: nothing that is open about the first one's devices stays. */
  close(): void {
    this.menu.close();
    this.action.close(true);
    this.popup.close();
    this.extra.forget();
    this.reveal.hideAll();
  }
}

/** The devices in sight, with what webhooks told since. */
function shownDevices({ devices: { last }, patches }: TableData): Device[] {
  const rows = last ? patches.apply(last.value.rows, last.at) : [];
  return rows.flatMap((row) => (row.readable ? [row.value] : []));
}
