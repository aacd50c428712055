import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
} from 'ag-grid-community';
import { fields, textOf, titles } from '../page/data.js';
import { serve } from '../page/harness.js';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  RowApiModule,
  RowSelectionModule,
]);

serve(
  (host) => {
    host.style.height = '640px';
    const grid = createGrid(host, {
      getRowId: ({ data }) => data.objectId,
      rowSelection: { mode: 'multiRow' },
      animateRows: false,
      columnDefs: fields.map((field) => ({
        field,
        headerName: titles[field],
        valueFormatter: ({ value }) => textOf(field, value),
        ...(field === 'status' && {
          cellRenderer: ({ value }) => {
            const badge = document.createElement('span');
            badge.className = `badge ${value}`;
            badge.textContent = value;
            return badge;
          },
        }),
      })),
      rowData: [],
    });
    return {
      show: (rows) => grid.setGridOption('rowData', rows),
      flip: (rows) => grid.setGridOption('rowData', rows),
      update: (rows, before) =>
        grid.applyTransaction({ update: rows.filter((row, index) => row !== before[index]) }),
      row: () => host.textContent,
      stateOf: (index) => host.querySelector(`[row-index="${index}"] [col-id="status"] .badge`)?.textContent,
      select: (index) => grid.getDisplayedRowAtIndex(index).setSelected(true),
      selectAll: () => grid.selectAll(),
      selected: () => grid.getSelectedNodes().length,
      scroller: () => host.querySelector('.ag-body-viewport, .ag-grid-viewport') ?? host,
      remove: () => grid.destroy(),
    };
  },
  { windowed: true },
);
