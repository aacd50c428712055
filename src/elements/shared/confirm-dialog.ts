import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** What a confirmation says, and what its two buttons do. */
export interface Confirmation {
  readonly title: string;
  /** What will happen, to which device, in the borrower's words. */
  readonly body: TemplateResult;
  /** The verb once more, e.g. "Set reminder". */
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/**
 * The native modal dialog as an alert dialog: Cancel has the focus, Escape is a no, and focus goes back where it came from.
 * It follows the element's state: what `render` is given is what is open.
 */
export class ConfirmDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  #wanted: Confirmation | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    // Moved in the page while open, it is open there and modal no longer; `close()` would be a no.
    if (dialog.open && !dialog.matches(':modal')) dialog.removeAttribute('open');
    if (this.#wanted && !dialog.open && dialog.isConnected) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[data-cancel]')?.focus();
    } else if (!this.#wanted && dialog.open) dialog.close();
  }

  /** The dialog, open with a confirmation and closed without one. */
  render(confirmation: Confirmation | undefined): TemplateResult {
    this.#wanted = confirmation;
    return html`<dialog
      class="dialog"
      part="dialog"
      role="alertdialog"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-body"
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
    >
      ${
        confirmation
          ? html`<h2 id="confirm-title" class="dialog-title" part="dialog-title">${confirmation.title}</h2>
              <div id="confirm-body" class="dialog-body">${confirmation.body}</div>
              <div class="dialog-buttons">
                <button
                  type="button"
                  class="button"
                  part="button"
                  data-cancel
                  @click=${() => {
                    confirmation.onCancel();
                  }}
                >
                  ${confirmation.cancelLabel}
                </button>
                <button
                  type="button"
                  class="button ${confirmation.danger ? 'button-danger' : 'button-primary'}"
                  part="button ${confirmation.danger ? 'button-danger' : 'button-primary'}"
                  @click=${() => {
                    confirmation.onConfirm();
                  }}
                >
                  ${confirmation.confirmLabel}
                </button>
              </div>`
          : ''
      }
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.dialog');
  }

  /** Escape: our state closes the dialog, not the browser. */
  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.#wanted?.onCancel();
  };

  /** Closed by something else (a second Escape cannot be prevented): that is a no, too. */
  readonly #onClose = (): void => {
    if (this.#dialog?.open) return; // an earlier closing, told late: by now another question is open
    this.#wanted?.onCancel();
  };
}
