import { html, nothing, type TemplateResult } from 'lit';
import type { KnoxGuardError } from '../../client/index.js';
import type { Connection } from '../../controllers/connection-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { QueryState } from '../../controllers/query-controller.js';
import type { CommonTerms, ListTerms } from '../../locale/index.js';
import { errorWords, messagePanel } from './message.js';
import { lastPageOf, type Place } from './page-place.js';

/** How an element words a failure, where the common words do not fit. */
export type ErrorWords<Words extends CommonTerms> = (
  error: KnoxGuardError,
  terms: Words,
) => ReturnType<typeof errorWords>;

/** What stands where an answer would: bones while loading, or why there is none and what to do. */
export function waitingPanel<Words extends CommonTerms>(
  read: QueryState<unknown, unknown>,
  connection: Connection,
  terms: Words,
  onRetry: () => void,
  words: ErrorWords<Words> = errorWords,
): TemplateResult | typeof nothing {
  if (connection.kind === 'missing') return messagePanel(terms.noClient);
  if (connection.kind === 'refused')
    return messagePanel({ title: terms.noClient.title, next: connection.error.message });
  if (read.name !== 'failed')
    return html`<div class="skeleton"><span class="sr-only">${terms.loading}</span></div>`;
  if (read.handled) return nothing;
  return messagePanel(words(read.error, terms), panelButton(terms.retry, onRetry));
}

/** Above an answer that could not be refreshed: why, how old it is, and the way on. */
export function staleNote<Words extends CommonTerms>(
  read: QueryState<unknown, unknown>,
  locale: LocaleController<Words>,
  onRetry: () => void,
  also: TemplateResult | typeof nothing = nothing,
  words: ErrorWords<Words> = errorWords,
): TemplateResult | typeof nothing {
  if (read.name !== 'failed' || !read.last || read.handled) return nothing;
  const { terms } = locale;
  const { title, next, details } = words(read.error, terms);
  return html`<div class="note note-warning" part="message">
    <span>
      <strong>${title}.</strong> ${terms.staleSince(locale.time(read.last.at))} ${also} ${next}
      ${details.map((line) => html`<bdi>${line}</bdi> `)}
    </span>
    ${panelButton(terms.retry, onRetry)}
  </div>`;
}

/** On a page that no longer exists, since the list became shorter: the way back. */
export function pastEndPanel(place: Place, terms: ListTerms, onPage: (page: number) => void): TemplateResult {
  const last = lastPageOf(place) ?? 0;
  return messagePanel(
    terms.emptyPastEnd,
    panelButton(last > 0 ? terms.lastPage : terms.firstPage, () => {
      onPage(last);
    }),
  );
}

/** The button of a panel or a note. */
export function panelButton(label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button" part="button" @click=${onClick}>${label}</button>`;
}
