import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announce.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { maskedFields } from '../../domain/identifiers.js';
import type { SortOrder } from '../../domain/sorting.js';
import type { TableTerms } from '../../locale/index.js';
import { icon } from '../shared/icons.js';
import { columnOf, headerOf, type HostColumn } from './columns.js';
import type { ChangeableView } from './view-controls.js';

/** Fields that can be shown, beside the host's own and those shown already. */
const offered = [
  ...maskedFields,
  ...[
    'model',
    'status',
    'waiting',
    'approveId',
    'approveComment',
    'lastSeen',
    'createDate',
    'modifiedDate',
    'licenseExpiryDate',
  ],
  ...['androidVersion', 'agentVersion', 'firmwareVersion', 'objectId'],
];

/** The table as the panel knows it. */
export interface ViewPanelOptions {
  readonly host: HTMLElement & { readonly updateComplete: Promise<boolean> };
  readonly locale: LocaleController<TableTerms>;
  /** Fields in their order. */
  readonly columns: () => readonly string[];
  readonly usual: string;
  readonly hostColumns: () => readonly HostColumn[];
  readonly density: () => ChangeableView['density'];
  readonly exactTimes: () => boolean;
  readonly orderOf: (field: string) => SortOrder | undefined;
  readonly onChange: (view: Partial<ChangeableView>) => void;
  readonly onExactTimes: (exact: boolean) => void;
  readonly onSort: (field: string, order: SortOrder | undefined) => void;
}

/** Which columns in which order, how high the rows, how times are written, and the sort: by buttons, which keyboard and pointer both can press. */
export function viewPanel(options: ViewPanelOptions): TemplateResult {
  const { locale, columns, hostColumns } = options;
  const { terms } = locale;
  const shown = columns();
  const all = [...hostColumns().map(({ field }) => field), ...offered];
  const hidden = all.filter((field, index) => !shown.includes(field) && all.indexOf(field) === index);
  return html`<div class="view-panel">
    <p class="popup-title">${terms.columnsTitle}</p>
    <ul class="choices">
      ${shown.map((field, index) => columnLine(field, index, shown, options))}
      ${hidden.map((field) => columnLine(field, -1, shown, options))}
    </ul>
    <button
      type="button"
      class="button"
      part="button"
      @click=${() => {
        options.onChange({ columns: options.usual });
      }}
    >
      ${terms.resetColumns}
    </button>
    <label class="view-line">
      <span>${terms.sortTitle}</span>
      ${sortList(options)}
    </label>
    <label class="view-line">
      <span>${terms.densityTitle}</span>
      <select
        class="input"
        part="input"
        @change=${(event: Event) => {
          options.onChange({
            density: (event.target as HTMLSelectElement).value as ChangeableView['density'],
          });
        }}
      >
        ${(['comfortable', 'standard', 'compact'] as const).map(
          (density) =>
            html`<option value=${density} .selected=${density === options.density()}>
              ${terms.densities[density]}
            </option>`,
        )}
      </select>
    </label>
    <label class="filter-choice">
      <input
        type="checkbox"
        .checked=${options.exactTimes()}
        @change=${(event: Event) => {
          options.onExactTimes((event.target as HTMLInputElement).checked);
        }}
      />
      <span>${terms.exactTimes}</span>
    </label>
  </div>`;
}

function columnLine(
  field: string,
  index: number,
  shown: readonly string[],
  options: ViewPanelOptions,
): TemplateResult {
  const { terms } = options.locale;
  const label = headerOf(columnOf(field, options.hostColumns()), terms);
  const move = (by: -1 | 1, image: 'up' | 'down', name: string) =>
    html`<button
      type="button"
      class="cell-button"
      part="button button-icon"
      data-move=${image}
      aria-label=${name}
      aria-disabled=${shown[index + by] === undefined ? 'true' : 'false'}
      @click=${(event: Event) => void moveColumn(event.currentTarget as HTMLElement, field, index + by, shown, options)}
    >
      ${icon(image)}
    </button>`;
  return html`<li class="choice" data-column=${field}>
    <label class="filter-choice">
      <input
        type="checkbox"
        .checked=${index >= 0}
        ?disabled=${index >= 0 && shown.length === 1}
        @change=${(event: Event) => {
          const { checked } = event.target as HTMLInputElement;
          const others = shown.filter((other) => other !== field);
          options.onChange({ columns: [...others, ...(checked ? [field] : [])].join(' ') });
        }}
      />
      <bdi>${label}</bdi>
    </label>
    ${index < 0 ? nothing : html`${move(-1, 'up', terms.moveUp(label))} ${move(1, 'down', terms.moveDown(label))}`}
  </li>`;
}

/** The focus goes with the column, and its new place is said. */
async function moveColumn(
  button: HTMLElement,
  field: string,
  to: number,
  shown: readonly string[],
  { host, locale, hostColumns, onChange }: ViewPanelOptions,
): Promise<void> {
  if (shown[to] === undefined) return;
  const columns = shown.filter((other) => other !== field);
  columns.splice(to, 0, field);
  onChange({ columns: columns.join(' ') });
  await host.updateComplete;
  const lines = Array.from(host.shadowRoot?.querySelectorAll<HTMLElement>('[data-column]') ?? []);
  const line = lines.find(({ dataset }) => dataset.column === field);
  line?.querySelector<HTMLElement>(`[data-move="${button.dataset.move ?? ''}"]`)?.focus();
  const label = headerOf(columnOf(field, hostColumns()), locale.terms);
  announce(host.ownerDocument, locale.terms.moved(label, to + 1, columns.length));
}

function sortList({
  locale: { terms },
  columns,
  hostColumns,
  orderOf,
  onSort,
}: ViewPanelOptions): TemplateResult {
  const orders = ['ascending', 'descending'] as const;
  return html`<select
    class="input"
    part="input"
    @change=${(event: Event) => {
      const [field = '', order] = (event.target as HTMLSelectElement).value.split(' ');
      if (field) onSort(field, order as SortOrder);
      else for (const sorted of columns().filter(orderOf)) onSort(sorted, undefined);
    }}
  >
    <option value="" .selected=${!columns().some(orderOf)}>${terms.sortNone}</option>
    ${columns().flatMap((field) => {
      const label = headerOf(columnOf(field, hostColumns()), terms);
      return orders.map(
        (order) =>
          html`<option value="${field} ${order}" .selected=${orderOf(field) === order}>
            ${order === 'ascending' ? terms.sortAscending(label) : terms.sortDescending(label)}
          </option>`,
      );
    })}
  </select>`;
}
