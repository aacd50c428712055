import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Device } from '../../api/index.js';
import { auditIdentifier } from '../../controllers/audit.js';
import { RevealController } from '../../controllers/reveal-controller.js';
import { mask } from '../../domain/identifiers.js';
import type { CommonTerms } from '../../locale/index.js';
import { CopyButton } from './copy-button.js';
import { icon } from './icons.js';

/** What an identifier is. */
export interface NamedIdentifier {
  /** The vendor's name of the field it stands in. */
  readonly field: string;
  /** What a person reads for it. */
  readonly label: string;
  /** The device it belongs to, where more than the number is known of it. */
  readonly device?: Partial<Device>;
}

/** Identifiers of phones in rows that Lit draws: masked, each with a way to see it for half a minute and to copy it. */
export class Identifiers {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reveal: RevealController;
  readonly #copy: CopyButton;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#reveal = new RevealController(host);
    this.#copy = new CopyButton(host);
  }

  /** One identifier. */
  template(
    identifier: string,
    { field, label, device = { deviceUid: identifier } }: NamedIdentifier,
    terms: CommonTerms,
  ): TemplateResult {
    const key = `${field} ${identifier}`;
    const shown = this.#reveal.has(key);
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
          this.#reveal.toggle(key);
          if (!shown) auditIdentifier(this.#host, 'reveal', field, device);
        }}
      >
        ${icon(shown ? 'eye-off' : 'eye')}
      </button>
      ${this.#copy.button(identifier, name, terms, {
        look: 'cell-button',
        onCopied: () => {
          auditIdentifier(this.#host, 'copy', field, device);
        },
      })}`;
  }

  /** Hides them all again. */
  hideAll(): void {
    this.#reveal.hideAll();
  }
}
