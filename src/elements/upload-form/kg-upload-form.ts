import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { UploadReceipt, UploadRequest } from '../../api/index.js';
import type { CommandResult } from '../../client/index.js';
import { announce, KnownCheck, UploadController } from '../../controllers/index.js';
import { KgUploadedEvent, KgUploadEvent } from '../../events/index.js';
import { uploadEn } from '../../locale/en/upload.js';
import type { UploadTerms } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { forms } from '../../styles/forms.js';
import { progressBar } from '../../styles/progress.js';
import { tokens } from '../../styles/tokens.js';
import { badgeStyles } from '../shared/badge.js';
import { type Confirmation, ConfirmDialog } from '../shared/confirm-dialog.js';
import { type DataState, KgElement, painted } from '../shared/kg-element.js';
import { messagePanel } from '../shared/message.js';
import { FilePart } from './file-part.js';
import { uploadBody } from './confirmation.js';
import { download, fileName } from './download.js';
import { runFile } from './files.js';
import { uploadStyles } from './kg-upload-form.styles.js';
import { type RunActions, runTemplate, runTitle } from './run-view.js';
import { sheetStyles } from './sheet.styles.js';
import { strictSwitch, type Switches, switchesToSend } from './switches.js';

/** The steps, in their order on the page. */
const steps = ['choose', 'columns', 'check', 'send'] as const;

/**
 * Uploads a list of devices from a file or a pasted column: its columns recognised, every row checked before anything leaves, sent in batches
 * at most once each, and every refusal explained.
 *
 * @tag kg-upload-form
 * @fires {KgUploadEvent} kg-upload - A batch was confirmed and is about to be sent; `detail.request`, `detail.commandId`. Cancelable.
 * @fires {KgUploadedEvent} kg-uploaded - Knox Guard took a batch in; `detail.uploadId` and its counts, as the vendor says them.
 * @fires {KgAuditEvent} kg-audit - The intent, the confirmation and the result of each command; `detail.step`, `detail.commandId`, `detail.outcome`.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @csspart form - The form, or the upload on its way.
 * @csspart field - Each field with its label and what is said about it.
 * @csspart label - Each label.
 * @csspart input - Each field's control.
 * @csspart button - Each button; also `button-primary`, `button-icon`.
 * @csspart message - Notes and refusals.
 * @csspart dialog - The confirmation; its title is `dialog-title`.
 * @csspart facts - Counts, and what the confirmation names.
 * @csspart scroller - What scrolls: the first rows, and the list of all rows.
 * @csspart table - The first rows of the file.
 * @csspart header-cell - Each header of them.
 * @csspart cell - Each cell of them.
 * @csspart row - Each row of the file, and each batch.
 * @csspart badge - A batch's badge; also `badge-<tone>`.
 * @csspart progress - How far checking, looking up or sending has come.
 * @cssstate loading - Never: the form can be used at once.
 * @cssstate empty - Nothing was chosen yet.
 * @cssstate failed - There is nowhere to send to.
 * @cssstate ready - A file was chosen.
 * @cssstate stale - Never.
 */
export class KgUploadForm extends KgElement<UploadTerms> {
  static override styles = [tokens, controls, badgeStyles, forms, progressBar, uploadStyles, sheetStyles];

  /**
   * Approves each device as it arrives. Off unless it is turned on; the value `false` is off, too.
   */
  @property({ attribute: 'auto-accept', converter: strictSwitch })
  autoAccept = false;

  /**
   * Puts the auto-lock policy on each device. Off unless it is turned on; the value `false` is off, too.
   */
  @property({ attribute: 'auto-lock', converter: strictSwitch })
  autoLock = false;

  /**
   * Puts the SIM control policy on each device at enrolment. Off unless it is turned on; the value `false` is off, too.
   */
  @property({ attribute: 'apply-sim-control', converter: strictSwitch })
  applySimControl = false;

  /**
   * Blocks factory resets at enrolment. Off unless it is turned on; the value `false` is off, too.
   */
  @property({ attribute: 'enable-block-factory-reset', converter: strictSwitch })
  enableBlockFactoryReset = false;

  readonly #upload = new UploadController(this, {
    client: () => this.connection.client,
    onBefore: (request, commandId) => this.dispatchEvent(new KgUploadEvent({ request, commandId })),
    onDone: (request, result) => {
      this.#onBatchDone(request, result);
    },
  });
  readonly #known = new KnownCheck(this);
  readonly #file = new FilePart(this, this.locale, {
    client: () => this.connection.client,
    known: this.#known,
    switches: () => this.#switches,
    uploadState: () => this.#upload.state,
    onSwitch: (name, on) => {
      this[name] = on;
    },
    onReview: (batches) => {
      this.#upload.prepare(batches, switchesToSend(this.#switches), this.connection.client);
    },
  });
  readonly #dialog = new ConfirmDialog(this);
  #shown = 'choose';
  #quarters = 0;

  constructor() {
    super(uploadEn, 'upload');
  }

  /**
   * Looks again at what became of the batches; resolves once it is painted.
   */
  override async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#upload.look();
    await this.updateComplete;
    await painted();
  }

  protected override clientChanged(): void {
    this.#known.reset(); // what one tenant knows says nothing about another's
  }

  protected override dataState(): { readonly name: DataState; readonly stale: boolean } {
    const name = this.#missing ? 'failed' : this.#step === 'choose' ? 'empty' : 'ready';
    return { name, stale: false };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#file.follow();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#follow();
  }

  protected override render(): TemplateResult {
    return html`<div class="root" @keydown=${this.#onKey}>
      ${
        this.#missing ??
        html`<div class="upload" part="form">
          ${this.#renderSteps()} ${this.#renderRun() ?? this.#file.template()}
        </div>`
      }
      ${this.#dialog.render(this.#confirmation())}
    </div>`;
  }

  get #step(): (typeof steps)[number] {
    return this.#upload.run ? 'send' : this.#file.step;
  }

  get #switches(): Switches {
    // A framework may hand over the text "false": on is what is `true`, and nothing else.
    const isOn = (value: unknown): boolean => value === true;
    return {
      autoAccept: isOn(this.autoAccept),
      autoLock: isOn(this.autoLock),
      applySimControl: isOn(this.applySimControl),
      enableBlockFactoryReset: isOn(this.enableBlockFactoryReset),
    };
  }

  /** Where there is nowhere to send to: why, and what to do. */
  get #missing(): TemplateResult | undefined {
    const { current } = this.connection;
    if (current.kind === 'missing') return messagePanel(this.terms.noClient);
    return current.kind === 'refused'
      ? messagePanel({ title: this.terms.noClient.title, next: current.error.message })
      : undefined;
  }

  #renderSteps(): TemplateResult {
    const { terms } = this;
    const now = steps.indexOf(this.#step);
    return html`<ol class="steps">
      ${steps.map(
        (name, index) =>
          html`<li
            class="step ${index < now ? 'step-done' : ''}"
            aria-current=${index === now ? 'step' : 'false'}
          >
            ${terms.uploadSteps[name]}
          </li>`,
      )}
    </ol>`;
  }

  #renderRun(): TemplateResult | undefined {
    const { run } = this.#upload;
    return run && runTemplate({ upload: this.#upload, run, locale: this.locale }, this.#actions);
  }

  #confirmation(): Confirmation | undefined {
    const { state } = this.#upload;
    if (state.name !== 'confirming') return undefined;
    const { terms, locale } = this;
    const { intents } = state;
    const count = intents.reduce((sum, { request }) => sum + request.deviceList.length, 0);
    const leftOut = state.run ? 0 : this.#file.leftOut;
    return {
      title: terms.uploadTitle(count, locale.number(count)),
      body: uploadBody(intents, leftOut, locale),
      confirmLabel: terms.uploadConfirm(count, locale.number(count)),
      cancelLabel: terms.cancel,
      onConfirm: () => {
        this.#upload.confirm();
      },
      onCancel: () => {
        this.#upload.cancel();
      },
    };
  }

  /** Says where it stands, and puts the focus on what is new. */
  #follow(): void {
    const { run } = this.#upload;
    const shown = run ? (run.finished ? 'finished' : (run.paused ?? 'running')) : this.#step;
    if (run) this.#followRun();
    if (shown === this.#shown) return;
    const stepped = !run || this.#shown === 'check' || this.#shown === 'columns' || this.#shown === 'choose';
    this.#shown = shown;
    if (!run) this.#quarters = 0;
    const title = this.renderRoot.querySelector<HTMLElement>('.head-title');
    // Steps of a file are a person's; a run may have been taken up when the element came, and then the focus is the page's own.
    if (stepped && (this.#moved || !run)) title?.focus();
    this.#moved = true;
    const { terms } = this;
    const view = run && { upload: this.#upload, run, locale: this.locale };
    const words = view?.run.paused
      ? terms.uploadPaused[view.run.paused]
      : view?.run.finished
        ? runTitle(view)
        : '';
    if (words) announce(this.ownerDocument, words);
  }

  #moved = false;

  /** A screen reader hears of every quarter. */
  #followRun(): void {
    const { run, sums } = this.#upload;
    if (!run || run.finished) return;
    const quarters = Math.floor(((sums.accepted + sums.refused) * 4) / sums.total);
    if (quarters > this.#quarters)
      announce(this.ownerDocument, runTitle({ upload: this.#upload, run, locale: this.locale }));
    this.#quarters = quarters;
  }

  #onBatchDone(request: UploadRequest, { response, transactionId }: CommandResult<UploadReceipt>): void {
    const { uploadId, uploadStatus, totalDeviceCount, validDeviceCount, invalidDeviceCount } = response;
    const counts = { totalDeviceCount, validDeviceCount, invalidDeviceCount };
    this.dispatchEvent(
      new KgUploadedEvent({ uploadId, uploadStatus, ...counts, request, response, transactionId }),
    );
  }

  readonly #actions: RunActions = {
    onPause: () => {
      this.#upload.run?.pause('person');
    },
    onResume: () => {
      this.#upload.run?.resume();
    },
    onGiveUp: () => {
      this.#upload.run?.cancelRemaining();
    },
    onAgain: () => {
      this.#upload.askAgain();
    },
    onWithoutSim: () => {
      this.#upload.askAgain(['applySimControl']);
    },
    onLook: () => void this.#upload.look(),
    onDone: () => {
      this.#upload.reset();
      this.#file.clear();
    },
    onDownload: (what) => {
      download(this.ownerDocument, fileName(what), runFile(what, this.#upload, this.locale));
    },
  };

  /** A key held down is one press: not a form that opens and closes its confirmation for ever. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.repeat && !(event.target instanceof HTMLTextAreaElement))
      event.preventDefault();
  };
}
