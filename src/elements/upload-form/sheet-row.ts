import { html, type TemplateResult } from 'lit';
import { limits } from '../../api/limits.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { ImportField, ImportRow } from '../../domain/device-file/index.js';
import type { UploadTerms } from '../../locale/index.js';
import { icon } from '../shared/icons.js';
import type { RowIssue, Sheet } from './sheet.js';

/** What a person does with one row. */
export interface RowActions {
  readonly onEdit: (line: number, field: ImportField, text: string) => void;
  readonly onDrop: (line: number, dropped: boolean) => void;
}

/** One row of the file: its cells can be changed where they stand, and it can be left out. */
export function sheetRow(
  row: ImportRow,
  sheet: Sheet,
  rowIndex: number,
  locale: LocaleController<UploadTerms>,
  actions: RowActions,
): TemplateResult {
  const { terms } = locale;
  const line = locale.number(row.row);
  const issues = sheet.issuesOf(row);
  const wrong = issues.some(({ level }) => level === 'error');
  return html`<div
    class="sheet-row ${row.dropped ? 'row-dropped' : wrong ? 'row-wrong' : ''}"
    part="row"
    role="row"
    aria-rowindex=${rowIndex}
  >
    <span class="cell-line" role="rowheader">${line}</span>
    <span role="cell">${cell(row, sheet, 'deviceUid', issues, line, terms, actions)}</span>
    <span role="cell">${cell(row, sheet, 'approveId', issues, line, terms, actions)}</span>
    <span class="cell-issues" role="cell" id="issues-${row.row}">${notes(row, issues, locale)}</span>
    <span class="cell-drop" role="cell">
      <button
        type="button"
        class="button button-plain button-icon"
        part="button button-icon"
        aria-label=${terms.dropRow(line)}
        aria-pressed=${row.dropped ? 'true' : 'false'}
        @click=${() => {
          actions.onDrop(row.row, !row.dropped);
        }}
      >
        ${icon(row.dropped ? 'turn' : 'cross')}
      </button>
    </span>
  </div>`;
}

function cell(
  row: ImportRow,
  sheet: Sheet,
  field: ImportField,
  issues: readonly RowIssue[],
  line: string,
  terms: UploadTerms,
  actions: RowActions,
): TemplateResult {
  const own = issues.filter((issue) => issue.field === field);
  // Not autofilled, and never an attribute: what stands here names a person's phone.
  return html`<input
    class="input cell-input ${field === 'deviceUid' ? 'identifier' : ''}"
    part="input"
    dir=${field === 'deviceUid' ? 'ltr' : 'auto'}
    autocomplete="off"
    autocapitalize="off"
    data-1p-ignore
    spellcheck="false"
    placeholder=${terms.columnField[field]}
    data-key="${row.row}-${field}"
    aria-label=${terms.cellOf(terms.columnField[field], line)}
    aria-invalid=${own.some(({ level }) => level === 'error') ? 'true' : 'false'}
    aria-describedby="issues-${row.row}"
    ?readonly=${row.dropped}
    .value=${sheet.textOf(row, field)}
    @input=${(event: Event) => {
      actions.onEdit(row.row, field, (event.target as HTMLInputElement).value);
    }}
  />`;
}

function notes(
  row: ImportRow,
  issues: readonly RowIssue[],
  locale: LocaleController<UploadTerms>,
): TemplateResult | TemplateResult[] {
  const { terms } = locale;
  if (row.dropped) return html`<span class="hint">${terms.tally.dropped}</span>`;
  if (issues.length === 0) return html`<span class="issue-fine">${icon('check')} ${terms.rowFine}</span>`;
  return issues.map(
    (issue) =>
      html`<span class=${issue.level === 'error' ? 'issue-error' : 'issue-warning'}>
        ${icon('warning')} <span>${issueWords(issue, locale)}</span>
      </span>`,
  );
}

/** What was noticed, in words; a code that nobody wrote words for stands for itself. */
export function issueWords(
  { code, row, over, state }: RowIssue,
  locale: LocaleController<UploadTerms>,
): string {
  const words = locale.terms.issues[code];
  return words
    ? words({
        ...(row !== undefined && { row: locale.number(row) }),
        ...(over !== undefined && { over }),
        ...(state !== undefined && { state }),
        limit: limits.approveId,
      })
    : code;
}
