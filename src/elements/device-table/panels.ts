import { html, nothing, type TemplateResult } from 'lit';
import type { DevicePage, ListDevicesRequest } from '../../api/index.js';
import type { Answer, Connection, LocaleController, QueryState } from '../../controllers/index.js';
import type { TableTerms } from '../../locale/index.js';
import { errorWords, messagePanel } from '../shared/message.js';
import { lastPageOf, placeOf } from './pager.js';

/** How the table's read stands. */
export type TableRead = QueryState<ListDevicesRequest, DevicePage>;

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
  if (last) return last.value.rows.length > 0 ? nothing : emptyPanel(last, terms, actions);
  if (connection.kind === 'missing') return messagePanel(terms.noClient);
  if (connection.kind === 'refused')
    return messagePanel({ title: terms.noClient.title, next: connection.error.message });
  if (read.name !== 'failed')
    return html`<div class="skeleton"><span class="sr-only">${terms.loading}</span></div>`;
  if (read.handled) return nothing;
  return messagePanel(errorWords(read.error, terms), button(terms.retry, actions.onRetry));
}

/** Above rows that could not be refreshed: why, how old they are, and the way on. */
export function staleTemplate(
  read: TableRead,
  isCurrent: boolean,
  locale: LocaleController<TableTerms>,
  { onRetry }: PanelActions,
): TemplateResult | typeof nothing {
  if (read.name !== 'failed' || !read.last || read.handled) return nothing;
  const { terms } = locale;
  const { title, next, details } = errorWords(read.error, terms);
  return html`<div class="note note-warning" part="message">
    <span>
      <strong>${title}.</strong> ${terms.staleSince(locale.time(read.last.at))}
      ${isCurrent ? nothing : html`<strong>${terms.notWhatWasAsked}</strong>`} ${next}
      ${details.map((line) => html`<bdi>${line}</bdi> `)}
    </span>
    ${button(terms.retry, onRetry)}
  </div>`;
}

/** Three kinds of nothing: past the end of a list that became shorter, no match, and no device at all. */
function emptyPanel(
  { args, value }: Answer<ListDevicesRequest, DevicePage>,
  terms: TableTerms,
  { onPage, onClearAll }: PanelActions,
): TemplateResult {
  const { pageNum = 0, pageSize = 0 } = args;
  if (pageNum > 0) {
    const last = lastPageOf(placeOf(pageNum, pageSize, 0, value.totalCount)) ?? 0;
    return messagePanel(
      terms.emptyPastEnd,
      button(last > 0 ? terms.lastPage : terms.firstPage, () => {
        onPage(last);
      }),
    );
  }
  if (args.search !== undefined || args.filter)
    return messagePanel(terms.emptyNoMatch, button(terms.clearFilters, onClearAll));
  return html`<slot name="empty">${messagePanel(terms.emptyNone)}</slot>`;
}

function button(label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button" part="button" @click=${onClick}>${label}</button>`;
}
