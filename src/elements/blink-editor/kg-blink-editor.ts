import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { BlinkRequest, CommandAnswer, Device } from '../../api/index.js';
import { knownDeviceState } from '../../api/states.js';
import {
  announce,
  CommandController,
  type DeviceIdentity,
  findDevice,
  PollController,
  QueryController,
} from '../../controllers/index.js';
import { deviceActions } from '../../domain/life-cycle.js';
import type { ReminderDraft } from '../../domain/reminder/draft.js';
import { KgBlinkedEvent, KgBlinkEvent } from '../../events/index.js';
import { controls } from '../../styles/controls.js';
import { forms } from '../../styles/forms.js';
import { tokens } from '../../styles/tokens.js';
import { outlook } from '../reminder-preview/outlook.js';
import { outlookStyles } from '../reminder-preview/outlook.styles.js';
import { badgeStyles } from '../shared/badge.js';
import { commandPanel } from '../shared/command-panel.js';
import { oneEnter } from '../shared/one-enter.js';
import { ConfirmDialog } from '../shared/confirm-dialog.js';
import { type DataState, painted } from '../shared/kg-element.js';
import { firstDayOf } from '../shared/week-picture.js';
import { weekStyles } from '../shared/week-picture.styles.js';
import { confirmationBody, isReminded, stopNote } from './confirmation.js';
import type { FieldsView } from './field-parts.js';
import { type Finding, findingsOf } from './findings.js';
import { head } from './head.js';
import { fieldOf } from './host-form.js';
import { editorStyles } from './kg-blink-editor.styles.js';
import { contactFields, messageFields } from './message-fields.js';
import { outcomeWords } from './outcome-words.js';
import { ReminderField } from './kg-reminder-field.js';
import { allFields } from './reminder-form.js';
import { intervalFields, quietFields } from './schedule-fields.js';

/**
 * Sets a blinking reminder on one borrower's phone: how often, when it stays quiet, the message and the contact, beside a picture of what will
 * happen. On its own it sends, after a confirmation, and follows the phone; with a `name` or inside a `<form>` it is a field that sends nothing.
 *
 * Knox Guard documents no way to stop a reminder over its API: the confirmation says where it is stopped, or shows what a host puts into `stop`.
 *
 * @tag kg-blink-editor
 * @fires {Event} input - The value changes, with every key.
 * @fires {Event} change - The value has changed.
 * @fires {KgBlinkEvent} kg-blink - A reminder was confirmed and is about to be sent; `detail.request`, `detail.commandId`. Cancelable.
 * @fires {KgBlinkedEvent} kg-blinked - Knox Guard accepted it; `detail.request`, `detail.response`, `detail.transactionId`.
 * @fires {KgAuditEvent} kg-audit - The intent, the confirmation and the result of each command; `detail.step`, `detail.commandId`, `detail.outcome`.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @slot stop - How a reminder is stopped here, in place of our words; in the confirmation and after sending.
 * @csspart input - Each field.
 * @csspart button - Each button; also `button-primary`.
 * @csspart error - What is wrong with a field.
 * @csspart warning - What is worth a second look.
 * @csspart facts - Which device it is.
 * @csspart badge - The device's state; also `badge-<tone>`.
 * @csspart outlook - What will happen.
 * @csspart sentence - The schedule in a sentence.
 * @csspart week - The week picture.
 * @csspart phone - The phone.
 * @csspart notice - The reminder on it.
 * @csspart dialog - The confirmation.
 * @csspart dialog-title - Its title.
 * @csspart message - A note, and what became of the command.
 * @cssstate loading - The device has not been read yet.
 * @cssstate empty - Knox Guard does not list the device.
 * @cssstate failed - The device could not be read, or none is named.
 * @cssstate ready - The device was read, or this is a field.
 * @cssstate stale - The device could not be read again.
 */
export class KgBlinkEditor extends ReminderField {
  static override styles = [tokens, controls, forms, badgeStyles, weekStyles, outlookStyles, editorStyles];

  /**
   * Seconds in which a confirmed reminder can be called back; 0 sends at once.
   */
  @property({ type: Number, attribute: 'undo-seconds' })
  undoSeconds = 0;

  readonly #dialog = new ConfirmDialog(this);
  readonly #device = new QueryController<DeviceIdentity | undefined, Device | undefined>(this, {
    operation: 'listDevices',
    client: () => (this.identity && !this.isField ? this.connection.client : undefined),
    args: () => this.identity,
    run: async (client, identity, signal) => identity && findDevice(client, identity, { signal }),
  });
  readonly #command = new CommandController<BlinkRequest, CommandAnswer>(this, {
    operation: 'blinkDevice',
    client: () => this.connection.client,
    target: () => (this.isField ? undefined : this.identity),
    send: (client, request, options) => client.blinkDevice(request, options),
    reached: ({ status }) => knownDeviceState(status) === deviceActions.blink.to,
    carriedOut: (now, before) => isReminded(now) && !isReminded(before),
    undoSeconds: () => this.undoSeconds,
    onBefore: (request, commandId) => this.dispatchEvent(new KgBlinkEvent({ request, commandId })),
    onDone: (request, { response, transactionId }) => {
      this.dispatchEvent(new KgBlinkedEvent({ request, response, transactionId }));
    },
  });
  #said = '';

  constructor() {
    super();
    new PollController(this, {
      interval: () => 60, // the next times move on
      run: async () => {
        this.requestUpdate();
        await this.updateComplete;
      },
      failed: () => false,
    });
  }

  /**
   * Reads the device again; resolves once it is painted.
   */
  override async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#device.refresh();
    await this.updateComplete;
    await painted();
  }

  protected override dataState(): { readonly name: DataState; readonly stale: boolean } {
    if (this.isField) return { name: 'ready', stale: false };
    const { state } = this.#device;
    const last = this.#seen;
    if (last) return { name: last.value ? 'ready' : 'empty', stale: state.name === 'failed' };
    const connected = this.identity && !['missing', 'refused'].includes(this.connection.current.kind);
    return { name: connected && state.name !== 'failed' ? 'loading' : 'failed', stale: false };
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#announceOutcome();
  }

  protected override render() {
    const { draft } = this.formState;
    const request = this.request;
    const isLocked = this.isDisabled || ['undoable', 'sending'].includes(this.#command.state.name);
    const findings = this.findings;
    const view = {
      draft,
      terms: this.terms,
      findings: findings.filter((each) => this.formState.shows(each)),
    };
    return html`<div class="root" @keydown=${oneEnter}>
        ${this.isField ? nothing : html`<div class="head">${this.#head(findings)}</div>`}
        <form novalidate @submit=${this.#onSubmit}>
          <div class="layout" @input=${this.onInput} @change=${this.onChange}>
            <fieldset
              class="choices"
              ?disabled=${isLocked}
              @focusout=${this.onFocusOut}
              @keydown=${this.onKeyDown}
            >
              ${this.#fields(view, request)}
            </fieldset>
            ${outlook({
              request,
              locale: this.locale,
              now: new Date(),
              marker: isLocked ? undefined : this.marker,
            })}
          </div>
          ${this.isField ? nothing : this.#end()}
        </form>
      </div>
      ${this.isField ? nothing : html`<div @keydown=${oneEnter}>${this.#confirmation()}</div>`}`;
  }

  #fields(view: FieldsView, { interval }: ReminderDraft) {
    const { templates, placeholders } = this;
    return html`${intervalFields(view, interval, (hours) => {
      this.change({ every: String(hours), unit: 'hours' }, true);
    })}
    ${quietFields(view, firstDayOf(this.locale.lang), this.formState.isForeign)}
    ${messageFields({
      ...view,
      templates,
      placeholders: Object.keys(placeholders),
      length: this.filled.text.length,
      replaced: this.formState.replaced,
      onBack: () => {
        this.formState.back();
        this.tell(true);
      },
    })}
    ${contactFields(view)}`;
  }

  #head(findings: readonly Finding[]) {
    return head({
      connection: this.connection.current,
      identity: this.identity,
      read: this.#device.state,
      isRead: this.#seen !== undefined,
      device: this.#command.watch.device ?? this.#seen?.value,
      isFree: this.#isFree,
      findings,
      terms: this.terms,
      onRetry: () => void this.refresh(),
    });
  }

  #end() {
    const { state } = this.#command;
    const details =
      state.name === 'done' && isReminded(state.intent.device) ? this.terms.reminderReplaced : '';
    return html`<div class="end">
      ${commandPanel(this.#command, {
        locale: this.locale,
        doneTitle: this.terms.reminderSent,
        reachedState: deviceActions.blink.to,
        details: html`${details ? html`<p>${details}</p>` : nothing} ${stopNote(this.terms)}`,
      })}
      <div class="buttons">
        <button
          type="submit"
          class="button button-primary"
          part="button button-primary"
          aria-disabled=${this.#canSend ? 'false' : 'true'}
        >
          ${this.terms.setReminder}
        </button>
      </div>
    </div>`;
  }

  #confirmation() {
    const { state } = this.#command;
    if (state.name !== 'confirming') return this.#dialog.render(undefined);
    return this.#dialog.render({
      title: this.terms.confirmReminder,
      body: confirmationBody(
        state.intent,
        // Of what is sent: a host may set another value while the question is open.
        findingsOf(state.intent.request, [], this.terms).filter(({ level }) => level === 'warning'),
        this.terms,
      ),
      confirmLabel: this.terms.setReminder,
      cancelLabel: this.terms.cancel,
      onConfirm: () => void this.#command.confirm(),
      onCancel: () => {
        this.#command.cancel();
      },
    });
  }

  /** The device as read last; one read for another identifier is another borrower's. */
  get #seen() {
    const { last } = this.#device;
    return JSON.stringify(last?.args) === JSON.stringify(this.identity) ? last : undefined;
  }

  get #isFree(): boolean {
    const { state, busy } = this.#command;
    return !busy && state.name !== 'unknown' && state.name !== 'done';
  }

  get #canSend(): boolean {
    return this.#isFree && !this.isDisabled && !!this.identity && !!this.connection.client;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.#canSend) return;
    const errors = this.findings.filter(({ level }) => level === 'error');
    const [first] = errors;
    if (first) {
      this.formState.leave(allFields);
      fieldOf(first.field, this.renderRoot)?.focus();
      announce(this.ownerDocument, this.terms.problemSummary(errors.length));
      return;
    }
    // What had the focus may be disabled when the dialog gives it back.
    this.renderRoot.querySelector<HTMLElement>('[type="submit"]')?.focus();
    void this.#command.prepare(this.value, this.#seen?.value);
  };

  #announceOutcome(): void {
    const { state, watch } = this.#command;
    const found = state.name === 'unknown' ? state.found : '';
    const key = `${state.name} ${found} ${state.name === 'done' && watch.active}`;
    if (key === this.#said) return;
    const wasDone = this.#said.startsWith('done');
    this.#said = key;
    const sentence = outcomeWords(this.#command, this.terms);
    if (sentence) announce(this.ownerDocument, sentence);
    if (wasDone && state.name === 'idle') void this.refresh();
  }
}
