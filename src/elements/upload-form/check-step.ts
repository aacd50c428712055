import { html, nothing, type TemplateResult } from 'lit';
import type { KnownCheckState } from '../../controllers/known-check.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { UploadSwitch, UploadTerms } from '../../locale/index.js';
import { icon } from '../shared/icons.js';
import { errorWords } from '../shared/message.js';
import type { WindowSlice } from './row-window.js';
import type { Sheet } from './sheet.js';
import { type RowActions, sheetRow } from './sheet-row.js';
import { switchFields, type Switches } from './switches.js';

/** What the third step shows. */
export interface CheckView {
  readonly locale: LocaleController<UploadTerms>;
  readonly sheet: Sheet;
  /** The numbers of the rows in the list as it is filtered. */
  readonly shown: readonly number[];
  readonly onlyProblems: boolean;
  readonly slice: WindowSlice;
  readonly switches: Switches;
  readonly known: KnownCheckState;
  readonly expired: boolean;
  readonly tried: boolean;
  readonly busy: boolean;
}

/** What a person does in it. */
export interface CheckActions extends RowActions {
  readonly onFilter: (only: boolean) => void;
  readonly onScroll: () => void;
  readonly onDropErrors: () => void;
  readonly onTakeBack: () => void;
  readonly onDownload: () => void;
  readonly onNextProblem: () => void;
  readonly onKnown: () => void;
  readonly onStopKnown: () => void;
  readonly onDropKnown: () => void;
  readonly onSwitch: (name: UploadSwitch, on: boolean) => void;
  readonly onBack: () => void;
  readonly onReview: () => void;
}

/** What is in the file, what is wrong with it, and what it is to be sent with. */
export function checkStep(view: CheckView, actions: CheckActions): TemplateResult {
  const { locale, sheet, onlyProblems, expired, busy } = view;
  const { terms } = locale;
  const { counts } = sheet;
  const many = (count: number, words: (count: number, shown: string) => string) =>
    words(count, locale.number(count));
  return html`<dl class="sums" part="facts">
      ${(['ready', 'warnings', 'errors', 'duplicates', 'dropped'] as const).map(
        (name) =>
          html`<div class="sum" data-name=${name} ?data-some=${counts[name] > 0}>
            <dt>${terms.tally[name]}</dt>
            <dd>${locale.number(counts[name])}</dd>
          </div>`,
      )}
    </dl>
    <div class="sheet-tools">
      <label class="switch switch-inline" part="label">
        <input
          type="checkbox"
          part="input"
          .checked=${onlyProblems}
          @change=${(event: Event) => {
            actions.onFilter((event.target as HTMLInputElement).checked);
          }}
        />
        <span>${terms.onlyProblems}</span>
      </label>
      ${
        counts.errors > 0
          ? html`${button(terms.nextProblem, actions.onNextProblem)}
            ${button(many(counts.errors, terms.dropAll), actions.onDropErrors)}
            ${button(terms.downloadProblems, actions.onDownload)}`
          : nothing
      }
      ${counts.dropped > 0 ? button(many(counts.dropped, terms.undrop), actions.onTakeBack) : nothing}
    </div>
    ${rowsPart(view, actions)} ${knownPart(view, actions)}
    ${switchFields(view.switches, terms, actions.onSwitch)}
    ${expired ? html`<p class="note note-warning" part="message">${terms.uploadExpired}</p>` : nothing}
    <div id="review-below" class="below">
      ${
        view.tried && counts.errors > 0
          ? html`<p class="field-error">
              ${icon('warning')} <span>${many(counts.errors, terms.notReady)}</span>
            </p>`
          : nothing
      }
      ${counts.ready === 0 ? html`<p class="hint">${terms.nothingToSend}</p>` : nothing}
    </div>
    <div class="buttons">
      ${button(terms.back, actions.onBack)}
      <button
        type="button"
        class="button button-primary"
        part="button button-primary"
        id="review"
        aria-disabled=${busy || counts.ready === 0 ? 'true' : 'false'}
        aria-describedby="review-below"
        @click=${actions.onReview}
      >
        ${many(counts.ready, terms.review)}
      </button>
    </div>`;
}

function rowsPart(view: CheckView, actions: CheckActions): TemplateResult {
  const { locale, sheet, shown, slice } = view;
  const { terms } = locale;
  if (shown.length === 0) return html`<p class="note" part="message">${terms.nothingShown}</p>`;
  return html`<div
    class="sheet-scroller"
    part="scroller"
    tabindex="0"
    role="table"
    aria-label=${terms.rowsTable}
    aria-rowcount=${shown.length + 1}
    aria-colcount="5"
    @scroll=${actions.onScroll}
  >
    <div role="rowgroup">
      <div class="sheet-head" role="row" aria-rowindex="1">
        <span role="columnheader">${terms.rowNumber}</span>
        <span role="columnheader">${terms.columnField.deviceUid}</span>
        <span role="columnheader">${terms.columnField.approveId}</span>
        <span role="columnheader">${terms.rowProblem}</span>
        <span role="columnheader"><span class="sr-only">${terms.dropRowShort}</span></span>
      </div>
    </div>
    <div class="spacer" role="presentation" data-rows=${slice.start}></div>
    <div role="rowgroup">
      ${sheet.rows(shown.slice(slice.start, slice.end)).map((row, index) => sheetRow(row, sheet, slice.start + index + 2, locale, actions))}
    </div>
    <div class="spacer" role="presentation" data-rows=${shown.length - slice.end}></div>
  </div>`;
}

/** The optional look at what Knox Guard knows already. */
function knownPart({ known, locale }: CheckView, actions: CheckActions): TemplateResult {
  const { terms } = locale;
  const shown = (count: number) => locale.number(count);
  switch (known.name) {
    case 'idle':
      return html`<div class="known">
        ${button(terms.knownCheck, actions.onKnown)}
        <p class="hint">${terms.knownCheckHint}</p>
      </div>`;
    case 'running':
      return html`<div class="known">
        <progress
          class="progress"
          part="progress"
          aria-labelledby="known-words"
          max=${known.total}
          .value=${known.calls}
        ></progress>
        <p class="hint" id="known-words">${terms.knownChecking(shown(known.calls), shown(known.total))}</p>
        ${button(terms.knownStop, actions.onStopKnown)}
      </div>`;
    case 'failed': {
      const { title, next } = errorWords(known.error, terms);
      return html`<div class="known">
        <p class="field-error">${icon('warning')} <span>${title}. ${next}</span></p>
        ${button(terms.retry, actions.onKnown)}
      </div>`;
    }
    case 'cancelled':
    case 'done': {
      const { size } = known.found;
      return html`<div class="known">
        <p class="hint">
          ${(known.name === 'done' ? terms.knownDone : terms.knownStopped)(size, shown(size))}
        </p>
        ${size > 0 ? button(terms.knownDrop(size, shown(size)), actions.onDropKnown) : nothing}
        ${known.name === 'cancelled' ? button(terms.knownCheck, actions.onKnown) : nothing}
      </div>`;
    }
  }
}

function button(label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button" part="button" @click=${onClick}>${label}</button>`;
}
