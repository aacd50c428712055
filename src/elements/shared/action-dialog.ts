import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Device } from '../../api/index.js';
import type { KnoxGuardClient } from '../../client/index.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { deviceName, isSameDevice } from '../../domain/identifiers.js';
import type { DeviceTerms } from '../../locale/index.js';
import { type Actions, detailsTag } from './actions.js';
import { icon } from './icons.js';

/** The elements that carry actions out. Made by their tag and never imported, so that a page loads them only if it uses them. */
const tags: Readonly<Record<string, string>> = {
  details: detailsTag,
  approve: 'kg-approve-form',
  blink: 'kg-blink-editor',
};

/** Parts of theirs that a host can style through the table. */
const exportedParts =
  'form, field, label, input, button, button-primary, button-icon, message, badge, facts, dialog: action-confirmation';

/** What the table gives to the element of an action. */
export interface ActionDialogOptions {
  readonly locale: LocaleController<DeviceTerms>;
  readonly client: () => KnoxGuardClient | undefined;
  readonly strings: () => object;
  /** What the host of the table offers, for the details to offer it, too. */
  readonly actions?: () => Actions | undefined;
  /** Something was sent: what the rows show may be old. */
  readonly onSent: () => void;
  /** It has closed: the focus goes back to this device's row. */
  readonly onClose: (device: Device | undefined) => void;
}

type ActionElement = HTMLElement & Record<string, unknown>;

interface Opened {
  readonly action: string;
  /** The device that was pressed; of a selection, all of them. */
  readonly device: Device | undefined;
  readonly devices: readonly Device[];
  readonly element: ActionElement;
}

/** What happens on `kg-row-action` unless the host prevents it: a dialog with the action's element, about the device that was pressed. */
export class ActionDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost &
    HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #options: ActionDialogOptions;
  #opened: Opened | undefined;
  /** The last one closed before anything was sent: what was typed is still there when it is opened again. */
  #kept: Opened | undefined;
  #sent = false;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
    options: ActionDialogOptions,
  ) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    // Moved in the page while open, it is open there and modal no longer.
    if (dialog.open && !dialog.matches(':modal')) dialog.removeAttribute('open');
    if (this.#opened && !dialog.open && dialog.isConnected) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('.action-title')?.focus(); // says what it is about, and is not a button
    } else if (!this.#opened && dialog.open) dialog.close();
  }

  /** Whether rows must hold still. */
  get isOpen(): boolean {
    return this.#opened !== undefined;
  }

  /** Opens for a device. A page that has not defined the action's element gets the event alone. */
  open(action: string, device: Device): void {
    const identity = this.#propertiesFor(action, device);
    const kept = this.#kept;
    const same = kept?.action === action && kept.device !== undefined && isSameDevice(kept.device, device);
    if (identity)
      this.#open({ action, device, devices: [device] }, identity, same ? kept.element : undefined);
  }

  /** Opens for many devices. Closed while a run is under way it pauses, and goes on when the same devices are opened again. */
  openMany(action: string, devices: readonly Device[]): void {
    this.#open({ action, device: undefined, devices }, { devices }, undefined);
  }

  /** The details show at once what the row shows, and offer what the rows offer. */
  #propertiesFor(action: string, device: Device): object | undefined {
    const identity = identityFor(action, device);
    if (action !== 'details' || !identity) return identity;
    return { ...identity, device, actions: this.#options.actions?.() };
  }

  #open(
    about: Pick<Opened, 'action' | 'device' | 'devices'>,
    properties: object,
    kept: ActionElement | undefined,
  ): void {
    const tag = tags[about.action];
    if (tag === undefined || !customElements.get(tag)) return;
    const made: HTMLElement = kept ?? document.createElement(tag);
    const element = made as ActionElement;
    if (!kept) {
      element.setAttribute('exportparts', exportedParts);
      Object.assign(element, properties);
    }
    Object.assign(element, { client: this.#options.client(), strings: this.#options.strings() });
    this.#opened = { ...about, element };
    this.#kept = undefined;
    this.#sent = false;
    this.#host.requestUpdate();
  }

  /** Closes it; `forget` drops what was typed, too: it was meant for another tenant. */
  close(forget = false): void {
    const opened = this.#opened;
    this.#opened = undefined;
    // The details hold nothing that was typed, and are read anew.
    const drop = forget || this.#sent || opened?.action === 'details';
    this.#kept = drop ? undefined : (opened ?? this.#kept);
    if (!opened) return;
    this.#host.requestUpdate();
    if (this.#sent) this.#options.onSent();
    void this.#host.updateComplete.then(() => {
      this.#options.onClose(opened.device);
    });
  }

  /** The dialog; empty while closed. */
  template(): TemplateResult {
    const { terms } = this.#options.locale;
    const opened = this.#opened;
    return html`<dialog
      class="action"
      part="dialog"
      data-action=${opened?.action ?? ''}
      aria-labelledby="action-title"
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
      @kg-approve=${this.#onSending}
      @kg-blink=${this.#onSending}
      @kg-approved=${this.#onSent}
      @kg-blinked=${this.#onSent}
    >
      ${
        opened
          ? html`<div class="action-head">
                <h2 id="action-title" class="action-title" part="dialog-title" tabindex="-1">
                  ${terms.actionNames[opened.action] ?? opened.action}
                  <bdi class="action-device"
                    >${opened.device ? deviceName(opened.device) : terms.deviceCount(this.#options.locale.number(opened.devices.length))}</bdi
                  >
                </h2>
                <button
                  type="button"
                  class="button button-plain button-icon"
                  part="button button-icon"
                  aria-label=${terms.closeDialog}
                  @click=${this.#onButton}
                >
                  ${icon('cross')}
                </button>
              </div>
              ${opened.element}`
          : nothing
      }
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.action');
  }

  readonly #onButton = (): void => {
    this.close();
  };

  /** Escape: our state closes the dialog, not the browser. */
  readonly #onCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    // One Escape may be told to both where a browser groups dialogs: it was meant for the question on top.
    if (!this.#opened?.element.shadowRoot?.querySelector('dialog:modal')) this.close();
  };

  /** Closed by something else: a second Escape cannot be prevented. */
  readonly #onClose = (event: Event): void => {
    if (event.target === event.currentTarget && !this.#dialog?.open) this.close();
  };

  readonly #onSending = (): void => {
    this.#sent = true;
  };

  readonly #onSent = (): void => {
    this.#sent = true;
    this.#options.onSent();
  };
}

/** Exactly one identifier names the device; what the row knows besides is filled in. */
function identityFor(action: string, device: Device): Record<string, string> | undefined {
  const { objectId, deviceUid, approveId, approveComment } = device;
  if (action === 'approve')
    return deviceUid
      ? { deviceUid, approveId: approveId ?? '', approveComment: approveComment ?? '' }
      : undefined;
  if (objectId) return { objectId };
  return deviceUid ? { deviceUid } : undefined;
}
