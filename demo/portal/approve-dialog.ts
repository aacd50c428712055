import type { Device } from 'kg-elements';
import { createCommandId, KnoxGuardError } from 'kg-elements/client';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { icon } from './icons.js';
import { knoxGuard, readDevice } from './knox-guard.js';
import { PortalElement } from './page.js';
import { masked } from './words.js';

interface Approval {
  readonly deviceUid: string;
  readonly approveId: string;
}

/** How far one approval has come. What was sent cannot be called back, so there is no way from `waiting` to `asking`. */
type Step =
  | { readonly name: 'asking' | 'waiting' | 'done' }
  | { readonly name: 'rejected' | 'not-sent' | 'unknown'; readonly error: KnoxGuardError };

/**
 * Asks before a device is approved, and says what became of it.
 * @fires acme-device-read - The device as the server has it afterwards, in `detail`.
 * @fires acme-device-changed - Something was sent, so what is on the page may be old; bubbles.
 */
export class AcmeApproveDialog extends PortalElement {
  @query('dialog') private dialog!: HTMLDialogElement; // always rendered
  @state() private approval: Approval | undefined;
  @state() private step: Step = { name: 'asking' };
  /** As last read from the server; none while nobody can say. */
  @state() private device: Device | undefined;
  #commandId = '';

  /** Opens the question. One opening is one intent: every attempt from it carries the same command id. */
  ask(approval: Approval, device: Device): void {
    this.approval = approval;
    this.device = device;
    this.step = { name: 'asking' };
    this.#commandId = createCommandId();
    void this.updateComplete.then(() => {
      this.dialog.showModal();
      this.#focusSafeButton();
    });
  }

  protected override render(): TemplateResult {
    return html`<dialog
      class="confirm"
      role="alertdialog"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-text"
      @cancel=${(event: Event) => {
        if (this.step.name === 'waiting') event.preventDefault();
      }}
    >
      ${this.approval ? this.#renderApproval(this.approval) : nothing}
    </dialog>`;
  }

  #renderApproval({ deviceUid, approveId }: Approval): TemplateResult {
    const { tone, title, text } = words[this.step.name];
    const error = 'error' in this.step ? this.step.error : undefined;
    return html`<div aria-live="polite">
        <h2 id="confirm-title" class="outcome outcome-${tone}">
          ${tone === 'none' ? nothing : icon(tone === 'success' ? 'check' : 'warning')} ${title}
        </h2>
        <p id="confirm-text">${text} ${error && reasons[error.code]}</p>
        ${error?.reason ? html`<p class="quiet">Knox Guard says: <bdi>${error.reason}</bdi></p>` : nothing}
        ${error?.transactionId ? html`<p class="quiet">Reference ${error.transactionId}</p>` : nothing}
      </div>
      <dl class="facts">
        <div>
          <dt>Device</dt>
          <dd class="identifier">${masked(deviceUid)}</dd>
        </div>
        <div>
          <dt>Loan</dt>
          <dd><bdi>${approveId}</bdi></dd>
        </div>
        <div>
          <dt>State</dt>
          <dd>
            ${
              this.device
                ? html`<kg-state-badge state=${this.device.status ?? ''}></kg-state-badge>`
                : 'Not known now'
            }
          </dd>
        </div>
      </dl>
      <footer>${this.#renderButtons()}</footer>`;
  }

  #renderButtons(): TemplateResult {
    const { name } = this.step;
    const waiting = name === 'waiting';
    const close = (label: string) =>
      html`<button class="button" type="button" data-safe ?disabled=${waiting} @click=${this.#close}>
        ${label}
      </button>`;
    switch (name) {
      case 'asking':
      case 'waiting':
      case 'not-sent':
        return html`${close('Cancel')}
          <button class="button button-primary" type="button" ?disabled=${waiting} @click=${this.#send}>
            ${waiting ? 'Approving…' : 'Approve device'}
          </button>`;
      case 'unknown':
        return html`<button class="button" type="button" @click=${this.#look}>Look again</button>
          ${close('Close')}`;
      case 'done':
      case 'rejected':
        return close('Close');
    }
  }

  readonly #close = (): void => {
    this.dialog.close();
  };

  readonly #send = async (): Promise<void> => {
    const { approval } = this;
    if (!approval || this.step.name === 'waiting') return;
    this.step = { name: 'waiting' };
    this.step = await this.#approve(approval);
    await this.updateComplete;
    this.#focusSafeButton();
    if (this.step.name !== 'not-sent') await this.#look();
  };

  async #approve(approval: Approval): Promise<Step> {
    try {
      await knoxGuard.approveDevice(approval, { commandId: this.#commandId });
      return { name: 'done' };
    } catch (error) {
      if (error instanceof KnoxGuardError) return { name: error.outcome ?? 'not-sent', error };
      throw error;
    }
  }

  /** Reads the device, whatever the command answered: a state is shown only as the server gives it. */
  readonly #look = async (): Promise<void> => {
    if (!this.approval) return;
    this.device = undefined;
    this.device = await readDevice(this.approval.deviceUid).catch(() => undefined);
    if (this.device) this.dispatchEvent(new CustomEvent('acme-device-read', { detail: this.device }));
    this.dispatchEvent(new Event('acme-device-changed', { bubbles: true }));
  };

  #focusSafeButton(): void {
    this.querySelector<HTMLElement>('[data-safe]')?.focus();
  }
}

interface Words {
  readonly tone: 'none' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly text: string;
}

const question: Words = {
  tone: 'none',
  title: 'Approve this device?',
  text: 'It will be enrolled in Knox Guard. From then on this phone can be shown reminders, and can be locked.',
};

const words: Readonly<Record<Step['name'], Words>> = {
  asking: question,
  waiting: question,
  done: {
    tone: 'success',
    title: 'Device approved',
    text: 'Knox Guard has accepted it. It becomes active once the phone has confirmed.',
  },
  rejected: { tone: 'danger', title: 'Knox Guard refused', text: 'The device was not approved.' },
  'not-sent': { tone: 'warning', title: 'Nothing was sent', text: 'The device is as it was.' },
  unknown: {
    tone: 'warning',
    title: 'We do not know yet whether it was approved',
    text: 'The approval was sent, but no answer came. Its state below is what the server says now: look again before you repeat anything.',
  },
};

/** What an officer can do about it, where the code alone says it. */
const reasons: Readonly<Partial<Record<KnoxGuardError['code'], string>>> = {
  unauthorized: 'You are signed out: sign in again, then retry.',
  forbidden: 'You may not approve devices: ask whoever manages the portal’s permissions.',
  'rate-limited': 'There are too many requests just now: try again in a moment.',
  unavailable: 'Knox Guard does not answer: try again in a moment.',
};
