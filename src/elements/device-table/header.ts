/* eslint-disable lit-a11y/no-redundant-role -- `display: block` takes a table part's own role away, so each says it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SelectionMode } from '../../controllers/selection-controller.js';
import type { TableTerms } from '../../locale/index.js';
import type { SortOrder } from '../../domain/sorting.js';
import { icon } from '../shared/icons.js';
import { type Column, headerOf } from './columns.js';

/** How much of the page is selected. */
export type PageSelected = 'none' | 'some' | 'all';

/** How columns are sorted, and what a press on a header does. */
export interface HeaderSort {
  readonly orderOf: (field: string) => SortOrder | undefined;
  readonly onSort: (field: string) => void;
}

/** The header row; with several rows to select it selects the page. */
export function headerTemplate(
  columns: readonly Column[],
  selection: SelectionMode,
  pageSelected: PageSelected,
  isCurrent: boolean,
  actions: boolean,
  terms: TableTerms,
  sort: HeaderSort,
): TemplateResult {
  return html`<thead role="rowgroup">
    <tr role="row" aria-rowindex="1">
      ${selection === 'none' ? nothing : selectHeader(selection, pageSelected, isCurrent, terms)}
      ${columns.map((column) => sortHeader(column, terms, sort))}
      ${
        actions
          ? html`<th role="columnheader" scope="col" part="header-cell" class="cell-actions">
              <span class="sr-only">${terms.actions}</span>
            </th>`
          : nothing
      }
    </tr>
  </thead>`;
}

function sortHeader(column: Column, terms: TableTerms, { orderOf, onSort }: HeaderSort): TemplateResult {
  const order = orderOf(column.field);
  return html`<th
    role="columnheader"
    scope="col"
    part="header-cell"
    aria-sort=${order ?? 'none'}
    ?data-end=${column.align === 'end'}
  >
    <button
      type="button"
      class="sort"
      @click=${() => {
        onSort(column.field);
      }}
    >
      <span class="sort-label">${headerOf(column, terms)}</span
      >${order ? icon(order === 'ascending' ? 'up' : 'down') : nothing}
    </button>
  </th>`;
}

function selectHeader(
  selection: SelectionMode,
  pageSelected: PageSelected,
  isCurrent: boolean,
  terms: TableTerms,
): TemplateResult {
  return html`<th role="columnheader" scope="col" part="header-cell" class="cell-select">
    ${
      selection === 'multiple'
        ? html`<input
            type="checkbox"
            class="select-page"
            aria-label=${terms.selectPage}
            .checked=${pageSelected === 'all'}
            ?disabled=${!isCurrent}
            .indeterminate=${pageSelected === 'some'}
          />`
        : html`<span class="sr-only">${terms.select}</span>`
    }
  </th>`;
}
