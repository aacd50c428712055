/* eslint-disable lit-a11y/no-redundant-role -- `display: block` takes a table part's own role away, so each says it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { PageRow } from '../../api/index.js';
import { icon } from './icons.js';

/** One column of a table that Lit draws. */
export interface PlainColumn<Row> {
  readonly label: string;
  /** Numbers stand under each other by their last digit. */
  readonly numeric?: boolean;
  /** What a cell shows; an empty text leaves it out of a card. */
  readonly cell: (row: Row) => unknown;
}

/** What such a table shows. */
export interface PlainTable<Row> {
  readonly label: string;
  readonly columns: readonly PlainColumn<Row>[];
  readonly rows: readonly PageRow<Row>[];
  /** The place of the first row in the whole list, from 0. */
  readonly offset: number;
  /** Rows in the whole list, where somebody knows. */
  readonly total: number | undefined;
  readonly busy: boolean;
  readonly unreadable: string;
  /** What is said of a row some of whose fields could not be read. */
  readonly damaged: (fields: readonly string[]) => string;
}

/** A table of few rows without selection, in the looks of the device table; the device table itself draws by hand, for its thousands. */
export function plainTable<Row>(table: PlainTable<Row>): TemplateResult {
  const { label, columns, rows, offset, total, busy } = table;
  return html`<table
    part="table"
    role="table"
    tabindex="-1"
    aria-label=${label}
    aria-rowcount=${total === undefined ? -1 : total + 1}
    aria-busy=${busy ? 'true' : 'false'}
    class=${busy && rows.length > 0 ? 'busy' : ''}
  >
    <thead role="rowgroup">
      <tr role="row" aria-rowindex="1">
        ${columns.map(
          ({ label: name, numeric }) =>
            html`<th role="columnheader" scope="col" part="header-cell" class=${numeric ? 'numeric' : ''}>
              ${name}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row, index) => rowTemplate(row, offset + index + 2, table))}
    </tbody>
  </table>`;
}

function rowTemplate<Row>(
  row: PageRow<Row>,
  rowIndex: number,
  { columns, unreadable, damaged }: PlainTable<Row>,
): TemplateResult {
  if (!row.readable)
    return html`<tr role="row" part="row row-unreadable" aria-rowindex=${rowIndex}>
      <td role="cell" part="cell" class="cell-unreadable">${unreadable}</td>
    </tr>`;
  return html`<tr role="row" part="row" aria-rowindex=${rowIndex}>
    ${columns.map(({ label, numeric, cell }, index) => {
      const content = cell(row.value);
      return html`<td
        role=${index === 0 ? 'rowheader' : 'cell'}
        part="cell"
        class=${numeric ? 'numeric' : ''}
        data-label=${label}
        ?data-empty=${content === ''}
      >
        ${content}
        ${
          index === 0 && row.issues.length > 0
            ? damageMark(damaged(row.issues.map(({ path }) => path)))
            : nothing
        }
      </td>`;
    })}
  </tr>`;
}

function damageMark(words: string): TemplateResult {
  return html`<span class="damage" role="img" aria-label=${words} title=${words}>${icon('warning')}</span>`;
}

/** What such a table adds to the device table's looks. */
export const plainTableStyles = css`
  td.numeric,
  th.numeric {
    justify-content: flex-end;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  td > .lines {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    padding-block: 0.429em;
  }

  .wrapping {
    overflow-wrap: anywhere;
    padding-block: 0.429em;
  }

  .quiet {
    color: var(--_kg-quiet);
    font-size: 0.929em;
  }

  @container (max-width: 36em) {
    td.numeric {
      justify-content: flex-start;
      text-align: start;
    }
  }
`;
