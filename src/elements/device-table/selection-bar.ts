import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { TableTerms } from '../../locale/index.js';

/** One thing that can be done with the selected devices. */
export interface BulkChoice {
  readonly name: string;
  readonly label: string;
  /** How many of the selected devices allow it, as far as their states tell; unknown for "all that match". */
  readonly allowed: number | undefined;
}

/** What the selection is. */
export interface SelectionView {
  readonly locale: LocaleController<TableTerms>;
  readonly all: boolean;
  /** Selected rows; with `all`, those left out. */
  readonly size: number;
  /** Selected devices, where that is known. */
  readonly count: number | undefined;
  /** All that match, as far as the vendor says. */
  readonly total: number | undefined;
  /** Whether the whole page is selected and there are more that match. */
  readonly offersAll: boolean;
  readonly bulk: readonly BulkChoice[];
}

/** What a person can do with it. */
export interface SelectionActions {
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  readonly onBulk: (name: string) => void;
}

/** What is selected, in so many words that nobody mistakes 25 for 1,312; and what can be done with it. */
export function selectionBar(
  view: SelectionView,
  actions: SelectionActions,
): TemplateResult | typeof nothing {
  const { locale, all, size, count, total } = view;
  if (!all && size === 0) return nothing;
  const { terms } = locale;
  const inWords = count === undefined ? undefined : locale.number(count);
  return html`<span class="selected-count" part="selected-count"
      >${all ? terms.allSelected(inWords, size) : terms.selectedCount(size)}</span
    >
    ${
      view.offersAll
        ? html`<button type="button" class="button button-plain" part="button" @click=${actions.onSelectAll}>
            ${terms.selectAllMatching(total === undefined ? undefined : locale.number(total))}
          </button>`
        : nothing
    }
    ${view.bulk.map((choice) => bulkButton(choice, count, inWords, view, actions))}
    <slot name="selection"></slot>
    <button type="button" class="button button-plain" part="button" @click=${actions.onClear}>
      ${terms.clearSelection}
    </button>`;
}

/** It says for how many: "Approve 2…", "Approve 2 of 5…"; off where none allows it, with that as its reason. */
function bulkButton(
  { name, label, allowed }: BulkChoice,
  count: number | undefined,
  inWords: string | undefined,
  { locale }: SelectionView,
  { onBulk }: SelectionActions,
): TemplateResult {
  const { terms } = locale;
  const some = allowed !== undefined && inWords !== undefined && allowed !== count;
  const off = allowed === 0;
  return html`<button
    type="button"
    class="button"
    part="button"
    aria-disabled=${off ? 'true' : 'false'}
    title=${off ? terms.bulkNone(label) : ''}
    @click=${() => {
      if (!off) onBulk(name);
    }}
  >
    ${some ? terms.bulkSome(label, locale.number(allowed), inWords) : terms.bulkAction(label, inWords)}
  </button>`;
}
