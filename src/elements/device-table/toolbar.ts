import type { nothing } from 'lit';
import { html, type TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { Counts } from '../../controllers/count-controller.js';
import type { TableTerms } from '../../locale/index.js';
import { badgeLook } from '../shared/badge.js';
import { freshness } from '../shared/freshness.js';
import { icon } from '../shared/icons.js';
import { stateFilter } from './state-filter.js';

/** What the toolbar shows. */
export interface ToolbarView {
  readonly locale: LocaleController<TableTerms>;
  readonly search: string;
  readonly states: readonly string[];
  readonly counts: Counts | undefined;
  /** What can be done with the selected devices; nothing while none is selected. */
  readonly selection: TemplateResult | typeof nothing;
  /** When the rows on the page were true; none before the first answer. */
  readonly at: number | undefined;
  readonly busy: boolean;
}

/** What a person can do in it. */
export interface ToolbarActions {
  readonly onSearchInput: (event: Event) => void;
  readonly onSearchPaste: (event: ClipboardEvent) => void;
  readonly onSearchSubmit: (event: Event) => void;
  readonly onState: (state: string, chosen: boolean) => void;
  readonly onClearStates: () => void;
  readonly onRefresh: () => void;
  readonly onFilterToggle: (event: ToggleEvent) => void;
  readonly onTool: (tool: 'view' | 'export', button: HTMLElement) => void;
}

/** Search and filters, always; beside them what is selected, also on other pages, and what can be done with it. */
export function toolbarTemplate(view: ToolbarView, actions: ToolbarActions): TemplateResult {
  const { terms } = view.locale;
  return html`<div class="toolbar" part="toolbar">
    ${searchBar(view, actions)} ${view.selection}
    <slot name="toolbar"></slot>
    <span class="tools">
      ${toolButton('view', 'columns', terms.view, actions)}
      ${toolButton('export', 'download', terms.exportTitle, actions)}
    </span>
    ${freshness(view.at, view.busy, view.locale, actions.onRefresh)}
  </div>`;
}

function searchBar(view: ToolbarView, actions: ToolbarActions): TemplateResult {
  const { locale, search, states, counts } = view;
  const { terms } = locale;
  return html`<form class="search" role="search" @submit=${actions.onSearchSubmit}>
      ${icon('search')}
      <input
        class="input search-input"
        part="input search-input"
        type="search"
        autocomplete="off"
        data-1p-ignore
        spellcheck="false"
        aria-label=${terms.search}
        placeholder=${terms.searchPlaceholder}
        .value=${search.split('\n').join(', ')}
        @input=${actions.onSearchInput}
        @paste=${actions.onSearchPaste}
      />
    </form>
    ${stateFilter(states, counts, locale, actions)} ${states.map((state) => chip(state, terms, actions))}`;
}

function chip(state: string, terms: TableTerms, actions: ToolbarActions): TemplateResult {
  const { label } = badgeLook('device', state, terms);
  return html`<button
    type="button"
    class="chip"
    part="chip"
    aria-label=${terms.removeFilter(label)}
    @click=${() => {
      actions.onState(state, false);
    }}
  >
    ${label} ${icon('cross')}
  </button>`;
}

function toolButton(
  tool: 'view' | 'export',
  image: 'columns' | 'download',
  label: string,
  { onTool }: ToolbarActions,
): TemplateResult {
  return html`<button
    type="button"
    class="button button-plain tool"
    part="button"
    data-tool=${tool}
    aria-haspopup="dialog"
    aria-label=${label}
    @click=${(event: Event) => {
      onTool(tool, event.currentTarget as HTMLElement);
    }}
  >
    ${icon(image)} <span>${label}</span>
  </button>`;
}
