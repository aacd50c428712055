import {
  createColumnHelper,
  FlexRender,
  rowSelectionFeature,
  TableController,
  tableFeatures,
} from '@tanstack/lit-table';
import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fields, textOf, titles } from '../page/data.js';
import { serve } from '../page/harness.js';

const features = tableFeatures({ rowSelectionFeature });
const helper = createColumnHelper();
const columns = helper.columns(
  fields.map((field) =>
    helper.accessor(field, {
      header: titles[field],
      cell: ({ getValue }) =>
        field === 'status'
          ? html`<span class="badge ${getValue()}">${getValue()}</span>`
          : textOf(field, getValue()),
    }),
  ),
);

class Table extends LitElement {
  static properties = { rows: { attribute: false } };
  #table = new TableController(this);

  constructor() {
    super();
    this.rows = [];
  }

  createRenderRoot() {
    return this;
  }

  get model() {
    return this.#table.table({
      features,
      columns,
      data: this.rows,
      getRowId: (row) => row.objectId,
      enableRowSelection: true,
    });
  }

  render() {
    const table = (this.current = this.model);
    return html`<table class="plain">
      <thead>
        <tr>
          ${table.getHeaderGroups()[0].headers.map((header) => html`<th>${FlexRender({ header })}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          table.getRowModel().rows,
          (row) => row.id,
          (row) =>
            html`<tr class=${row.getIsSelected() ? 'selected' : ''}>
              ${row.getAllCells().map((cell) => html`<td>${FlexRender({ cell })}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
customElements.define('tanstack-table', Table);

serve((host) => {
  const element = document.createElement('tanstack-table');
  host.append(element);
  const show = (rows) => {
    element.rows = rows;
  };
  const body = () => element.querySelector('tbody');
  return {
    show,
    flip: show,
    update: show,
    row: (index) => body().rows[index]?.textContent,
    stateOf: (index) => body().rows[index].querySelector('.badge').textContent,
    select: (index) => element.current.getRowModel().rows[index].toggleSelected(true),
    selectAll: () => element.current.toggleAllRowsSelected(true),
    selected: () => body().querySelectorAll('.selected').length,
  };
});
