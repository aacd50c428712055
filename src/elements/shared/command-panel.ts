import { html, nothing, type TemplateResult } from 'lit';
import type { Device } from '../../api/index.js';
import { stateNamedIn } from '../../api/answer.js';
import type { KnoxGuardError } from '../../client/index.js';
import type { CommandState } from '../../controllers/command-state.js';
import type { DeviceWatch } from '../../controllers/device-watch.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { CommandTerms, Message } from '../../locale/index.js';
import { badgeLook } from './badge.js';
import { badgeTemplate } from './device-facts.js';
import { errorWords } from './message.js';

/** The part of a command's controller that its panel needs; a `CommandController` of any request is one. */
export interface PanelCommand {
  readonly state: CommandState<unknown, unknown>;
  readonly watch: Pick<DeviceWatch, 'device' | 'at' | 'active' | 'failing'>;
  readonly hold: (held: boolean) => void;
  readonly undo: () => void;
  readonly reset: () => void;
  readonly lookAgain: () => Promise<void>;
}

/** What a form adds to the panel: the words of its own command. */
export interface CommandPanelView {
  readonly locale: LocaleController<CommandTerms>;
  /** What is said once it is done, e.g. "Reminder sent". */
  readonly doneTitle: string;
  /** The state that the device is followed to, e.g. `Blinked`. */
  readonly reachedState: string;
  /** The device as it was when confirmed. */
  readonly details?: TemplateResult | typeof nothing;
}

/**
 * What became of a command, under its form: the undo window, sending, done and waiting for the phone, refused with a remedy, and "we do not
 * know yet", which offers a look and never a second sending.
 */
export function commandPanel(command: PanelCommand, view: CommandPanelView): TemplateResult | typeof nothing {
  const { state } = command;
  const { terms } = view.locale;
  switch (state.name) {
    case 'idle':
    case 'confirming':
      return nothing;
    case 'checking':
      return html`<p class="note" part="message">${terms.checking}</p>`;
    case 'undoable':
      return undoNote(command, state.until, state.held, terms);
    case 'sending':
      return html`<p class="note" part="message" aria-busy="true"><progress></progress> ${terms.sending}</p>`;
    case 'done':
      return donePanel(command, view);
    case 'failed':
      return failedNote(state.error, terms, () => {
        command.reset();
      });
    case 'unknown':
      return unknownPanel(command, state.found === 'carried-out', view);
  }
}

/** Why a command was refused and what to do about it; shared with lists of many commands. */
export function refusalWords(
  error: KnoxGuardError,
  terms: CommandTerms,
): Message & { readonly details: readonly string[] } {
  const words = errorWords(error, terms);
  if (error.outcome !== 'rejected')
    return { ...words, title: words.title, next: `${terms.notSent} ${words.next}` };
  const state = stateNamedIn({
    ...(error.vendorCode !== undefined && { code: error.vendorCode }),
    ...(error.reason !== undefined && { reason: error.reason }),
  });
  const remedy = state
    ? terms.stateInvalid(badgeLook('device', state, terms).label)
    : (error.vendorCode !== undefined && terms.remedies[error.vendorCode]) || words.next;
  return { title: terms.rejectedTitle, next: remedy, details: words.details };
}

/** The undo window: how long there is, held while hovered or focused; shared with lists of many commands. */
export function undoNote(
  command: Pick<PanelCommand, 'hold' | 'undo'>,
  until: number,
  held: boolean,
  terms: CommandTerms,
): TemplateResult {
  const hold = () => {
    command.hold(true);
  };
  // Hovered and focused at once: it is held until both have ended.
  const release = ({ type, currentTarget }: Event) => {
    const still = type === 'pointerleave' ? ':focus-within' : ':hover';
    if (!(currentTarget as Element).matches(still)) command.hold(false);
  };
  return html`<div
    class="note"
    part="message"
    @pointerenter=${hold}
    @pointerleave=${release}
    @focusin=${hold}
    @focusout=${release}
  >
    <span>${held ? terms.held : terms.sendingIn(Math.max(0, Math.ceil((until - Date.now()) / 1000)))}</span>
    <button
      type="button"
      class="button"
      part="button"
      @click=${() => {
        command.undo();
      }}
    >
      ${terms.undo}
    </button>
  </div>`;
}

function donePanel(command: PanelCommand, view: CommandPanelView): TemplateResult {
  const { terms } = view.locale;
  const { device, active, failing } = command.watch;
  const target = badgeLook('device', view.reachedState, terms).label;
  return html`<div class="outcome outcome-done" part="message">
    <p class="outcome-title">${view.doneTitle}</p>
    ${watchLine(device, active, target, terms)}
    ${active ? html`<p class="outcome-next">${failing ? terms.lookFailed : terms.waitingHint}</p>` : nothing}
    ${view.details ?? nothing}
    <button
      type="button"
      class="button"
      part="button"
      @click=${() => {
        command.reset();
      }}
    >
      ${terms.startOver}
    </button>
  </div>`;
}

/** The device as it is, and whether the phone has yet to answer. */
function watchLine(
  device: Device | undefined,
  waiting: boolean,
  target: string,
  terms: CommandTerms,
): TemplateResult {
  return html`<p class="outcome-state">
    ${device ? badgeTemplate(device.status, terms) : nothing}
    <span
      >${
        waiting
          ? terms.waitingFor(target)
          : terms.reached(device ? badgeLook('device', device.status, terms).label : target)
      }</span
    >
  </p>`;
}

function failedNote(error: KnoxGuardError, terms: CommandTerms, onDismiss: () => void): TemplateResult {
  const { title, next, details } = refusalWords(error, terms);
  return html`<div class="note note-danger" part="message" role="group">
    <span>
      <strong>${title}.</strong> ${next} ${details.map((line) => html`<bdi class="detail">${line}</bdi>`)}
    </span>
    <button type="button" class="button" part="button" @click=${onDismiss}>${terms.dismiss}</button>
  </div>`;
}

function unknownPanel(command: PanelCommand, found: boolean, { locale }: CommandPanelView): TemplateResult {
  const { terms } = locale;
  const { device, at, active, failing } = command.watch;
  const { title, next } = found ? terms.unknownFound : terms.unknown;
  return html`<div class="outcome ${found ? 'outcome-done' : 'outcome-unknown'}" part="message">
    <p class="outcome-title">${title}</p>
    <p class="outcome-next">${next}</p>
    ${device ? html`<p class="outcome-state">${badgeTemplate(device.status, terms)}</p>` : nothing}
    ${
      found
        ? nothing
        : html`<p class="outcome-next">
            ${failing ? terms.lookFailed : at === undefined || active ? terms.looking : ''}
            ${at === undefined ? '' : terms.lookedAt(locale.time(at))}
          </p>`
    }
    <div class="dialog-buttons">
      ${
        found
          ? html`<button
              type="button"
              class="button"
              part="button"
              @click=${() => {
                command.reset();
              }}
            >
              ${terms.startAnew}
            </button>`
          : html`<button
              type="button"
              class="button"
              part="button"
              @click=${() => {
                void command.lookAgain();
              }}
            >
              ${terms.checkAgain}
            </button>`
      }
    </div>
  </div>`;
}
