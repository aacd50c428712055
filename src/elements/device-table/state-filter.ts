import { html, nothing, type TemplateResult } from 'lit';
import { type DeviceState, deviceStates } from '../../api/states.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { Counts } from '../../controllers/count-controller.js';
import type { TableTerms } from '../../locale/index.js';
import { badgeLook } from '../shared/badge.js';
import { icon } from '../shared/icons.js';
import type { ToolbarActions } from './toolbar.js';

/** The states to choose from, with how many devices the vendor says are in each; a state it gives no number for has none. */
export function stateFilter(
  states: readonly string[],
  counts: Counts | undefined,
  locale: LocaleController<TableTerms>,
  actions: ToolbarActions,
): TemplateResult {
  const { terms } = locale;
  return html`<button
      type="button"
      class="button filter-button"
      part="button"
      popovertarget="filter"
      aria-label=${states.length > 0 ? terms.filterCount(states.length) : terms.filterLabel}
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
      ${(Object.keys(deviceStates) as DeviceState[]).map((state) =>
        choice(state, states.includes(state), counts?.of.get(state), locale, actions),
      )}
      ${counts ? html`<p class="filter-at">${terms.asOf(locale.time(counts.at))}</p>` : nothing}
      ${
        states.length > 0
          ? html`<button type="button" class="button" part="button" @click=${actions.onClearStates}>
              ${terms.clearFilters}
            </button>`
          : nothing
      }
    </div>`;
}

function choice(
  state: DeviceState,
  chosen: boolean,
  count: number | undefined,
  locale: LocaleController<TableTerms>,
  actions: ToolbarActions,
): TemplateResult {
  const { label } = badgeLook('device', state, locale.terms);
  return html`<div class="filter-line">
    <label class="filter-choice">
      <input
        type="checkbox"
        .checked=${chosen}
        @change=${(event: Event) => {
          actions.onState(state, (event.target as HTMLInputElement).checked);
        }}
      />
      <span>${label}</span>
    </label>
    ${count === undefined ? nothing : html`<span class="filter-number">${locale.number(count)}</span>`}
  </div>`;
}
