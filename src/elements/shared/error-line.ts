import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';

/** What is wrong, beside the field it is about. */
export function errorLine(words: string | undefined): TemplateResult | typeof nothing {
  return words ? html`<p class="field-error">${icon('warning')} <span>${words}</span></p>` : nothing;
}
