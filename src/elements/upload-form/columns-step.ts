import { html, type TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { UploadTerms } from '../../locale/index.js';
import { columnLetter, type FileTable, type Mapping } from '../../domain/device-file/index.js';

/** Rows shown so that a person sees which column is which. */
const sampleRows = 4;
/** Columns shown of them. */
const sampleColumns = 8;

/** What the second step shows. */
export interface ColumnsView {
  readonly locale: LocaleController<UploadTerms>;
  readonly name: string;
  readonly table: FileTable;
  readonly mapping: Mapping;
  readonly columns: number;
  /** The share that has been checked, while it is. */
  readonly checking: number | undefined;
}

/** What a person does in it. */
export interface ColumnsActions {
  readonly onMap: (mapping: Mapping) => void;
  readonly onCheck: () => void;
  readonly onBack: () => void;
}

/** Which column is which: found by itself, corrected by hand. */
export function columnsStep(view: ColumnsView, actions: ColumnsActions): TemplateResult {
  const { locale, name, table, mapping, columns, checking } = view;
  const { terms } = locale;
  const count = Math.max(0, lengthOf(table) - start(mapping));
  return html`<p class="file-line">
      ${name ? html`<bdi class="file-name">${name}</bdi>` : ''}
      <span class="hint">${terms.columnsFound(locale.number(count), columns)}</span>
    </p>
    <div class="columns">
      ${columnField('deviceUid', view, actions)} ${columnField('approveId', view, actions)}
    </div>
    <label class="switch" part="label">
      <input
        type="checkbox"
        part="input"
        .checked=${mapping.header !== undefined}
        @change=${(event: Event) => {
          const { checked } = event.target as HTMLInputElement;
          actions.onMap({ ...mapping, header: checked ? 0 : undefined });
        }}
      />
      <span>${terms.headerField}</span>
    </label>
    ${sample(view)}
    ${
      checking !== undefined
        ? html`<p class="hint" id="checking">
              ${terms.checkingRows(locale.number(Math.round(checking * count)), locale.number(count))}
            </p>
            <progress
              class="progress"
              part="progress"
              aria-labelledby="checking"
              max="1"
              .value=${checking}
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
        aria-disabled=${checking !== undefined ? 'true' : 'false'}
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
): TemplateResult {
  const { terms } = locale;
  const headers = mapping.header === undefined ? [] : (table.rows[mapping.header] ?? []);
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
      aria-describedby="column-${name}-below"
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        actions.onMap({ ...mapping, [name]: value === '' ? undefined : Number(value) });
      }}
    >
      ${name === 'approveId' ? html`<option value="" .selected=${chosen === undefined}>${terms.columnNone}</option>` : ''}
      ${Array.from(
        { length: columns },
        (_, index) =>
          html`<option value=${index} .selected=${chosen === index}>
            ${terms.columnName(columnLetter(index), (headers[index] ?? '').trim())}
          </option>`,
      )}
    </select>
    <div id="column-${name}-below" class="below">
      <p class="hint">${terms.columnHints[name]}</p>
    </div>
  </div>`;
}

function sample({ locale, table, mapping, columns }: ColumnsView): TemplateResult {
  const { terms } = locale;
  const headers = mapping.header === undefined ? [] : (table.rows[mapping.header] ?? []);
  const shown = Array.from({ length: Math.min(columns, sampleColumns) }, (_, index) => index);
  const rows = table.rows.slice(start(mapping), start(mapping) + sampleRows);
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
              <bdi>${terms.columnName(columnLetter(index), (headers[index] ?? '').trim())}</bdi>
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

/** Where the devices begin: below the header, and what stands above it. */
function start({ header }: Mapping): number {
  return header === undefined ? 0 : header + 1;
}

/** Rows to the last one that holds anything: most files end with a line break, and what follows it is no row. */
function lengthOf({ rows }: FileTable): number {
  let length = rows.length;
  while (length > 0 && rows[length - 1]?.every((cell) => cell.trim() === '')) length -= 1;
  return length;
}
