import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { CommonTerms } from '../../locale/index.js';
import { icon } from './icons.js';

/** When what is shown was true, and a button that asks again. */
export function freshness(
  at: number | undefined,
  busy: boolean,
  locale: LocaleController<CommonTerms>,
  onRefresh: () => void,
): TemplateResult {
  return html`<span class="freshness" part="freshness">
    ${at === undefined ? nothing : html`<span title=${locale.dateTime(at)}>${locale.terms.asOf(locale.time(at))}</span>`}
    <button
      type="button"
      class="button button-plain button-icon"
      part="button button-icon"
      aria-label=${locale.terms.refresh}
      aria-disabled=${busy ? 'true' : 'false'}
      @click=${onRefresh}
    >
      ${icon('refresh')}
    </button>
  </span>`;
}
