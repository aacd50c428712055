import { html, nothing, type TemplateResult } from 'lit';
import type { Connection } from '../../controllers/connection-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { QueryState } from '../../controllers/query-controller.js';
import type { TableTerms } from '../../locale/index.js';
import { messagePanel } from '../shared/message.js';
import { placeOf } from '../shared/page-place.js';
import type { TableRequest } from './request.js';
import type { TableAnswer, TablePage } from './table-page.js';
import { panelButton, pastEndPanel, staleNote, waitingPanel } from '../shared/panels.js';

/** How the table's read stands. */
export type TableRead = QueryState<TableRequest, TableAnswer>;

/** What a panel's button can do. */
export interface PanelActions {
  readonly onRetry: () => void;
  readonly onPage: (page: number) => void;
  readonly onClearAll: () => void;
}

/** What stands where rows would: bones while loading, or why there are none and what to do. */
export function panelTemplate(
  read: TableRead,
  connection: Connection,
  { terms }: LocaleController<TableTerms>,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  const last = read.name === 'idle' ? undefined : read.last;
  if (!last) {
    const panel = waitingPanel(read, connection, terms, actions.onRetry);
    return read.name === 'failed' ? html`<slot name="error">${panel}</slot>` : panel;
  }
  return last.value.rows.length > 0 ? nothing : emptyPanel(last, terms, actions);
}

/** Above rows that could not be refreshed: why, how old they are, and the way on. */
export function staleTemplate(
  read: TableRead,
  isCurrent: boolean,
  locale: LocaleController<TableTerms>,
  { onRetry }: PanelActions,
): TemplateResult | typeof nothing {
  const other = isCurrent ? nothing : html`<strong>${locale.terms.notWhatWasAsked}</strong>`;
  return staleNote(read, locale, onRetry, other);
}

/** Three kinds of nothing: past the end of a list that became shorter, no match, and no device at all. */
function emptyPanel(
  { args, value }: TablePage,
  terms: TableTerms,
  { onPage, onClearAll }: PanelActions,
): TemplateResult {
  const { pageNum = 0, pageSize = 0 } = args;
  if (pageNum > 0) return pastEndPanel(placeOf(pageNum, pageSize, 0, value.totalCount), terms, onPage);
  if (args.search !== undefined || args.searches || args.filter)
    return messagePanel(terms.emptyNoMatch, panelButton(terms.clearFilters, onClearAll));
  return html`<slot name="empty">${messagePanel(terms.emptyNone)}</slot>`;
}
