import type { KgUploadSelectEvent, KgUploadStatus } from 'kg-elements';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { icon } from '../icons.js';
import { type Page, PortalElement } from '../page.js';
import { type Waiting, waitingOf } from '../pending.js';
import { followLinks, hrefOf, navigate, onNavigate, query as address } from '../router.js';
import { count } from '../words.js';

export const onboardingPage: Page = {
  view: 'onboarding',
  title: 'Onboarding',
  icon: icon('onboarding'),
  render: () => html`<acme-onboarding></acme-onboarding>`,
};

/** From a dealer's list to approved phones: upload, see what was refused and why, approve what was taken. */
@customElement('acme-onboarding')
export class AcmeOnboarding extends PortalElement {
  @query('kg-upload-status') private uploads!: KgUploadStatus; // always rendered
  @query('dialog') private dialog!: HTMLDialogElement; // rendered with an upload
  /** What waits for approval, as last read; `undefined` before, `unknown` where it could not be. */
  @state() private waiting: Waiting | 'unknown' | undefined;
  /** What the open form approves: what is read meanwhile does not change it. */
  @state() private approving: Waiting | undefined;
  #leaving = new AbortController();
  #counted = '';
  #stopListening: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onNavigate(() => {
      this.requestUpdate();
      void this.#count();
    });
    void this.#count();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.#stopListening?.();
  }

  protected override render(): TemplateResult {
    const uploadId = address().get('upload') ?? '';
    return html`${uploadId ? this.#renderOneHead() : this.#renderHead()}
      <!-- Hidden beside one upload and not taken away: a list that is being sent goes on. -->
      <section class="upload" aria-labelledby="upload-title" ?hidden=${uploadId !== ''}>
        <h2 id="upload-title">Upload a list</h2>
        <kg-upload-form @kg-uploaded=${() => void this.uploads.refresh()}></kg-upload-form>
      </section>
      <section aria-label=${uploadId ? 'Upload' : 'Uploads'}>
        ${uploadId ? this.#renderWaiting() : html`<h2>Uploads</h2>`}
        <kg-upload-status
          upload-id=${uploadId}
          .strings=${words}
          @kg-upload-select=${this.#onSelect}
          @kg-upload-settled=${() => void this.#count()}
        ></kg-upload-status>
      </section>
      ${uploadId ? this.#renderDialog() : nothing}`;
  }

  #renderHead(): TemplateResult {
    return html`<div class="page-head">
      <h1>Onboarding</h1>
      <p>
        New phones on their way to a borrower: from the dealer’s list to Knox Guard, and approved with their
        loan.
      </p>
    </div>`;
  }

  #renderOneHead(): TemplateResult {
    return html`<div class="page-head">
      <p class="crumbs" @click=${followLinks}>
        <a href=${hrefOf({ view: 'onboarding' })}>Onboarding</a>
      </p>
      <h1>Upload</h1>
    </div>`;
  }

  #renderWaiting(): TemplateResult {
    const { waiting } = this;
    if (!waiting || waiting === 'unknown' || waiting.count === 0)
      return html`<p class="waiting waiting-none">
        ${
          waiting === 'unknown'
            ? 'Which devices wait for approval could not be read just now.'
            : waiting
              ? 'None of these devices waits for approval.'
              : 'Looking for devices that wait for approval…'
        }
      </p>`;
    const { devices, count: all } = waiting;
    const noun = all === 1 ? 'device waits' : 'devices wait';
    return html`<div class="waiting">
      <p>
        <strong>${count(all)} ${noun} for approval.</strong>
        ${
          devices.length < all
            ? html`They are approved ${devices.length} at a time.`
            : 'Each gets the loan number that came with it.'
        }
      </p>
      <button class="button button-primary" type="button" @click=${this.#onApprove}>
        Approve ${count(devices.length)}…
      </button>
    </div>`;
  }

  #renderDialog(): TemplateResult {
    return html`<dialog class="panel approval" aria-labelledby="approval-title" @close=${this.#onClose}>
      <div class="panel-body">
        <header class="panel-head">
          <h2 id="approval-title">Approve devices</h2>
          <button
            class="button button-icon button-quiet"
            type="button"
            aria-label="Close"
            @click=${() => {
              this.dialog.close();
            }}
          >
            ${icon('cross')}
          </button>
        </header>
        ${
          this.approving
            ? html`<kg-approve-form .devices=${this.approving.devices} .strings=${words}></kg-approve-form>`
            : nothing
        }
      </div>
    </dialog>`;
  }

  readonly #onSelect = (event: KgUploadSelectEvent): void => {
    event.preventDefault();
    navigate(hrefOf({ view: 'onboarding', upload: event.detail.uploadId }));
  };

  readonly #onApprove = (): void => {
    if (this.waiting === 'unknown') return;
    this.approving = this.waiting;
    void this.updateComplete.then(() => {
      this.dialog.showModal();
    });
  };

  readonly #onClose = (): void => {
    this.approving = undefined;
    void this.#count();
  };

  /** Reads what waits in the upload that is shown; what cannot be read is not guessed at. */
  async #count(): Promise<void> {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const uploadId = address().get('upload') ?? '';
    if (uploadId !== this.#counted) this.waiting = undefined;
    this.#counted = uploadId;
    if (!uploadId) return;
    const waiting = await waitingOf(uploadId, signal).catch(() => 'unknown' as const);
    if (!signal.aborted) this.waiting = waiting;
  }
}

/** The lender's own words, where they are not Knox Guard's. */
const words = {
  deviceColumns: { approveId: 'Loan' },
  approvalId: 'Loan number',
};
