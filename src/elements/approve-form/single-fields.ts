import { html, nothing, type TemplateResult } from 'lit';
import type { Device } from '../../api/index.js';
import { limits } from '../../api/limits.js';
import type { ApprovalFacts } from '../../controllers/approval-check.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { QueryState } from '../../controllers/query-controller.js';
import type { DeviceNumber, NumberChange } from '../../domain/device-number.js';
import { deviceName } from '../../domain/identifiers.js';
import { actionObstacle } from '../../domain/life-cycle.js';
import type { ApproveTerms } from '../../locale/index.js';
import { badgeLook } from '../shared/badge.js';
import { badgeTemplate } from '../shared/device-facts.js';
import { errorLine } from '../shared/error-line.js';
import { icon } from '../shared/icons.js';
import type { Draft, Field } from './draft.js';

/** What the fields show. */
export interface FieldsView {
  readonly locale: LocaleController<ApproveTerms>;
  readonly draft: Draft;
  readonly number: DeviceNumber;
  /** What was taken away from what was typed, until the field is edited again. */
  readonly changes: readonly NumberChange[];
  readonly trimmed: boolean;
  readonly errors: Readonly<Partial<Record<Field, string>>>;
  readonly check: QueryState<unknown, ApprovalFacts>;
  /** Whether what was looked up is what stands in the fields now. */
  readonly checked: { readonly device: boolean; readonly id: boolean };
  readonly readonly: boolean;
}

/** What a person does in them. */
export interface FieldsActions {
  readonly onInput: (event: Event) => void;
  readonly onBlur: (event: Event) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** The three fields of one approval. */
export function singleFields(view: FieldsView, actions: FieldsActions): TemplateResult {
  const { terms } = view.locale;
  return html`${numberField(view, actions)} ${idField(view, actions)}
    <div class="field" part="field">
      <label for="approveComment" part="label">
        ${terms.comment} <span class="optional">${terms.optional}</span>
      </label>
      <textarea
        id="approveComment"
        class="input"
        part="input"
        rows="2"
        autocomplete="off"
        data-1p-ignore
        .value=${view.draft.approveComment}
        ?readonly=${view.readonly}
        aria-invalid=${view.errors.approveComment ? 'true' : 'false'}
        aria-describedby="approveComment-below"
        @input=${actions.onInput}
        @blur=${actions.onBlur}
      ></textarea>
      <div id="approveComment-below" class="below">
        ${errorLine(view.errors.approveComment)}
        <p class="hint hint-split">
          <span>${terms.commentHint}</span> ${counter(view.draft.approveComment, 'approveComment', view)}
        </p>
      </div>
    </div>`;
}

function numberField(view: FieldsView, actions: FieldsActions): TemplateResult {
  const { terms } = view.locale;
  const { errors, number, draft } = view;
  return html`<div class="field" part="field">
    <label for="deviceUid" part="label">${terms.deviceNumber}</label>
    <input
      id="deviceUid"
      class="input identifier"
      part="input"
      dir="ltr"
      autocomplete="off"
      autocapitalize="off"
      data-1p-ignore
      spellcheck="false"
      required
      aria-required="true"
      .value=${draft.deviceUid}
      ?readonly=${view.readonly}
      aria-invalid=${errors.deviceUid ? 'true' : 'false'}
      aria-describedby="deviceUid-below"
      @input=${actions.onInput}
      @blur=${actions.onBlur}
      @paste=${actions.onPaste}
    />
    <div id="deviceUid-below" class="below">
      ${errorLine(errors.deviceUid)}
      ${changedLine(view.changes.map((change) => terms.numberChanges[change]).join(' '))}
      ${
        errors.deviceUid || draft.deviceUid === ''
          ? nothing
          : number.hints.map((hint) => warning(terms.numberHints[hint]))
      }
      ${errors.deviceUid && !view.checked.device ? nothing : lookedUp(view)}
      ${draft.deviceUid === '' ? html`<p class="hint">${terms.deviceNumberHint}</p>` : nothing}
    </div>
  </div>`;
}

function idField(view: FieldsView, actions: FieldsActions): TemplateResult {
  const { terms } = view.locale;
  const { errors, draft } = view;
  const { last } = view.check.name === 'idle' ? { last: undefined } : view.check;
  const taken = view.checked.id ? last?.value.sameId : undefined;
  const present = view.checked.device ? last?.value.device?.approveId : undefined;
  return html`<div class="field" part="field">
    <label for="approveId" part="label">
      ${terms.approvalId} <span class="optional">${terms.optional}</span>
    </label>
    <input
      id="approveId"
      class="input"
      part="input"
      dir="auto"
      autocomplete="off"
      autocapitalize="off"
      data-1p-ignore
      spellcheck="false"
      .value=${draft.approveId}
      ?readonly=${view.readonly}
      aria-invalid=${errors.approveId ? 'true' : 'false'}
      aria-describedby="approveId-below"
      @input=${actions.onInput}
      @blur=${actions.onBlur}
    />
    <div id="approveId-below" class="below">
      ${errorLine(errors.approveId)} ${changedLine(view.trimmed ? terms.trimmed : '')}
      ${taken ? warning(takenWords(taken, terms)) : nothing}
      <p class="hint hint-split">
        <span
          >${
            draft.approveId === '' && present
              ? html`<bdi>${terms.approvalIdStays(present)}</bdi>`
              : terms.approvalIdHint
          }</span
        >
        ${counter(draft.approveId, 'approveId', view)}
      </p>
    </div>
  </div>`;
}

/** Which other device has the approval id already. */
export function takenWords(device: Device, terms: ApproveTerms): string {
  const name = deviceName({ ...device, approveId: undefined });
  return terms.approvalIdTaken(name, badgeLook('device', device.status, terms).label);
}

/** A warning: it may still be right, so nothing is held up. */
export function warning(words: string): TemplateResult {
  return html`<p class="hint hint-warning">${icon('warning')} <span>${words}</span></p>`;
}

/** What was tidied, so that nobody wonders where it went. */
function changedLine(words: string): TemplateResult | typeof nothing {
  return words ? html`<p class="hint hint-changed">${icon('check')} <span>${words}</span></p>` : nothing;
}

/** Why a device cannot be approved, in words; none when it can. */
export function obstacleWords(device: Device, terms: ApproveTerms): string | undefined {
  const obstacle = actionObstacle('approve', device.status);
  if (!obstacle) return undefined;
  const { label } = badgeLook('device', device.status, terms);
  return obstacle === 'state' ? terms.notPending(label) : terms.unknownStateHint(label);
}

function lookedUp({ check, checked, errors, locale }: FieldsView): TemplateResult | typeof nothing {
  const { terms } = locale;
  if (check.name === 'idle') return nothing;
  if (!checked.device)
    return check.name === 'loading' ? html`<p class="hint">${terms.precheck}</p>` : nothing;
  if (check.name === 'failed')
    return check.handled ? nothing : html`<p class="hint">${terms.precheckFailed}</p>`;
  const device = check.last?.value.device;
  if (!device)
    return check.name === 'loading'
      ? html`<p class="hint">${terms.precheck}</p>`
      : warning(terms.precheckMissing);
  const obstacle = obstacleWords(device, terms);
  return html`<p class="hint looked-up">
    ${badgeTemplate(device.status, terms)} ${device.model ? html`<bdi>${device.model}</bdi>` : nothing}
    <span>${obstacle === undefined ? terms.precheckPending : errors.deviceUid ? nothing : obstacle}</span>
  </p>`;
}

/** Shown once it may matter, and not before. */
function counter(
  text: string,
  field: 'approveId' | 'approveComment',
  { locale }: FieldsView,
): TemplateResult | typeof nothing {
  return text.length > limits[field] * 0.6
    ? html`<span class="count">${locale.terms.approveCount(text.length, limits[field])}</span>`
    : nothing;
}
