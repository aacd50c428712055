import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { UploadReceipt, UploadRequest } from '../../api/index.js';
import type { CommandResult } from '../../client/index.js';
import { announce } from '../../controllers/announce.js';
import { KnownCheck } from '../../controllers/known-check.js';
import { UploadController } from '../../controllers/upload-controller.js';
import { KgUploadedEvent, KgUploadEvent } from '../../events/index.js';
import { uploadEn } from '../../locale/en/upload.js';
import type { UploadTerms } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { forms } from '../../styles/forms.js';
import { progressBar } from '../../styles/progress.js';
import { tokens } from '../../styles/tokens.js';
import { badgeStyles } from '../shared/badge.js';
import { type Confirmation, ConfirmDialog } from '../shared/confirm-dialog.js';
import { type DataStates } from '../shared/data-element.js';
import { messagePanel } from '../shared/message.js';
import { FilePart } from './file-part.js';
import { uploadBody } from './confirmation.js';
import { download, fileName } from './download.js';
import { runFile } from './files.js';
import { uploadStyles } from './kg-upload-form.styles.js';
import { type RunActions, runTemplate, runTitle } from './run-view.js';
import { sheetStyles } from './sheet.styles.js';
import { type Switches, switchesToSend } from './switches.js';
import { TalkingBody, type TalkingHost } from '../shared/talking-body.js';

/** The steps, in their order on the page. */
const steps = ['choose', 'columns', 'check', 'send'] as const;

/** The element as its body sees it. */
export interface UploadHost extends TalkingHost {
  autoAccept: boolean;
  autoLock: boolean;
  applySimControl: boolean;
  enableBlockFactoryReset: boolean;
}

/** From a file to an upload on its way. */
export class UploadBody extends TalkingBody<UploadTerms, UploadHost> {
  override readonly styles = [tokens, controls, badgeStyles, forms, progressBar, uploadStyles, sheetStyles];
  readonly #upload = new UploadController(this.host, {
    client: () => this.connection.client,
    onBefore: (request, commandId) => this.host.dispatchEvent(new KgUploadEvent({ request, commandId })),
    onDone: (request, result) => {
      this.#onBatchDone(request, result);
    },
  });
  readonly #known = new KnownCheck(this.host);
  readonly #file = new FilePart(this.host, this.locale, {
    client: () => this.connection.client,
    known: this.#known,
    switches: () => this.#switches,
    uploadState: () => this.#upload.state,
    onSwitch: (name, on) => {
      this.host[name] = on;
    },
    onReview: (batches) => {
      this.#upload.prepare(batches, switchesToSend(this.#switches), this.connection.client);
    },
  });
  readonly #dialog = new ConfirmDialog(this.host);
  #shown = 'choose';
  #quarters = 0;

  constructor(host: UploadHost) {
    super(host, uploadEn, 'upload');
  }

  protected override async ask(): Promise<void> {
    await this.#upload.look();
  }

  protected override clientChanged(): void {
    this.#known.reset(); // what one tenant knows says nothing about another's
  }

  override dataState(): DataStates {
    const name = this.#missing ? 'failed' : this.#step === 'choose' ? 'empty' : 'ready';
    return { name, stale: false };
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#file.follow();
  }

  updated(): void {
    this.#follow();
  }

  override render(): TemplateResult {
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
      autoAccept: isOn(this.host.autoAccept),
      autoLock: isOn(this.host.autoLock),
      applySimControl: isOn(this.host.applySimControl),
      enableBlockFactoryReset: isOn(this.host.enableBlockFactoryReset),
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
    const title = this.host.renderRoot.querySelector<HTMLElement>('.head-title');
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
    if (words) announce(this.host.ownerDocument, words);
  }

  #moved = false;

  /** A screen reader hears of every quarter. */
  #followRun(): void {
    const { run, sums } = this.#upload;
    if (!run || run.finished) return;
    const quarters = Math.floor(((sums.accepted + sums.refused) * 4) / sums.total);
    if (quarters > this.#quarters)
      announce(this.host.ownerDocument, runTitle({ upload: this.#upload, run, locale: this.locale }));
    this.#quarters = quarters;
  }

  #onBatchDone(request: UploadRequest, { response, transactionId }: CommandResult<UploadReceipt>): void {
    const { uploadId, uploadStatus, totalDeviceCount, validDeviceCount, invalidDeviceCount } = response;
    const counts = { totalDeviceCount, validDeviceCount, invalidDeviceCount };
    this.host.dispatchEvent(
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
      download(this.host.ownerDocument, fileName(what), runFile(what, this.#upload, this.locale));
    },
  };

  /** A key held down is one press: not a form that opens and closes its confirmation for ever. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.repeat && !(event.target instanceof HTMLTextAreaElement))
      event.preventDefault();
  };
}
