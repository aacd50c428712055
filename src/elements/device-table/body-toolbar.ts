import type { TemplateResult } from 'lit';
import { deviceStates } from '../../api/states.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { TableTerms } from '../../locale/index.js';
import { placeBeside } from '../shared/place.js';
import { requestOf, words } from './request.js';
import { selectionBar } from './selection-bar.js';
import { selectedOf } from './shown-rows.js';
import type { TableData } from './table-data.js';
import type { TableParts } from './table-parts.js';
import type { TableProperties } from './table-properties.js';
import { toolbarTemplate } from './toolbar.js';
import type { ViewControls } from './view-controls.js';

/** What the toolbar takes from the drawing around it. */
export interface ToolbarOptions {
  readonly locale: LocaleController<TableTerms>;
  readonly view: ViewControls;
  readonly parts: TableParts;
  readonly onRefresh: () => void;
}

/** The toolbar of a table, joined to what it shows and moves: search, filters, the selection, tools. */
export class BodyToolbar {
  readonly #host: TableProperties;
  readonly #data: TableData;
  readonly #options: ToolbarOptions;

  constructor(host: TableProperties, data: TableData, options: ToolbarOptions) {
    this.#host = host;
    this.#data = data;
    this.#options = options;
  }

  render(busy: boolean): TemplateResult {
    const { devices, connection } = this.#data;
    const { locale, parts } = this.#options;
    const { search, states } = this.#host;
    return toolbarTemplate(
      {
        ...{ locale, search, busy },
        states: words(states),
        counts: parts.counts.for(connection.client, search.trim()),
        selection: this.#renderSelection(),
        at: devices.last?.at,
      },
      this.#actions,
    );
  }

  #renderSelection() {
    const { devices, chosen, isCurrent, total, selectedCount: count, list } = this.#data;
    const { locale, parts } = this.#options;
    const { readonly, selection } = this.#host;
    const { many } = parts;
    const { all, size } = chosen;
    const isWholePage = () => {
      const onPage = devices.last?.value.rows.length ?? 0; // also those that cannot be selected: they match, too
      return (
        isCurrent && (total === undefined || total > onPage) && selectedOf(devices.last, chosen) === 'all'
      );
    };
    return selectionBar(
      {
        ...{ locale, all, size, count, total, bulk: readonly ? [] : many.choices() },
        offersAll: !all && size > 0 && selection === 'multiple' && isWholePage(),
      },
      {
        onSelectAll: () => {
          chosen.selectAll(list);
        },
        onClear: () => {
          chosen.clear();
        },
        onBulk: (name) => void many.act(name),
      },
    );
  }

  get #actions() {
    const { view, parts, onRefresh } = this.#options;
    const { onSearchInput, onSearchPaste, onSearchSubmit, onState, onClearStates } = view;
    const { tools } = parts;
    return {
      ...{ onSearchInput, onSearchPaste, onSearchSubmit, onState, onClearStates, onRefresh },
      onFilterToggle: this.#onFilterToggle,
      onTool: (tool: 'view' | 'export', button: HTMLElement): void => {
        void (tool === 'view' ? tools.openView(button) : tools.openExport(button));
      },
    };
  }

  readonly #onFilterToggle = (event: ToggleEvent): void => {
    const button = this.#host.renderRoot.querySelector('.filter-button');
    if (event.newState !== 'open' || !button) return;
    placeBeside(event.target as HTMLElement, button);
    const { client } = this.#data.connection;
    const { searches, search = '' } = requestOf(this.#host);
    if (client && !searches) void this.#options.parts.counts.count(client, search, Object.keys(deviceStates));
  };
}
