import { html, nothing, type TemplateResult } from 'lit';
import type { ApproveRequest, CommandAnswer, Device } from '../../api/index.js';
import type { BulkState } from '../../controllers/bulk-controller.js';
import { type BulkItem, type BulkItemState, type BulkRun, isFailed } from '../../controllers/bulk-run.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { mask } from '../../domain/identifiers.js';
import type { ApproveTerms } from '../../locale/index.js';
import type { Tone } from '../shared/badge.js';
import { refusalWords, undoNote } from '../shared/command-panel.js';
import { badgeTemplate } from '../shared/device-facts.js';
import { errorLine } from '../shared/error-line.js';
import { icon, type IconName } from '../shared/icons.js';
import { messagePanel } from '../shared/message.js';
import type { PlannedRow } from './plan.js';
import { warning } from './single-fields.js';

type Run = BulkRun<ApproveRequest, CommandAnswer>;

/** What a list of approvals shows. */
export interface BulkView {
  readonly locale: LocaleController<ApproveTerms>;
  readonly plan: readonly PlannedRow[];
  readonly comment: string;
  readonly commentError: string | undefined;
  readonly state: BulkState<ApproveRequest, CommandAnswer>;
  /** Whether errors are shown: after the first try. */
  readonly tried: boolean;
  /** About how many minutes the rest will take, once it can be known. */
  readonly minutesLeft: number | undefined;
}

/** What a person does in it. */
export interface BulkActions {
  readonly onId: (deviceUid: string, text: string) => void;
  readonly onComment: (text: string) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onCancelRemaining: () => void;
  readonly onRetry: () => void;
  readonly onDone: () => void;
  readonly undo: { readonly hold: (held: boolean) => void; readonly undo: () => void };
}

/** Approving a selection: the list with its ids, then how each of them goes. */
export function bulkTemplate(view: BulkView, actions: BulkActions): TemplateResult {
  const { state } = view;
  const run = state.name === 'idle' ? undefined : state.run;
  return run ? runTemplate(run, view, actions) : planTemplate(view, actions);
}

function planTemplate(view: BulkView, actions: BulkActions): TemplateResult {
  const { locale, plan, state } = view;
  const { terms } = locale;
  const count = plan.filter(({ skipped }) => skipped === undefined).length;
  const skipped = plan.length - count;
  return html`<form class="form form-wide" part="form" novalidate @submit=${actions.onSubmit}>
    <div class="head">
      <p class="head-title">${terms.bulkTitle(count)}</p>
      <p class="hint">${terms.bulkIntro} ${skipped > 0 ? terms.bulkSkipped(skipped) : ''}</p>
    </div>
    <ul class="rows" tabindex="0" aria-label=${terms.bulkTitle(count)}>
      ${plan.map((row) => plannedRow(row, view, actions))}
    </ul>
    ${
      count === 0
        ? messagePanel(terms.bulkNothing)
        : html`<div class="field" part="field">
              <label for="comment" part="label">
                ${terms.bulkComment} <span class="optional">${terms.optional}</span>
              </label>
              <textarea
                id="comment"
                class="input"
                part="input"
                rows="2"
                autocomplete="off"
                data-1p-ignore
                .value=${view.comment}
                ?readonly=${state.name !== 'idle'}
                aria-invalid=${view.commentError ? 'true' : 'false'}
                aria-describedby="comment-below"
                @input=${(event: Event) => {
                  actions.onComment((event.target as HTMLTextAreaElement).value);
                }}
              ></textarea>
              <div id="comment-below" class="below">
                ${errorLine(view.commentError)}
                <p class="hint">${terms.commentHint}</p>
              </div>
            </div>
            ${state.name === 'idle' && state.expired ? html`<p class="note note-warning" part="message">${terms.bulkExpired}</p>` : nothing}
            ${state.name === 'undoable' ? undoNote(actions.undo, state.until, state.held, terms) : nothing}
            <div class="buttons">
              <button
                type="submit"
                class="button button-primary"
                part="button button-primary"
                aria-disabled=${state.name === 'idle' ? 'false' : 'true'}
              >
                ${terms.bulkReview(count)}
              </button>
            </div>`
    }
  </form>`;
}

function plannedRow(
  row: PlannedRow,
  { locale, state, tried }: BulkView,
  actions: BulkActions,
): TemplateResult {
  const { terms } = locale;
  const { device, deviceUid, approveId, skipped } = row;
  const label = `${terms.approvalId}, ${mask(deviceUid)}`;
  return html`<li class="row ${skipped === undefined ? '' : 'row-skipped'}" part="row">
    ${nameOf(device)}
    <div class="row-main">
      ${
        skipped === undefined
          ? html`<input
              class="input row-id"
              part="input"
              dir="auto"
              autocomplete="off"
              autocapitalize="off"
              data-1p-ignore
              spellcheck="false"
              aria-label=${label}
              placeholder=${terms.approvalId}
              aria-invalid=${tried && row.error ? 'true' : 'false'}
              .value=${approveId}
              ?readonly=${state.name !== 'idle'}
              @input=${(event: Event) => {
                actions.onId(deviceUid, (event.target as HTMLInputElement).value);
              }}
            />`
          : html`<p class="hint">${skipped}</p>`
      }
      ${tried || row.error ? errorLine(row.error) : nothing} ${row.warning ? warning(row.warning) : nothing}
    </div>
    <div class="row-state">${badgeTemplate(device.status, terms)}</div>
  </li>`;
}

function runTemplate(run: Run, view: BulkView, actions: BulkActions): TemplateResult {
  const { terms } = view.locale;
  const total = run.items.length;
  const failed = run.items.filter(isFailed).length;
  const settled = total - run.count('waiting', 'sending');
  return html`<div class="form form-wide" part="form">
    <div class="head">
      <p class="head-title" id="progress-words" tabindex="-1">${progressWords(run, view.locale)}</p>
      <progress
        class="progress"
        part="progress"
        max=${total}
        .value=${settled}
        aria-labelledby="progress-words"
      ></progress>
      ${whereItStands(run, view)}
    </div>
    ${view.state.name === 'undoable' ? undoNote(actions.undo, view.state.until, view.state.held, terms) : nothing}
    <div class="buttons buttons-start">${runButtons(run, failed, terms, actions)}</div>
    <ul class="rows" tabindex="0" aria-label=${terms.bulkTitle(total)}>
      ${run.items.map((item) => runRow(item, terms))}
      ${view.plan.filter(({ skipped }) => skipped !== undefined).map((row) => plannedRow(row, view, actions))}
    </ul>
  </div>`;
}

/** "12 of 40 approved · 2 failed". */
export function progressWords(run: Run, locale: LocaleController<ApproveTerms>): string {
  return locale.terms.bulkProgress(
    locale.number(run.count('done')),
    locale.number(run.items.length),
    run.items.filter(isFailed).length,
    run.count('unknown'),
    run.count('cancelled', 'left'),
  );
}

function whereItStands(run: Run, { locale, minutesLeft }: BulkView): TemplateResult {
  const { terms } = locale;
  if (run.paused)
    return html`<p class="note note-warning" part="message">${terms.bulkPaused[run.paused]}</p>`;
  const words = run.finished
    ? terms.bulkFinished
    : run.backingOff
      ? terms.bulkBackingOff
      : minutesLeft === undefined
        ? ''
        : terms.bulkRemaining(minutesLeft);
  return html`<p class="hint">${words}${run.count('unknown') > 0 ? ` ${terms.bulkUnknownHint}` : ''}</p>`;
}

function runButtons(
  run: Run,
  failed: number,
  terms: ApproveTerms,
  actions: BulkActions,
): TemplateResult | TemplateResult[] {
  if (run.finished)
    return [
      ...(failed > 0 ? [button(terms.bulkRetry(failed), actions.onRetry)] : []),
      button(terms.startOver, actions.onDone),
    ];
  return [
    run.paused ? button(terms.bulkResume, actions.onResume) : button(terms.bulkPause, actions.onPause),
    button(terms.bulkCancelRemaining(run.count('waiting')), actions.onCancelRemaining),
  ];
}

function button(label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button" part="button" @click=${onClick}>${label}</button>`;
}

function runRow(
  { intent, state }: BulkItem<ApproveRequest, CommandAnswer>,
  terms: ApproveTerms,
): TemplateResult {
  const { request, device } = intent;
  return html`<li class="row" part="row">
    ${nameOf(device ?? { deviceUid: request.deviceUid })}
    <div class="row-main">
      <bdi>${request.approveId ?? ''}</bdi>
      ${reasonLines(state, terms)}
    </div>
    <div class="row-state">${itemBadge(state, terms)}</div>
  </li>`;
}

function reasonLines(
  state: BulkItemState<CommandAnswer>,
  terms: ApproveTerms,
): TemplateResult | typeof nothing {
  if (state.name !== 'rejected' && state.name !== 'not-sent') return nothing;
  const { title, next, details } = refusalWords(state.error, terms);
  return html`<p class="hint hint-warning">
    <span
      >${state.name === 'rejected' ? next : `${title}. ${next}`}
      ${details.map((line) => html`<bdi class="detail">${line}</bdi>`)}</span
    >
  </p>`;
}

function itemBadge(state: BulkItemState<CommandAnswer>, terms: ApproveTerms): TemplateResult {
  const name = state.name === 'unknown' && state.found ? 'found' : state.name;
  const [tone, iconName] = looks[name];
  return html`<span
    class="badge"
    part="badge badge-${tone}"
    data-tone=${tone}
    ?data-ring=${name === 'sending'}
    ><span class="badge-icon">${icon(iconName)}</span
    ><span class="badge-label">${terms.bulkStates[name]}</span></span
  >`;
}

const looks: Readonly<Record<BulkItemState<unknown>['name'] | 'found', readonly [Tone, IconName]>> = {
  waiting: ['neutral', 'clock'],
  sending: ['progress', 'phone-arrow'],
  done: ['success', 'check'],
  found: ['success', 'check'],
  rejected: ['danger', 'ban'],
  'not-sent': ['warning', 'warning'],
  unknown: ['warning', 'question'],
  cancelled: ['neutral', 'ban'],
  left: ['neutral', 'swap'],
};

function nameOf({ deviceUid, model }: Partial<Device>): TemplateResult {
  return html`<div class="row-name">
    <bdi class="identifier">${mask(deviceUid ?? '')}</bdi>
    ${model ? html`<bdi class="hint">${model}</bdi>` : nothing}
  </div>`;
}
