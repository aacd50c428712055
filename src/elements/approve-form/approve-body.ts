import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ApproveRequest, CommandAnswer, Device } from '../../api/index.js';
import { knownDeviceState } from '../../api/states.js';
import { announce } from '../../controllers/announce.js';
import {
  type ApprovalFacts,
  approvalFacts,
  type ApprovalQuestion,
} from '../../controllers/approval-check.js';
import { CommandController } from '../../controllers/command-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
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
import { type DataStates } from '../shared/data-element.js';
import { messagePanel } from '../shared/message.js';
import { fact } from '../shared/device-facts.js';
import { ApprovalDraft } from './approval-draft.js';
import { BulkPart } from './bulk-part.js';
import { CopyButton } from '../shared/copy-button.js';
import { approvalBody, approvalFactList } from './confirmation.js';
import type { Field } from './draft.js';
import { approveStyles } from './kg-approve-form.styles.js';
import { obstacleWords, singleFields } from './single-fields.js';
import { TalkingBody, type TalkingHost } from '../shared/talking-body.js';

/** The element as its body sees it. */
export interface ApproveHost extends TalkingHost {
  readonly deviceUid: string;
  readonly approveId: string;
  readonly approveComment: string;
  readonly undoSeconds: number;
  readonly devices: readonly Device[];
}

/** The form for one device, or for a selection of them, and its command. */
export class ApproveBody extends TalkingBody<ApproveTerms, ApproveHost> {
  override readonly styles = [tokens, controls, badgeStyles, forms, progressBar, approveStyles];
  readonly #draft = new ApprovalDraft(this.host);
  readonly #check = new QueryController<ApprovalQuestion, ApprovalFacts>(this.host, {
    operation: 'listDevices',
    client: () => this.connection.client,
    args: () => (this.#isBulk ? { deviceUid: '', approveId: '' } : this.#draft.question),
    run: (client, question, signal) => approvalFacts(client, question, signal),
  });
  readonly #options = {
    operation: 'approveDevice' as const,
    client: () => this.connection.client,
    send: (
      client: NonNullable<ApproveHost['client']>,
      request: ApproveRequest,
      options: { readonly commandId: string; readonly notAfter: number },
    ) => client.approveDevice(request, options),
    carriedOut: (device: Device, before: Device | undefined) =>
      (before === undefined || before.status === 'Pending') && isApproved(device),
    undoSeconds: () => this.host.undoSeconds,
    onBefore: (request: ApproveRequest, commandId: string) =>
      this.host.dispatchEvent(new KgApproveEvent({ request, commandId })),
    onDone: (
      request: ApproveRequest,
      { response, transactionId }: { readonly response: CommandAnswer; readonly transactionId?: string },
    ) => {
      this.host.dispatchEvent(new KgApprovedEvent({ request, response, transactionId }));
    },
  };
  readonly #command = new CommandController<ApproveRequest, CommandAnswer>(this.host, {
    ...this.#options,
    target: () =>
      this.#isBulk || !this.#draft.number.value ? undefined : { deviceUid: this.#draft.number.value },
    reached: (device) => isApproved(device) && device.status !== 'Accepted',
  });
  readonly #bulk = new BulkPart(this.host, this.locale, this.#options);
  readonly #dialog = new ConfirmDialog(this.host);
  readonly #copyButton = new CopyButton(this.host);
  #asking = false;
  #shown = 'idle';
  #hadFocus = false;

  constructor(host: ApproveHost) {
    super(host, approveEn, 'approve');
  }

  protected override async ask(): Promise<void> {
    await (this.#command.watch.active ? this.#command.watch.look() : this.#check.refresh());
  }

  override dataState(): DataStates {
    return { name: this.#missing ? 'failed' : 'ready', stale: false };
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#hadFocus = Boolean(this.host.shadowRoot?.activeElement);
    const given: Partial<Record<Field, string>> = {};
    for (const field of ['deviceUid', 'approveId', 'approveComment'] as const)
      // An empty attribute at the start fills nothing in.
      if (changed.has(field) && (this.host[field] || changed.get(field))) given[field] = this.host[field];
    if (Object.keys(given).length > 0) this.#draft.prefill(given);
    if (changed.has('devices')) this.#bulk.forgetTyped();
    this.#refuseWhatCannotBe();
  }

  updated(): void {
    this.#follow();
  }

  override render(): TemplateResult {
    return html`<div class="root" @keydown=${oneEnter}>
      ${this.#missing ?? (this.#isBulk ? this.#bulk.template() : this.#renderSingle())}
      ${this.#dialog.render(this.#confirmation())}
    </div>`;
  }

  get #isBulk(): boolean {
    return this.host.devices.length > 0;
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
    announce(this.host.ownerDocument, words);
    void this.host.updateComplete.then(() => {
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
    const lostFocus = this.#hadFocus && !this.host.shadowRoot?.activeElement;
    if (state.name === 'idle' && (before === 'done' || before.startsWith('unknown'))) {
      this.#draft.clear();
      void this.host.updateComplete.then(() => {
        if (lostFocus) this.#focus('deviceUid');
      });
    } else if (lostFocus) this.#focusOutcome();
    const sentence = {
      idle: '',
      checking: '',
      confirming: '',
      undoable: terms.sendingIn(this.host.undoSeconds),
      sending: terms.sending,
      done: terms.approvedTitle,
      failed: state.name === 'failed' ? sentenceOf(refusalWords(state.error, terms)) : '',
      unknown:
        state.name === 'unknown' && state.found === 'carried-out'
          ? terms.unknownFound.title
          : terms.unknown.title,
    }[state.name];
    if (sentence) announce(this.host.ownerDocument, sentence);
    // The vendor named another state than we had: what is shown beside the number is looked up again.
    if (state.name === 'failed' && state.error.outcome === 'rejected') void this.#check.refresh();
  }

  #focusOutcome(): void {
    const outcome = this.host.renderRoot.querySelector<HTMLElement>('#result, .buttons .button-primary');
    outcome?.focus();
  }

  #focus(field: Field): void {
    this.host.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus();
  }

  async #submit(): Promise<void> {
    if (this.#asking || this.#command.busy) return;
    const wrong = this.#draft.judge(this.terms);
    if (wrong) {
      const count = Object.keys(this.#draft.errors(this.terms)).length;
      announce(this.host.ownerDocument, this.terms.problemSummary(count));
      await this.host.updateComplete;
      this.#focus(wrong);
      return;
    }
    const { question, request } = this.#draft;
    const { state } = this.#check;
    const known = state.name === 'ready' && JSON.stringify(state.last.args) === JSON.stringify(question);
    if (!known && question.approveId) {
      this.#asking = true;
      this.host.requestUpdate();
      await this.#check.refresh();
      this.#asking = false;
      this.host.requestUpdate();
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
