import { html, type TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/index.js';
import type { UploadTerms } from '../../locale/index.js';
import { errorLine } from '../shared/error-line.js';
import type { GuessedMapping, SheetTable } from './sheet-table.js';

/** Rows shown so that a person sees which column is which. */
const sampleRows = 4;
/** Columns shown of them. */
const sampleColumns = 8;

/** What the second step shows. */
export interface ColumnsView {
  readonly locale: LocaleController<UploadTerms>;
  readonly table: SheetTable;
  readonly mapping: GuessedMapping;
  readonly columns: number;
  readonly tried: boolean;
  /** How far checking is, while it runs. */
  readonly checking: { readonly done: number; readonly total: number } | undefined;
}

/** What a person does in it. */
export interface ColumnsActions {
  readonly onMap: (mapping: GuessedMapping) => void;
  readonly onCheck: () => void;
  readonly onBack: () => void;
}

/** Which column is which: found by itself, corrected by hand. */
export function columnsStep(view: ColumnsView, actions: ColumnsActions): TemplateResult {
  const { locale, table, mapping, columns, checking } = view;
  const { terms } = locale;
  const count = Math.max(0, table.cells.length - (mapping.header ? 1 : 0));
  const missing = view.tried && mapping.deviceUid === undefined;
  return html`<p class="file-line">
      ${table.name ? html`<bdi class="file-name">${table.name}</bdi>` : ''}
      <span class="hint">${terms.columnsFound(locale.number(count), columns)}</span>
    </p>
    <div class="columns">
      ${columnField('deviceUid', view, actions, missing)} ${columnField('approveId', view, actions, false)}
    </div>
    <label class="switch" part="label">
      <input
        type="checkbox"
        part="input"
        .checked=${mapping.header}
        @change=${(event: Event) => {
          actions.onMap({ ...mapping, header: (event.target as HTMLInputElement).checked });
        }}
      />
      <span>${terms.headerField}</span>
    </label>
    ${sample(view)}
    ${
      checking
        ? html`<p class="hint" id="checking">
              ${terms.checkingRows(locale.number(checking.done), locale.number(checking.total))}
            </p>
            <progress
              class="progress"
              part="progress"
              aria-labelledby="checking"
              max=${checking.total}
              .value=${checking.done}
            ></progress>`
        : ''
    }
    <div class="buttons">
      <button type="button" class="button" part="button" @click=${actions.onBack}>
        ${terms.chooseOther}
      </button>
      <button
        type="button"
        class="button button-primary"
        part="button button-primary"
        aria-disabled=${checking ? 'true' : 'false'}
        @click=${actions.onCheck}
      >
        ${terms.checkRows(count, locale.number(count))}
      </button>
    </div>`;
}

function columnField(
  name: 'deviceUid' | 'approveId',
  { locale, table, mapping, columns }: ColumnsView,
  actions: ColumnsActions,
  missing: boolean,
): TemplateResult {
  const { terms } = locale;
  const headers = mapping.header ? (table.cells[0] ?? []) : [];
  const chosen = mapping[name];
  return html`<div class="field" part="field">
    <label for="column-${name}" part="label">
      ${terms.columnField[name]}
      ${name === 'approveId' ? html`<span class="optional">${terms.optional}</span>` : ''}
    </label>
    <select
      id="column-${name}"
      class="input"
      part="input"
      aria-invalid=${missing ? 'true' : 'false'}
      aria-describedby="column-${name}-below"
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        actions.onMap({ ...mapping, [name]: value === '' ? undefined : Number(value) });
      }}
    >
      <option value="" .selected=${chosen === undefined}>${terms.columnNone}</option>
      ${Array.from(
        { length: columns },
        (_, index) =>
          html`<option value=${index} .selected=${chosen === index}>
            ${terms.columnName(index + 1, (headers[index] ?? '').trim())}
          </option>`,
      )}
    </select>
    <div id="column-${name}-below" class="below">
      ${missing ? errorLine(terms.columnMissing) : ''}
      <p class="hint">${terms.columnHints[name]}</p>
    </div>
  </div>`;
}

function sample({ locale, table, mapping, columns }: ColumnsView): TemplateResult {
  const { terms } = locale;
  const { header } = mapping;
  const shown = Array.from({ length: Math.min(columns, sampleColumns) }, (_, index) => index);
  const rows = table.cells.slice(header ? 1 : 0, (header ? 1 : 0) + sampleRows);
  const use = (index: number) =>
    index === mapping.deviceUid ? 'deviceUid' : index === mapping.approveId ? 'approveId' : undefined;
  return html`<div
    class="sample-scroller"
    part="scroller"
    tabindex="0"
    role="region"
    aria-label=${terms.sampleTitle}
  >
    <table class="sample" part="table">
      <caption class="sr-only">
        ${terms.sampleTitle}
      </caption>
      <thead>
        <tr>
          ${shown.map((index) => {
            const name = use(index);
            return html`<th scope="col" part="header-cell" ?data-used=${name !== undefined}>
              <bdi>${terms.columnName(index + 1, header ? (table.cells[0]?.[index] ?? '').trim() : '')}</bdi>
              ${name ? html`<span class="used">${terms.columnField[name]}</span>` : ''}
            </th>`;
          })}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr part="row">
              ${shown.map((index) => html`<td part="cell" ?data-used=${use(index) !== undefined}><bdi>${row[index] ?? ''}</bdi></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
