import type { Device } from 'kg-elements';
import { limits } from 'kg-elements/api';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { AcmeApproveDialog } from './approve-dialog.js';
import { icon } from './icons.js';
import { type Loan, loanOf } from './loans.js';
import { PortalElement } from './page.js';
import { placeholdersFor, templates } from './templates.js';
import { masked, money, ordinal } from './words.js';

/**
 * One device beside the table: the lender's loan and Knox Guard's device in one place.
 * @fires acme-device-changed - A command was carried out, or may have been.
 */
export class AcmeDevicePanel extends PortalElement {
  @query('dialog.panel') private dialog!: HTMLDialogElement; // always rendered
  @query('acme-approve-dialog') private approval!: AcmeApproveDialog; // always rendered
  @state() private device: Device | undefined;

  /** Opens with a device as it was when the officer chose it. */
  show(device: Device): void {
    this.device = device;
    void this.updateComplete.then(() => {
      const editor = this.querySelector('kg-blink-editor');
      const { objectId } = device;
      if (editor && objectId !== undefined) editor.value = { ...templates[0]?.reminder, objectId };
      this.dialog.showModal();
    });
  }

  protected override render(): TemplateResult {
    return html`<dialog
        class="panel"
        aria-labelledby="panel-title"
        @click=${this.#onClick}
        @close=${() => {
          this.device = undefined;
        }}
      >
        ${this.device ? this.#renderDevice(this.device) : nothing}
      </dialog>
      <acme-approve-dialog
        @acme-device-read=${(event: CustomEvent<Device>) => {
          if (this.device?.deviceUid === event.detail.deviceUid) this.device = event.detail;
        }}
      ></acme-approve-dialog>`;
  }

  #renderDevice(device: Device): TemplateResult {
    const loan = loanOf(device);
    return html`<div class="panel-body">
      <header class="panel-head">
        <div>
          <h2 id="panel-title">${loan?.borrower ?? `Device ${masked(device.deviceUid)}`}</h2>
          <p>
            <bdi>${device.approveId || 'No loan yet'}</bdi>
          </p>
        </div>
        <button
          class="button button-icon button-quiet"
          type="button"
          aria-label="Close"
          @click=${this.#close}
        >
          ${icon('cross')}
        </button>
      </header>
      ${device.status === 'Pending' ? this.#renderApproval(device) : nothing}
      ${hasForm(device) ? this.#renderReminder(device) : nothing}
      ${
        loan &&
        facts('Loan', [
          ['Instalments paid', `${loan.paid} of ${loan.instalments}`],
          ['Instalment', `${money(loan.instalment)} on the ${ordinal(loan.dueDay)}`],
          ['Overdue', overdueText(loan)],
        ])
      }
      <section>
        <h3>Device</h3>
        <kg-device-card
          object-id=${device.objectId || nothing}
          device-uid=${device.objectId ? nothing : (device.deviceUid ?? nothing)}
          .device=${device}
          readonly
        ></kg-device-card>
      </section>
    </div>`;
  }

  #renderApproval(device: Device): TemplateResult {
    return html`<form class="panel-form" @submit=${this.#onApprove}>
      <div class="field">
        <label for="loan-number">Loan number</label>
        <input
          id="loan-number"
          name="approveId"
          required
          autofocus
          autocomplete="off"
          spellcheck="false"
          maxlength=${limits.approveId}
          pattern=".*\\S.*"
          .value=${device.approveId ?? ''}
        />
        <small>Ties the phone to its loan. Knox Guard calls it the approval ID.</small>
      </div>
      <button class="button button-primary" type="submit">Approve…</button>
    </form>`;
  }

  /** The editor reads the device, confirms, sends and follows the phone; the portal gives it words and hears how it went. */
  #renderReminder(device: Device): TemplateResult {
    return html`<section>
      <h3>Reminder</h3>
      <kg-blink-editor
        object-id=${device.objectId ?? ''}
        .templates=${templates.map(({ name, reminder }) => ({ name, message: reminder.message ?? '' }))}
        .placeholders=${placeholdersFor(device)}
        @kg-blinked=${this.#onChanged}
      ></kg-blink-editor>
    </section>`;
  }

  readonly #onChanged = (): void => {
    this.dispatchEvent(new CustomEvent('acme-device-changed', { bubbles: true }));
  };

  readonly #close = (): void => {
    this.dialog.close();
  };

  /** A press beside the panel closes it: there the target is the dialog itself. */
  #onClick(event: MouseEvent): void {
    if (event.target === this.dialog) this.#close();
  }

  #onApprove(event: SubmitEvent): void {
    event.preventDefault();
    const { device } = this;
    const approveId = new FormData(event.target as HTMLFormElement).get('approveId');
    if (device?.deviceUid === undefined || typeof approveId !== 'string') return;
    this.approval.ask({ deviceUid: device.deviceUid, approveId: approveId.trim() }, device);
  }
}

/** In which states a reminder can be set, so that its editor stands here. */
function hasForm({ status }: Device): boolean {
  return ['Enrolled', 'Blinked'].includes(status ?? '');
}

function overdueText({ overdue, instalment }: Loan): unknown {
  return overdue === 0 ? 'Nothing' : html`<strong class="overdue">${money(overdue * instalment)}</strong>`;
}

function facts(title: string, rows: readonly (readonly [string, unknown])[]): TemplateResult {
  return html`<section>
    <h3>${title}</h3>
    <dl class="facts">
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd dir="auto">${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
