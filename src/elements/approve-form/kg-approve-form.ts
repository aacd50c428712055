import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ApproveRequest, CommandAnswer, Device } from '../../api/index.js';
import { knownDeviceState } from '../../api/states.js';
import {
  announce,
  type ApprovalFacts,
  approvalFacts,
  type ApprovalQuestion,
  CommandController,
  QueryController,
} from '../../controllers/index.js';
import { deviceActions } from '../../domain/life-cycle.js';
import { KgApprovedEvent, KgApproveEvent } from '../../events/index.js';
import { approveEn } from '../../locale/en/approve.js';
import type { ApproveTerms } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { forms } from '../../styles/forms.js';
import { progressBar } from '../../styles/progress.js';
import { tokens } from '../../styles/tokens.js';
import { badgeStyles } from '../shared/badge.js';
import { commandPanel, refusalWords } from '../shared/command-panel.js';
import { oneEnter } from '../shared/one-enter.js';
import { type Confirmation, ConfirmDialog } from '../shared/confirm-dialog.js';
import { type DataState, KgElement, painted } from '../shared/kg-element.js';
import { messagePanel } from '../shared/message.js';
import { fact } from '../shared/device-facts.js';
import { ApprovalDraft } from './approval-draft.js';
import { BulkPart } from './bulk-part.js';
import { CopyButton } from '../shared/copy-button.js';
import { approvalBody, approvalFactList } from './confirmation.js';
import type { Field } from './draft.js';
import { approveStyles } from './kg-approve-form.styles.js';
import { obstacleWords, singleFields } from './single-fields.js';

/**
 * Approves a device that is Pending, or a selection of them one by one: the number checked for what spreadsheets do to it, the device looked
 * up, confirmed, sent at most once, and followed until the phone is active.
 *
 * @tag kg-approve-form
 * @fires {KgApproveEvent} kg-approve - An approval was confirmed and is about to be sent; `detail.request`, `detail.commandId`. Cancelable.
 * @fires {KgApprovedEvent} kg-approved - Knox Guard approved; `detail.request`, `detail.response`, `detail.transactionId`.
 * @fires {KgAuditEvent} kg-audit - The intent, the confirmation and the result of each command; `detail.step`, `detail.commandId`, `detail.outcome`.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @csspart form - The form.
 * @csspart field - Each field with its label and what is said about it.
 * @csspart label - Each label.
 * @csspart input - Each field's control.
 * @csspart button - Each button; also `button-primary`, `button-icon`.
 * @csspart message - Notes, and what became of the approval.
 * @csspart dialog - The confirmation; its title is `dialog-title`.
 * @csspart facts - What is known of the device.
 * @csspart badge - A state's badge; also `badge-<tone>`.
 * @csspart row - A device of a selection.
 * @csspart progress - How far a selection has come.
 * @cssstate loading - Never: the form can be filled in at once.
 * @cssstate empty - Never.
 * @cssstate failed - There is nowhere to send to.
 * @cssstate ready - The form can be used.
 * @cssstate stale - Never.
 */
export class KgApproveForm extends KgElement<ApproveTerms> {
  static override styles = [tokens, controls, badgeStyles, forms, progressBar, approveStyles];

  /**
   * IMEI or serial number to begin with.
   */
  @property({ attribute: 'device-uid' })
  deviceUid = '';

  /**
   * The lender's own id for the device to begin with, at most 50 characters.
   */
  @property({ attribute: 'approve-id' })
  approveId = '';

  /**
   * Comment to begin with, at most 1000 characters.
   */
  @property({ attribute: 'approve-comment' })
  approveComment = '';

  /**
   * Seconds in which a confirmed approval can be called back; 0 sends at once.
   */
  @property({ type: Number, attribute: 'undo-seconds' })
  undoSeconds = 0;

  /**
   * Devices to approve one by one, e.g. a table's selection; the form then shows them instead of its fields.
   */
  @property({ attribute: false })
  devices: readonly Device[] = [];

  readonly #draft = new ApprovalDraft(this);
  readonly #check = new QueryController<ApprovalQuestion, ApprovalFacts>(this, {
    operation: 'listDevices',
    client: () => this.connection.client,
    args: () => (this.#isBulk ? { deviceUid: '', approveId: '' } : this.#draft.question),
    run: (client, question, signal) => approvalFacts(client, question, signal),
  });
  readonly #options = {
    operation: 'approveDevice' as const,
    client: () => this.connection.client,
    send: (
      client: NonNullable<KgApproveForm['client']>,
      request: ApproveRequest,
      options: { readonly commandId: string; readonly notAfter: number },
    ) => client.approveDevice(request, options),
    carriedOut: (device: Device, before: Device | undefined) =>
      (before === undefined || before.status === 'Pending') && isApproved(device),
    undoSeconds: () => this.undoSeconds,
    onBefore: (request: ApproveRequest, commandId: string) =>
      this.dispatchEvent(new KgApproveEvent({ request, commandId })),
    onDone: (
      request: ApproveRequest,
      { response, transactionId }: { readonly response: CommandAnswer; readonly transactionId?: string },
    ) => {
      this.dispatchEvent(new KgApprovedEvent({ request, response, transactionId }));
    },
  };
  readonly #command = new CommandController<ApproveRequest, CommandAnswer>(this, {
    ...this.#options,
    target: () =>
      this.#isBulk || !this.#draft.number.value ? undefined : { deviceUid: this.#draft.number.value },
    reached: (device) => isApproved(device) && device.status !== 'Accepted',
  });
  readonly #bulk = new BulkPart(this, this.locale, this.#options);
  readonly #dialog = new ConfirmDialog(this);
  readonly #copyButton = new CopyButton(this);
  #asking = false;
  #shown = 'idle';
  #hadFocus = false;

  constructor() {
    super(approveEn, 'approve');
  }

  /**
   * Looks the device up again; resolves once it is painted.
   */
  override async refresh(): Promise<void> {
    await this.updateComplete;
    await (this.#command.watch.active ? this.#command.watch.look() : this.#check.refresh());
    await this.updateComplete;
    await painted();
  }

  protected override dataState(): { readonly name: DataState; readonly stale: boolean } {
    return { name: this.#missing ? 'failed' : 'ready', stale: false };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
    const given: Partial<Record<Field, string>> = {};
    for (const field of ['deviceUid', 'approveId', 'approveComment'] as const)
      // An empty attribute at the start fills nothing in.
      if (changed.has(field) && (this[field] || changed.get(field))) given[field] = this[field];
    if (Object.keys(given).length > 0) this.#draft.prefill(given);
    if (changed.has('devices')) this.#bulk.forgetTyped();
    this.#refuseWhatCannotBe();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#follow();
  }

  protected override render(): TemplateResult {
    return html`<div class="root" @keydown=${oneEnter}>
      ${this.#missing ?? (this.#isBulk ? this.#bulk.template() : this.#renderSingle())}
      ${this.#dialog.render(this.#confirmation())}
    </div>`;
  }

  get #isBulk(): boolean {
    return this.devices.length > 0;
  }

  /** Where there is nowhere to send to: why, and what to do. */
  get #missing(): TemplateResult | undefined {
    const { current } = this.connection;
    if (current.kind === 'missing') return messagePanel(this.terms.noClient);
    return current.kind === 'refused'
      ? messagePanel({ title: this.terms.noClient.title, next: current.error.message })
      : undefined;
  }

  #renderSingle(): TemplateResult {
    const { state } = this.#command;
    if (state.name === 'done' || state.name === 'unknown')
      return html`<div class="stack" id="result" tabindex="-1">
        ${this.#panel(
          state.name === 'done'
            ? approvalFactList(
                state.intent.request,
                undefined,
                this.terms,
                this.#objectId(state.result.response),
              )
            : nothing,
        )}
        ${state.name === 'unknown' ? approvalFactList(state.intent.request, undefined, this.terms) : nothing}
      </div>`;
    const busy = this.#command.busy || this.#asking;
    const { last, name } = { last: this.#check.last, name: this.#check.state.name };
    const asked = name === 'failed' ? this.#draft.question : last?.args;
    const { question } = this.#draft;
    const fresh = (field: 'deviceUid' | 'approveId', text: string) =>
      question[field] !== '' && asked?.[field] === question[field] && text === question[field];
    return html`<form class="form" part="form" novalidate @submit=${this.#onSubmit}>
      ${singleFields(
        {
          locale: this.locale,
          draft: this.#draft.text,
          number: this.#draft.number,
          changes: this.#draft.changes,
          trimmed: this.#draft.trimmed,
          errors: this.#draft.errors(this.terms),
          check: this.#check.state,
          checked: {
            device: fresh('deviceUid', this.#draft.number.value),
            id: fresh('approveId', this.#draft.text.approveId),
          },
          readonly: busy,
        },
        { onInput: this.#onInput, onBlur: this.#onBlur, onPaste: this.#onPaste },
      )}
      ${this.#asking ? html`<p class="note" part="message">${this.terms.checking}</p>` : this.#panel()}
      <div class="buttons">
        <button
          type="submit"
          class="button button-primary"
          part="button button-primary"
          aria-disabled=${busy ? 'true' : 'false'}
        >
          ${this.terms.approveReview}
        </button>
      </div>
    </form>`;
  }

  #panel(details: TemplateResult | typeof nothing = nothing): TemplateResult | typeof nothing {
    const { locale, terms } = this;
    return commandPanel(this.#command, {
      locale,
      doneTitle: terms.approvedTitle,
      reachedState: deviceActions.approve.to,
      details,
    });
  }

  #objectId({ objectId }: CommandAnswer): TemplateResult | typeof nothing {
    const { terms } = this;
    return objectId
      ? fact(terms.objectId, this.#copyButton.template(objectId, terms.objectId, terms))
      : nothing;
  }

  #confirmation(): Confirmation | undefined {
    const { terms } = this;
    if (this.#isBulk) return this.#bulk.confirmation();
    const { state } = this.#command;
    if (state.name !== 'confirming') return undefined;
    const { last } = this.#check;
    const isSame = last?.args.approveId === state.intent.request.approveId;
    return {
      title: terms.approveTitle,
      body: approvalBody(state.intent, isSame ? last?.value.sameId : undefined, terms),
      confirmLabel: terms.approveConfirm,
      cancelLabel: terms.cancel,
      onConfirm: () => void this.#command.confirm(),
      onCancel: () => {
        this.#command.cancel();
      },
    };
  }

  /** What was just read says that it cannot be approved: there is nothing to confirm. */
  #refuseWhatCannotBe(): void {
    const { state } = this.#command;
    if (state.name !== 'confirming' || !state.intent.device) return;
    const words = obstacleWords(state.intent.device, this.terms);
    if (words === undefined) return;
    this.#command.cancel();
    this.#draft.refuse(words);
    announce(this.ownerDocument, words);
    void this.updateComplete.then(() => {
      this.#focus('deviceUid');
    });
  }

  /** Says what became of the approval, and keeps the focus where something is. */
  #follow(): void {
    const { state } = this.#command;
    const shown = state.name === 'unknown' ? `unknown ${state.found}` : state.name;
    if (shown === this.#shown) return;
    const before = this.#shown;
    this.#shown = shown;
    const { terms } = this;
    const lostFocus = this.#hadFocus && !this.shadowRoot?.activeElement;
    if (state.name === 'idle' && (before === 'done' || before.startsWith('unknown'))) {
      this.#draft.clear();
      void this.updateComplete.then(() => {
        if (lostFocus) this.#focus('deviceUid');
      });
    } else if (lostFocus) this.#focusOutcome();
    const sentence = {
      idle: '',
      checking: '',
      confirming: '',
      undoable: terms.sendingIn(this.undoSeconds),
      sending: terms.sending,
      done: terms.approvedTitle,
      failed: state.name === 'failed' ? sentenceOf(refusalWords(state.error, terms)) : '',
      unknown:
        state.name === 'unknown' && state.found === 'carried-out'
          ? terms.unknownFound.title
          : terms.unknown.title,
    }[state.name];
    if (sentence) announce(this.ownerDocument, sentence);
    // The vendor named another state than we had: what is shown beside the number is looked up again.
    if (state.name === 'failed' && state.error.outcome === 'rejected') void this.#check.refresh();
  }

  #focusOutcome(): void {
    const outcome = this.renderRoot.querySelector<HTMLElement>('#result, .buttons .button-primary');
    outcome?.focus();
  }

  #focus(field: Field): void {
    this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus();
  }

  async #submit(): Promise<void> {
    if (this.#asking || this.#command.busy) return;
    const wrong = this.#draft.judge(this.terms);
    if (wrong) {
      const count = Object.keys(this.#draft.errors(this.terms)).length;
      announce(this.ownerDocument, this.terms.problemSummary(count));
      await this.updateComplete;
      this.#focus(wrong);
      return;
    }
    const { question, request } = this.#draft;
    const { state } = this.#check;
    const known = state.name === 'ready' && JSON.stringify(state.last.args) === JSON.stringify(question);
    if (!known && question.approveId) {
      this.#asking = true;
      this.requestUpdate();
      await this.#check.refresh();
      this.#asking = false;
      this.requestUpdate();
    }
    const { last } = this.#check;
    const seen = last?.args.deviceUid === request.deviceUid ? last.value.device : undefined;
    await this.#command.prepare(request, seen);
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#submit();
  };

  readonly #onInput = (event: Event): void => {
    const { id, value } = event.target as HTMLInputElement;
    if (this.#command.state.name === 'failed') this.#command.reset();
    this.#draft.type(id as Field, value);
  };

  readonly #onBlur = (event: Event): void => {
    this.#draft.leave((event.target as HTMLElement).id as Field);
  };

  /** Pasted as a whole it is read as it was copied, with its line breaks: a field of one line would join two numbers. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const input = event.target as HTMLInputElement;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    if (!whole || input.readOnly || text.trim() === '') return;
    event.preventDefault();
    if (this.#command.state.name === 'failed') this.#command.reset();
    this.#draft.type('deviceUid', text.replace(/[\r\n]+/g, ' / ').replace(/^ \/ | \/ $/g, ''));
    this.#draft.leave('deviceUid');
  };
}

/** Whether a state can only follow an approval. */
function isApproved({ status }: Device): boolean {
  const state = knownDeviceState(status);
  return state !== undefined && !['Pending', 'Rejected', 'Resetting', 'Exchanging'].includes(state);
}

function sentenceOf({ title, next }: { readonly title: string; readonly next: string }): string {
  return `${title}. ${next}`;
}
