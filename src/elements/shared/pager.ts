import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { ListTerms } from '../../locale/index.js';
import { icon, type IconName } from './icons.js';
import { lastPageOf, type Place } from './page-place.js';

/** "26–50 of 2,500", in the reader's numbers. */
export function rangeText(
  { page, pageSize, rows, total }: Place,
  locale: LocaleController<ListTerms>,
): string {
  if (rows === 0) return locale.terms.noRows;
  const from = page * pageSize + 1;
  return locale.terms.rowsRange(
    locale.number(from),
    locale.number(from + rows - 1),
    total === undefined ? undefined : locale.number(total),
  );
}

/** The footer: where we are, how many rows a page has, and the way to other pages. */
export function pagerTemplate(
  place: Place,
  locale: LocaleController<ListTerms>,
  onPage: (page: number) => void,
  onPageSize: (pageSize: number) => void,
  /** Off for a list whose end only a short page tells: nothing could ever lead there. */
  toLast = true,
): TemplateResult {
  const { terms } = locale;
  const last = lastPageOf(place);
  const more = last === undefined ? place.rows === place.pageSize : place.page < last;
  const step = (name: string, image: IconName, to: number | undefined, enabled: boolean) =>
    html`<button
      type="button"
      class="button button-plain button-icon"
      part="button button-icon"
      aria-label=${name}
      ?disabled=${!enabled || to === undefined}
      @click=${() => {
        onPage(to ?? 0);
      }}
    >
      ${icon(image)}
    </button>`;
  return html`<nav class="pager" part="pager" aria-label=${terms.pager}>
    <span class="pager-range" part="pager-range">${rangeText(place, locale)}</span>
    <label class="pager-size">
      <span>${terms.pageSize}</span>
      <select
        class="input"
        part="input"
        @change=${(event: Event) => {
          onPageSize(Number((event.target as HTMLSelectElement).value));
        }}
      >
        ${pageSizes(place.pageSize).map(
          (size) =>
            html`<option value=${size} .selected=${size === place.pageSize}>${locale.number(size)}</option>`,
        )}
      </select>
    </label>
    <span class="pager-steps">
      ${step(terms.firstPage, 'chevron-first', 0, place.page > 0)}
      ${step(terms.previousPage, 'chevron-previous', place.page - 1, place.page > 0)}
      ${step(terms.nextPage, 'chevron-next', place.page + 1, more)}
      ${toLast ? step(terms.lastPage, 'chevron-last', last, more) : nothing}
    </span>
  </nav>`;
}

function pageSizes(current: number): number[] {
  return Array.from(new Set([25, 50, 100, 250, 1000, current])).sort((a, b) => a - b);
}
