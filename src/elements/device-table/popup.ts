import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { placeBeside } from '../shared/place.js';

/** What a popup shows: drawn anew with every update of its table while it is open. */
export interface PopupContent {
  readonly label: string;
  readonly body: () => TemplateResult;
  /** It is about one row: rows hold still meanwhile. */
  readonly holdsRows?: boolean;
}

/** A small panel beside the button that opened it, in the top layer. One at a time; Escape and a press elsewhere close it. */
export class Popup implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #content: PopupContent | undefined;
  #button: HTMLElement | undefined;
  #opening = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#content = undefined;
    this.#opening += 1;
  }

  /** Whether rows must hold still. */
  get holdsRows(): boolean {
    return this.#content?.holdsRows === true;
  }

  /** Opens beside a button once its content is there; a second press closes it. */
  async open(button: HTMLElement, content: PopupContent | Promise<PopupContent>): Promise<void> {
    const opening = (this.#opening += 1);
    if (this.#content && this.#button === button) {
      this.close();
      return;
    }
    const loaded = await content;
    if (opening !== this.#opening || !button.isConnected) return;
    this.#content = loaded;
    this.#button = button;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const panel = this.#element;
    if (!panel?.isConnected) return;
    panel.showPopover();
    placeBeside(panel, button, 'end');
    panel.focus();
  }

  /** Closes it. */
  close(): void {
    if (this.#content) this.#element?.hidePopover();
  }

  /** The popover; empty while closed. */
  template(): TemplateResult {
    return html`<div
      class="popover popup"
      part="popover"
      popover
      role="dialog"
      tabindex="-1"
      aria-label=${this.#content?.label ?? nothing}
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.#onToggle}
    >
      ${this.#content ? this.#content.body() : nothing}
    </div>`;
  }

  get #element(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.popup') ?? null;
  }

  readonly #onBeforeToggle = (event: ToggleEvent): void => {
    const panel = event.currentTarget as HTMLElement;
    if (event.newState === 'closed' && panel.matches(':focus-within')) this.#button?.focus();
  };

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'closed') return;
    this.#content = undefined;
    this.#host.requestUpdate();
  };
}
