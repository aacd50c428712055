import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { UploadController, UploadRun } from '../../controllers/upload-controller.js';
import type { BatchItem } from '../../controllers/upload-record.js';
import type { Batch, BatchFacts } from '../../domain/upload-batch.js';
import type { UploadTerms } from '../../locale/index.js';
import { badgeLook, type Tone } from '../shared/badge.js';
import { refusalWords } from '../shared/command-panel.js';
import { icon, type IconName } from '../shared/icons.js';
import { resultPart } from './result-view.js';

/** What a run of batches shows. */
export interface RunView {
  readonly upload: UploadController;
  readonly run: UploadRun;
  readonly locale: LocaleController<UploadTerms>;
}

/** What a person does about it. */
export interface RunActions {
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onGiveUp: () => void;
  readonly onAgain: () => void;
  readonly onWithoutSim: () => void;
  readonly onLook: () => void;
  readonly onDone: () => void;
  readonly onDownload: (what: 'refused' | 'rest' | 'receipt') => void;
}

/** The code of "there is no SIM control policy". */
const simPolicyMissing = 4120000;

/** An upload on its way and at its end: how far it is, what became of the rows, what stands in its way, and each batch. */
export function runTemplate(view: RunView, actions: RunActions): TemplateResult {
  const { upload, run, locale } = view;
  const { terms } = locale;
  return html`<section class="stack" part="form">
    <div class="head">
      <p class="head-title" id="run-title" tabindex="-1">${runTitle(view)}</p>
      ${run.finished ? nothing : progress(view)}
    </div>
    ${standing(view, actions)} ${resultPart(view, actions)}
    <ul class="batches" aria-label=${terms.factBatches}>
      ${upload.batches.map((batch, index) => batchRow(batch, index, locale))}
    </ul>
    ${run.finished ? finishedButtons(view, actions) : nothing}
  </section>`;
}

/** What is said of a run as it goes, also to a screen reader. */
export function runTitle({ upload, run, locale }: RunView): string {
  const { terms } = locale;
  const { sums } = upload;
  const done = locale.number(rowsIn(upload.batches, 'done'));
  if (!run.finished) return terms.progressTitle(done, locale.number(sums.total));
  if (sums.accepted === 0) return terms.resultNone;
  return sums.accepted === sums.total ? terms.resultDone : terms.resultPartly;
}

function progress({ upload, run, locale }: RunView): TemplateResult {
  const { terms } = locale;
  const { batches, elapsed } = upload;
  const now = batches.findIndex(({ outcome }) => outcome === 'sending') + 1;
  const total = upload.sums.total;
  const gone = rowsIn(batches, 'done', 'unknown');
  // Of one batch nothing can be known before it ends.
  const rest = gone === 0 ? undefined : Math.ceil(((elapsed / gone) * (total - gone)) / 1000);
  const seconds = Math.floor(elapsed / 1000);
  return html`<progress
      class="progress"
      part="progress"
      max=${total}
      .value=${gone}
      aria-labelledby="run-title"
    ></progress>
    <p class="hint run-line">
      ${now > 0 ? html`<span>${terms.progressBatch(now, batches.length)}</span>` : nothing}
      ${seconds > 0 ? html`<span>${terms.elapsed(terms.duration(seconds))}</span>` : nothing}
      ${rest !== undefined && rest > 0 && !run.paused ? html`<span>${terms.remaining(terms.duration(rest))}</span>` : nothing}
    </p>`;
}

/** Why it stands still, and what can be done: never by itself. */
function standing(view: RunView, actions: RunActions): TemplateResult {
  const { run, upload, locale } = view;
  const { terms } = locale;
  const unsent = upload.batches.filter(({ outcome }) => isUnsent(outcome));
  const count = unsent.reduce((sum, { rows }) => sum + rows.length, 0);
  const failure = failureOf(view);
  const buttons = [
    ...(run.finished
      ? []
      : [
          run.paused
            ? primary(terms.uploadResume, actions.onResume)
            : button(terms.uploadPause, actions.onPause),
        ]),
    ...(run.paused ? [button(terms.uploadGiveUp(count, locale.number(count)), actions.onGiveUp)] : []),
  ];
  const offers = failure?.buttons(actions, count) ?? [];
  const words = run.paused
    ? html`<div class="note ${failure ? 'note-danger' : 'note-warning'}" part="message" role="group">
        <span>${failure ? failure.words : terms.uploadPaused[run.paused]}</span>
      </div>`
    : run.finished && failure
      ? html`<div class="note note-danger" part="message" role="group"><span>${failure.words}</span></div>`
      : run.finished
        ? nothing
        : html`<p class="hint">${run.backingOff ? terms.uploadBackingOff : terms.keepOpen}</p>`;
  // Where a whole batch was refused, going on as it is would be refused, too: that is not what the first button offers.
  const shown = offers.length > 0 ? [...offers, ...buttons.slice(1)] : buttons;
  return html`${words} ${shown.length > 0 ? html`<div class="buttons buttons-start">${shown}</div>` : nothing}`;
}

interface Failure {
  readonly words: TemplateResult;
  readonly buttons: (actions: RunActions, count: number) => TemplateResult[];
}

/** The failure that has to be dealt with: the newest batch that was refused or could not be sent. */
function failureOf({ run, upload, locale }: RunView): Failure | undefined {
  const { terms } = locale;
  if (run.paused && run.paused !== 'trouble' && run.paused !== 'no-seats') return undefined;
  const refused = upload.batches.findLast(({ outcome }) => outcome === 'rejected' || outcome === 'not-sent');
  const state = refused?.item.state;
  const error = state && 'error' in state ? state.error : run.failure;
  if (!error || (run.finished && !refused)) return undefined;
  if (error.outcome === 'unknown')
    return { words: html`${terms.uploadPaused.trouble} ${terms.batchUnknown}`, buttons: () => [] };
  const feature = error.outcome === 'rejected' && error.code === 'forbidden';
  const sim = error.vendorCode === simPolicyMissing;
  const { title, next, details } = refusalWords(error, terms);
  const words = feature ? terms.uploadNotEnabled : sim ? terms.simPolicyMissing : { title, next };
  return {
    words: html`<strong>${words.title}.</strong> ${words.next}
      ${details.map((line) => html`<bdi class="detail">${line}</bdi>`)}`,
    buttons: ({ onAgain, onWithoutSim }, count) =>
      refused
        ? [
            ...(sim
              ? [primary(terms.uploadWithout(terms.switches.applySimControl.label), onWithoutSim)]
              : []),
            (sim ? button : primary)(terms.uploadAgain(count, locale.number(count)), onAgain),
          ]
        : [],
  };
}

function finishedButtons({ upload, locale }: RunView, actions: RunActions): TemplateResult {
  const { terms } = locale;
  const unknown = upload.batches.some(({ outcome }) => outcome === 'unknown');
  return html`<div class="buttons">
    ${unknown ? button(terms.checkAgain, actions.onLook) : nothing}
    ${primary(terms.uploadAnother, actions.onDone)}
  </div>`;
}

function batchRow(
  { item, rows, outcome, facts }: Batch & { readonly item: BatchItem },
  index: number,
  locale: LocaleController<UploadTerms>,
): TemplateResult {
  const { terms } = locale;
  const [tone, iconName] = looks[outcome];
  return html`<li class="batch" part="row">
    <span class="batch-name">${terms.batchName(index + 1)}</span>
    <span class="hint">${terms.batchRows(rows.length, locale.number(rows.length))}</span>
    <span class="badge" part="badge badge-${tone}" data-tone=${tone} ?data-ring=${outcome === 'sending'}
      ><span class="badge-icon">${icon(iconName)}</span
      ><span class="badge-label">${terms.batchStates[outcome]}</span></span
    >
    ${outcome === 'unknown' ? html`<p class="hint batch-more">${terms.batchUnknown}</p>` : nothing}
    ${facts ? factLine(facts, locale) : nothing}
    ${reference(item) ? html`<p class="hint batch-more"><bdi>${terms.reference(reference(item))}</bdi></p>` : nothing}
  </li>`;
}

/** As the vendor says, in its own words; a count that it does not give is not made up. */
function factLine(facts: BatchFacts, locale: LocaleController<UploadTerms>): TemplateResult {
  const { terms } = locale;
  const { uploadStatus, totalDeviceCount, validDeviceCount, invalidDeviceCount } = facts;
  const shown = (count: number | undefined) => (count === undefined ? '–' : locale.number(count));
  return html`<p class="hint batch-more">
    ${uploadStatus ? html`<bdi>${badgeLook('upload', uploadStatus, terms).label}</bdi>. ` : nothing}
    ${terms.vendorCounts(shown(totalDeviceCount), shown(validDeviceCount), shown(invalidDeviceCount))}
  </p>`;
}

function reference({ state }: BatchItem): string {
  if (state.name === 'done') return state.result.response.uploadId ?? state.result.transactionId ?? '';
  return 'error' in state ? (state.error.transactionId ?? '') : '';
}

function rowsIn(batches: readonly Batch[], ...outcomes: readonly Batch['outcome'][]): number {
  return batches.reduce((sum, { rows, outcome }) => sum + (outcomes.includes(outcome) ? rows.length : 0), 0);
}

function isUnsent(outcome: Batch['outcome']): boolean {
  return outcome === 'waiting' || outcome === 'rejected' || outcome === 'not-sent';
}

function button(label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button" part="button" @click=${onClick}>${label}</button>`;
}

function primary(label: string, onClick: () => void): TemplateResult {
  return html`<button
    type="button"
    class="button button-primary"
    part="button button-primary"
    @click=${onClick}
  >
    ${label}
  </button>`;
}

const looks: Readonly<Record<Batch['outcome'], readonly [Tone, IconName]>> = {
  waiting: ['neutral', 'clock'],
  sending: ['progress', 'upload'],
  done: ['success', 'check'],
  rejected: ['danger', 'ban'],
  'not-sent': ['warning', 'warning'],
  unknown: ['warning', 'question'],
  cancelled: ['neutral', 'ban'],
  left: ['neutral', 'swap'],
};
