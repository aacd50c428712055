import { FormatModule, SelectRowModule, Tabulator } from 'tabulator-tables';
import { fields, textOf, titles } from '../page/data.js';
import { serve } from '../page/harness.js';

Tabulator.registerModule([FormatModule, SelectRowModule]);

serve(
  async (host) => {
    const badge = (cell) => {
      const node = document.createElement('span');
      node.className = `badge ${cell.getValue()}`;
      node.textContent = cell.getValue();
      return node;
    };
    const table = new Tabulator(host, {
      height: 640,
      index: 'objectId',
      selectableRows: true,
      columns: fields.map((field) => ({
        field,
        title: titles[field],
        formatter: field === 'status' ? badge : (cell) => textOf(field, cell.getValue()),
      })),
      data: [],
    });
    await new Promise((resolve) => table.on('tableBuilt', resolve));
    return {
      show: (rows) => table.setData(rows),
      flip: (rows) => table.setData(rows),
      update: (rows, before) => table.updateData(rows.filter((row, index) => row !== before[index])),
      row: () => host.textContent,
      stateOf: (index) =>
        table
          .getRowFromPosition(index + 1)
          .getCell('status')
          .getElement().textContent,
      select: (_index, row) => table.selectRow(row.objectId),
      selectAll: () => table.selectRow(),
      selected: () => table.getSelectedRows().length,
      scroller: () => host.querySelector('.tabulator-tableholder'),
      remove: () => table.destroy(),
    };
  },
  { windowed: true },
);
