import { html, nothing, type TemplateResult } from 'lit';
import { type DeviceState, deviceStates } from '../../api/states.js';
import type { LocaleController } from '../../controllers/index.js';
import type { TableTerms } from '../../locale/index.js';
import { badgeLook } from '../shared/badge.js';
import { freshness } from '../shared/freshness.js';
import { icon } from '../shared/icons.js';

/** What the toolbar shows. */
export interface ToolbarView {
  readonly locale: LocaleController<TableTerms>;
  readonly search: string;
  readonly states: readonly string[];
  readonly selected: number;
  /** When the rows on the page were true; none before the first answer. */
  readonly at: number | undefined;
  readonly busy: boolean;
}

/** What a person can do in it. */
export interface ToolbarActions {
  readonly onSearchInput: (event: Event) => void;
  readonly onSearchSubmit: (event: Event) => void;
  readonly onState: (state: string, chosen: boolean) => void;
  readonly onClearStates: () => void;
  readonly onClearSelection: () => void;
  readonly onRefresh: () => void;
  readonly onFilterToggle: (event: ToggleEvent) => void;
}

/** Search and filters, always; beside them what is selected, also on other pages, and what can be done with it. */
export function toolbarTemplate(view: ToolbarView, actions: ToolbarActions): TemplateResult {
  return html`<div class="toolbar" part="toolbar">
    ${searchBar(view, actions)} ${view.selected > 0 ? selectionBar(view, actions) : nothing}
    <slot name="toolbar"></slot>
    ${freshness(view.at, view.busy, view.locale, actions.onRefresh)}
  </div>`;
}

function searchBar({ locale, search, states }: ToolbarView, actions: ToolbarActions): TemplateResult {
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
        maxlength="100"
        aria-label=${terms.search}
        placeholder=${terms.searchPlaceholder}
        .value=${search}
        @input=${actions.onSearchInput}
      />
    </form>
    ${stateFilter(states, terms, actions)} ${states.map((state) => chip(state, terms, actions))}`;
}

function stateFilter(states: readonly string[], terms: TableTerms, actions: ToolbarActions): TemplateResult {
  return html`<button
      type="button"
      class="button filter-button"
      part="button"
      popovertarget="filter"
      aria-label=${states.length > 0 ? terms.filterCount(states.length) : terms.filterByState}
    >
      ${icon('filter')} ${terms.filterByState} ${icon('chevron-down')}
    </button>
    <div
      id="filter"
      class="popover filter"
      part="popover"
      popover
      role="group"
      aria-label=${terms.filterByState}
      @toggle=${actions.onFilterToggle}
    >
      ${(Object.keys(deviceStates) as DeviceState[]).map(
        (state) =>
          html`<label class="filter-choice">
            <input
              type="checkbox"
              .checked=${states.includes(state)}
              @change=${(event: Event) => {
                actions.onState(state, (event.target as HTMLInputElement).checked);
              }}
            />
            <span>${badgeLook('device', state, terms).label}</span>
          </label>`,
      )}
      ${
        states.length > 0
          ? html`<button type="button" class="button" part="button" @click=${actions.onClearStates}>
              ${terms.clearFilters}
            </button>`
          : nothing
      }
    </div>`;
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

function selectionBar({ locale, selected }: ToolbarView, actions: ToolbarActions): TemplateResult {
  return html`<span class="selected-count">${locale.terms.selectedCount(selected)}</span>
    <slot name="selection"></slot>
    <button type="button" class="button button-plain" part="button" @click=${actions.onClearSelection}>
      ${locale.terms.clearSelection}
    </button>`;
}
