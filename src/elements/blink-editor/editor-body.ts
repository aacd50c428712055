import { html, nothing } from 'lit';
import type { BlinkRequest, CommandAnswer, Device } from '../../api/index.js';
import { knownDeviceState } from '../../api/states.js';
import { announce } from '../../controllers/announce.js';
import { CommandController } from '../../controllers/command-controller.js';
import { type DeviceIdentity, findDevice } from '../../controllers/find-device.js';
import { PollController } from '../../controllers/poll-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import { deviceActions } from '../../domain/life-cycle.js';
import { KgBlinkedEvent, KgBlinkEvent } from '../../events/index.js';
import { reminderEditorEn } from '../../locale/en/reminder-editor.js';
import type { ReminderEditorTerms } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { forms } from '../../styles/forms.js';
import { tokens } from '../../styles/tokens.js';
import { outlook } from '../reminder-preview/outlook.js';
import { outlookStyles } from '../reminder-preview/outlook.styles.js';
import { badgeStyles } from '../shared/badge.js';
import { commandPanel } from '../shared/command-panel.js';
import { oneEnter } from '../shared/one-enter.js';
import { ConfirmDialog } from '../shared/confirm-dialog.js';
import { type DataStates } from '../shared/data-element.js';
import { TalkingBody, type TalkingHost } from '../shared/talking-body.js';
import { WeekMarker } from '../shared/week-picture-marking.js';
import { firstDayOf } from '../shared/week-picture.js';
import { weekStyles } from '../shared/week-picture.styles.js';
import { confirmationBody, isReminded, stopNote } from './confirmation.js';
import { type Draft, patchOf, quietOf, withQuiet } from './draft.js';
import type { FieldAccess } from './field-access.js';
import type { FieldsView, MessageTemplate } from './field-parts.js';
import { type Finding, findingsOf } from './findings.js';
import { head } from './head.js';
import { fieldOf } from './host-form.js';
import { editorStyles } from './kg-blink-editor.styles.js';
import { contactFields, messageFields } from './message-fields.js';
import { outcomeWords } from './outcome-words.js';
import { allFields, fieldNamed } from './reminder-form.js';
import { intervalFields, quietFields } from './schedule-fields.js';

/** The element as its body sees it. */
export interface EditorHost extends TalkingHost {
  readonly undoSeconds: number;
  readonly templates: readonly MessageTemplate[];
  readonly placeholders: Readonly<Record<string, string>>;
  readonly value: BlinkRequest;
  readonly form: HTMLFormElement | null;
}

/** The editor's fields and pictures, and its command. */
export class EditorBody extends TalkingBody<ReminderEditorTerms, EditorHost> {
  override readonly styles = [tokens, controls, forms, badgeStyles, weekStyles, outlookStyles, editorStyles];

  readonly #field: FieldAccess;
  /** Draws the week so that it can be marked. */
  readonly #marker = new WeekMarker(this.host, {
    quiet: () => quietOf(this.#field.form.draft),
    firstDay: () => firstDayOf(this.locale.lang),
    onMark: (quiet, finished) => {
      this.#change(withQuiet(this.#field.form.draft, quiet), finished);
    },
  });
  readonly #dialog = new ConfirmDialog(this.host);
  readonly #device = new QueryController<DeviceIdentity | undefined, Device | undefined>(this.host, {
    operation: 'listDevices',
    client: () => (this.#field.identity() && !this.#field.isField() ? this.connection.client : undefined),
    args: () => this.#field.identity(),
    run: async (client, identity, signal) => identity && findDevice(client, identity, { signal }),
  });
  readonly #command = new CommandController<BlinkRequest, CommandAnswer>(this.host, {
    operation: 'blinkDevice',
    client: () => this.connection.client,
    target: () => (this.#field.isField() ? undefined : this.#field.identity()),
    send: (client, request, options) => client.blinkDevice(request, options),
    reached: ({ status }) => knownDeviceState(status) === deviceActions.blink.to,
    carriedOut: (now, before) => isReminded(now) && !isReminded(before),
    undoSeconds: () => this.host.undoSeconds,
    onBefore: (request, commandId) => this.host.dispatchEvent(new KgBlinkEvent({ request, commandId })),
    onDone: (request, { response, transactionId }) => {
      this.host.dispatchEvent(new KgBlinkedEvent({ request, response, transactionId }));
    },
  });
  #said = '';

  constructor(host: EditorHost, field: FieldAccess) {
    super(host, reminderEditorEn, 'reminderEditor');
    this.#field = field;
    field.speak(() => this.terms);
    new PollController(this.host, {
      interval: () => 60, // the next times move on
      run: async () => {
        this.host.requestUpdate();
        await this.host.updateComplete;
      },
      failed: () => false,
    });
  }

  protected override async ask(): Promise<void> {
    await this.#device.refresh();
  }

  override dataState(): DataStates {
    if (this.#field.isField()) return { name: 'ready', stale: false };
    const { state } = this.#device;
    const last = this.#seen;
    if (last) return { name: last.value ? 'ready' : 'empty', stale: state.name === 'failed' };
    const connected = this.#field.identity() && !this.connection.leadsNowhere;
    return { name: connected && state.name !== 'failed' ? 'loading' : 'failed', stale: false };
  }

  updated(): void {
    this.#announceOutcome();
  }

  override render() {
    const { draft } = this.#field.form;
    const request = this.#field.request();
    const isLocked = this.#field.isDisabled() || ['undoable', 'sending'].includes(this.#command.state.name);
    const findings = this.#field.findings();
    const view = {
      draft,
      terms: this.terms,
      findings: findings.filter((each) => this.#field.form.shows(each)),
    };
    return html`<div class="root" @keydown=${oneEnter}>
        ${this.#field.isField() ? nothing : html`<div class="head">${this.#head(findings)}</div>`}
        <form novalidate @submit=${this.#onSubmit}>
          <div class="layout" @input=${this.#onInput} @change=${this.#onChange}>
            <fieldset
              class="choices"
              ?disabled=${isLocked}
              @focusout=${this.#onFocusOut}
              @keydown=${this.#onKeyDown}
            >
              ${this.#fields(view, request)}
            </fieldset>
            ${outlook({
              request,
              locale: this.locale,
              now: new Date(),
              marker: isLocked ? undefined : this.#marker,
            })}
          </div>
          ${this.#field.isField() ? nothing : this.#end()}
        </form>
      </div>
      ${this.#field.isField() ? nothing : html`<div @keydown=${oneEnter}>${this.#confirmation()}</div>`}`;
  }

  #fields(view: FieldsView, { interval }: ReturnType<FieldAccess['request']>) {
    const { templates, placeholders } = this.host;
    return html`${intervalFields(view, interval, (hours) => {
      this.#change({ every: String(hours), unit: 'hours' }, true);
    })}
    ${quietFields(view, firstDayOf(this.locale.lang), this.#field.form.isForeign)}
    ${messageFields({
      ...view,
      templates,
      placeholders: Object.keys(placeholders),
      length: this.#field.filled().text.length,
      replaced: this.#field.form.replaced,
      onBack: () => {
        this.#field.form.back();
        this.#field.tell(true);
      },
    })}
    ${contactFields(view)}`;
  }

  #head(findings: readonly Finding[]) {
    return head({
      connection: this.connection.current,
      identity: this.#field.identity(),
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
    return JSON.stringify(last?.args) === JSON.stringify(this.#field.identity()) ? last : undefined;
  }

  get #isFree(): boolean {
    const { state, busy } = this.#command;
    return !busy && state.name !== 'unknown' && state.name !== 'done';
  }

  get #canSend(): boolean {
    return this.#isFree && !this.#field.isDisabled() && !!this.#field.identity() && !!this.connection.client;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.#canSend) return;
    const errors = this.#field.findings().filter(({ level }) => level === 'error');
    const [first] = errors;
    if (first) {
      this.#field.form.leave(allFields);
      fieldOf(first.field, this.host.renderRoot)?.focus();
      announce(this.host.ownerDocument, this.terms.problemSummary(errors.length));
      return;
    }
    // What had the focus may be disabled when the dialog gives it back.
    this.host.renderRoot.querySelector<HTMLElement>('[type="submit"]')?.focus();
    void this.#command.prepare(this.host.value, this.#seen?.value);
  };

  #announceOutcome(): void {
    const { state, watch } = this.#command;
    const found = state.name === 'unknown' ? state.found : '';
    const key = `${state.name} ${found} ${state.name === 'done' && watch.active}`;
    if (key === this.#said) return;
    const wasDone = this.#said.startsWith('done');
    this.#said = key;
    const sentence = outcomeWords(this.#command, this.terms);
    if (sentence) announce(this.host.ownerDocument, sentence);
    if (wasDone && state.name === 'idle') void this.refresh();
  }

  readonly #onInput = (event: Event): void => {
    event.stopPropagation(); // ours follows, once the value has changed
    const { name, value } = event.target as HTMLInputElement;
    const template = name === 'template' ? this.host.templates[Number(value)] : undefined;
    if (template) {
      const isOwn = (message: string) => !this.host.templates.some((other) => other.message === message);
      this.#field.form.use(template.message, isOwn);
    } else this.#field.form.change(patchOf(name, value, this.#field.form.draft));
    this.#field.tell(false);
  };

  readonly #onChange = (event: Event): void => {
    event.stopPropagation();
    this.host.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const { name } = event.target as HTMLInputElement;
    if (name) this.#field.form.leave([fieldNamed(name)]);
  };

  /** Enter in a field submits the host's form, as in a native field. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isEnter = event.key === 'Enter' && !event.repeat && !event.isComposing;
    if (isEnter && event.target instanceof HTMLInputElement) this.host.form?.requestSubmit();
  };

  #change(patch: Partial<Draft>, finished: boolean): void {
    this.#field.form.change(patch);
    this.#field.tell(finished);
  }
}
