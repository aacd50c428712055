import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Device } from '../../api/index.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { TableTerms } from '../../locale/index.js';
import { type Actions, obstacleOf } from '../shared/actions.js';
import { badgeLook } from '../shared/badge.js';
import { placeBeside } from '../shared/place.js';

/** A device as it was when a person pressed on its row. */
export interface PressedRow {
  readonly key: string;
  readonly device: Device;
  /** Whether its identifiers came exactly; nothing may be done by one that did not. */
  readonly exact: boolean;
}

/** The menu of one row: what may be done to its device, and for the rest why not. It belongs to the device that was pressed. */
export class RowMenu implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #locale: LocaleController<TableTerms>;
  readonly #actions: () => Actions;
  readonly #onChoose: (action: string, device: Device) => void;
  #row: PressedRow | undefined;
  #button: HTMLElement | undefined;

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    locale: LocaleController<TableTerms>,
    actions: () => Actions,
    onChoose: (action: string, device: Device) => void,
  ) {
    this.#host = host;
    this.#locale = locale;
    this.#actions = actions;
    this.#onChoose = onChoose;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#row = undefined; // a popover closes without a word when its element leaves the page
  }

  /** Whether rows must hold still. */
  get isOpen(): boolean {
    return this.#row !== undefined;
  }

  /** Opens beside the button that was pressed, with the first line focused. */
  async open(row: PressedRow, button: HTMLElement): Promise<void> {
    this.#row = row;
    this.#button = button;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const menu = this.#element;
    if (!menu?.isConnected) return;
    menu.showPopover();
    placeBeside(menu, button, 'end');
    menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }

  /** Closes without a choice. */
  close(): void {
    if (!this.#row) return;
    this.#row = undefined;
    this.#element?.hidePopover();
    this.#host.requestUpdate();
  }

  /** The popover; empty while closed. */
  template(): TemplateResult {
    return html`<div
      class="popover menu"
      part="popover"
      popover
      role="menu"
      tabindex="-1"
      aria-label=${this.#locale.terms.actions}
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.#onToggle}
      @keydown=${this.#onKey}
    >
      ${this.#row ? this.#items(this.#row) : nothing}
    </div>`;
  }

  #items({ device, exact }: PressedRow): TemplateResult[] {
    const { terms } = this.#locale;
    const { label } = badgeLook('device', device.status, terms);
    return this.#actions().map((action) => {
      if (typeof action !== 'string')
        return this.#item(
          action.name,
          action.label,
          device,
          exact ? action.obstacle?.(device) : terms.obstacles['not-exact'](label),
        );
      const obstacle = obstacleOf(action, device, exact);
      return this.#item(
        action,
        terms.actionNames[action] ?? action,
        device,
        obstacle && terms.obstacles[obstacle](label),
      );
    });
  }

  /** A line that cannot be chosen stays reachable, so that its reason can be read. */
  #item(action: string, label: string, device: Device, reason: string | undefined): TemplateResult {
    return html`<button
      type="button"
      role="menuitem"
      class="menu-item"
      part="menu-item"
      tabindex="-1"
      aria-disabled=${reason === undefined ? 'false' : 'true'}
      @click=${() => {
        if (reason !== undefined) return;
        this.#element?.hidePopover();
        this.#onChoose(action, device);
      }}
    >
      <span>${label}</span>
      ${reason === undefined ? nothing : html`<span class="menu-reason">${reason}</span>`}
    </button>`;
  }

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.menu');
  }

  /** Focus goes back to the row while its button still is that device's. */
  readonly #onBeforeToggle = (event: ToggleEvent): void => {
    const menu = event.currentTarget as HTMLElement;
    if (event.newState === 'closed' && menu.matches(':focus-within')) this.#button?.focus();
  };

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'closed') return;
    this.#row = undefined;
    this.#host.requestUpdate();
  };

  /** Arrow keys, Home and End; Escape is the popover's own, and Tab leaves. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const menu = event.currentTarget as HTMLElement;
    if (event.key === 'Tab') menu.hidePopover();
    const items = Array.from(menu.querySelectorAll<HTMLElement>('[role="menuitem"]'));
    const at = items.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  };
}
