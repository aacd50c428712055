import { html, nothing, type TemplateResult } from 'lit';
import type { Device } from '../../api/index.js';
import type { Connection } from '../../controllers/connection-controller.js';
import type { DeviceIdentity } from '../../controllers/find-device.js';
import type { QueryState } from '../../controllers/query-controller.js';
import type { Message, ReminderEditorTerms } from '../../locale/index.js';
import { deviceFacts } from '../shared/device-facts.js';
import { errorWords } from '../shared/message.js';
import { obstacleNote } from './confirmation.js';
import type { Finding } from './findings.js';

/** What stands above the form: which phone it is about, or why nothing can be sent. */
export interface HeadView {
  readonly connection: Connection;
  readonly identity: DeviceIdentity | undefined;
  readonly read: QueryState<unknown, Device | undefined>;
  /** Whether this very device has been read. */
  readonly isRead: boolean;
  /** The newest that is known of the device. */
  readonly device: Device | undefined;
  /** No command is under way or just done; the state it leads to is no obstacle. */
  readonly isFree: boolean;
  readonly findings: readonly Finding[];
  readonly terms: ReminderEditorTerms;
  readonly onRetry: () => void;
}

/** The device as it is, so that a person sees whose phone this is before writing a word. */
export function head(view: HeadView): TemplateResult | typeof nothing {
  const { connection, identity, read, terms } = view;
  if (connection.kind === 'missing') return problem(terms.noClient);
  if (connection.kind === 'refused') return problem(errorWords(connection.error, terms));
  const ambiguous = view.findings.find(({ code }) => code === 'identifier-ambiguous');
  if (ambiguous) return problem({ title: terms.noDevice.title, next: ambiguous.text });
  if (!identity) return problem(terms.noDevice);
  if (view.isRead)
    return html`${deviceFacts(identity, view.device, terms)}
    ${view.isFree ? obstacleNote(view.device, terms) : nothing}`;
  if (read.name === 'failed')
    return read.handled ? nothing : problem(errorWords(read.error, terms), retry(view));
  return html`<p class="hint">${terms.readingDevice}</p>`;
}

function problem(
  { title, next }: Message,
  button: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="note note-danger" part="message" role="group" tabindex="-1">
    <span><strong>${title}.</strong> ${next}</span> ${button}
  </div>`;
}

function retry({ terms, onRetry }: HeadView): TemplateResult {
  return html`<button
    type="button"
    class="button"
    part="button"
    @click=${() => {
      onRetry();
    }}
  >
    ${terms.retry}
  </button>`;
}
