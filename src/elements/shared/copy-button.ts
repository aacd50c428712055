import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announce.js';
import { DelayController } from '../../controllers/delay-controller.js';
import type { CommonTerms } from '../../locale/index.js';
import { icon } from './icons.js';

/** How a copy button looks, and who hears of it. */
export interface CopyOptions {
  readonly look?: string;
  /** The clipboard has it. */
  readonly onCopied?: () => void;
}

/** An identifier with a button that copies it, and says so. */
export class CopyButton {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #copied: DelayController;
  #button: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#copied = new DelayController(host, 1500);
  }

  /** The identifier and its button; `name` is what it is called. */
  template(identifier: string, name: string, terms: CommonTerms): TemplateResult {
    return html`<span class="copyable">
      <bdi class="identifier">${identifier}</bdi>
      ${this.button(identifier, name, terms)}
    </span>`;
  }

  /** The button alone, in the looks of its surroundings. */
  button(
    identifier: string,
    name: string,
    terms: CommonTerms,
    { look = 'button button-plain button-icon', onCopied }: CopyOptions = {},
  ): TemplateResult {
    return html`<button
      type="button"
      class=${look}
      part="button button-icon"
      data-action="copy"
      aria-label=${terms.copy(name)}
      @click=${(event: Event) =>
        void this.#copy(identifier, event.currentTarget as HTMLElement, terms, onCopied)}
    >
      ${icon('copy')}
    </button>`;
  }

  async #copy(
    identifier: string,
    button: HTMLElement,
    terms: CommonTerms,
    onCopied: (() => void) | undefined,
  ): Promise<void> {
    const { ownerDocument } = this.#host;
    try {
      await navigator.clipboard.writeText(identifier);
      announce(ownerDocument, terms.copied);
      this.#button?.removeAttribute('data-copied');
      this.#button = button;
      button.toggleAttribute('data-copied', true);
      this.#copied.start(() => button.toggleAttribute('data-copied', false));
      onCopied?.();
    } catch {
      announce(ownerDocument, terms.copyFailed);
    }
  }
}
