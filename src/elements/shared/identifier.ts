import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { RevealController } from '../../controllers/index.js';
import { mask } from '../../domain/identifiers.js';
import type { CommonTerms } from '../../locale/index.js';
import { CopyButton } from './copy-button.js';
import { icon } from './icons.js';

/** Identifiers of phones in rows that Lit draws: masked, each with a way to see it for half a minute and to copy it. */
export class Identifiers {
  readonly #reveal: RevealController;
  readonly #copy: CopyButton;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#reveal = new RevealController(host);
    this.#copy = new CopyButton(host);
  }

  /** One identifier; `label` is what its field is called. */
  template(identifier: string, label: string, terms: CommonTerms): TemplateResult {
    const shown = this.#reveal.has(identifier);
    const name = `${label} ${mask(identifier)}`;
    return html`<bdi class="identifier" part="identifier">${shown ? identifier : mask(identifier)}</bdi>
      <button
        type="button"
        class="cell-button"
        part="button button-icon"
        data-action="reveal"
        aria-label=${shown ? terms.hide(name) : terms.reveal(name)}
        aria-pressed=${shown ? 'true' : 'false'}
        @click=${() => {
          this.#reveal.toggle(identifier);
        }}
      >
        ${icon(shown ? 'eye-off' : 'eye')}
      </button>
      ${this.#copy.button(identifier, name, terms, 'cell-button')}`;
  }

  /** Hides them all again. */
  hideAll(): void {
    this.#reveal.hideAll();
  }
}
