import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-selection-column.js';
import { fields, textOf, titles } from '../page/data.js';
import { serve } from '../page/harness.js';

serve(
  (host) => {
    const grid = document.createElement('vaadin-grid');
    grid.style.height = '640px';
    grid.itemIdPath = 'objectId';
    grid.append(document.createElement('vaadin-grid-selection-column'));
    for (const field of fields) {
      const column = document.createElement('vaadin-grid-column');
      column.header = titles[field];
      column.renderer = (cell, _column, { item }) => {
        const text = textOf(field, item[field]);
        if (field !== 'status') cell.textContent = text;
        else {
          const badge = cell.firstElementChild ?? cell.appendChild(document.createElement('span'));
          badge.className = `badge ${text}`;
          badge.textContent = text;
        }
      };
      grid.append(column);
    }
    host.append(grid);
    let shown = [];
    const show = (rows) => {
      shown = rows;
      grid.items = rows;
    };
    return {
      show,
      flip: show,
      update: show,
      row: () => grid.textContent,
      // Cells are slotted and reused: the n-th row in sight shows the n-th item from the top.
      stateOf: (index, { status }) =>
        Array.from(grid.querySelectorAll('.badge')).some((badge) => badge.textContent === status) &&
        grid.items === shown
          ? shown[index].status
          : undefined,
      select: (_index, row) => grid.selectItem(row),
      selectAll: (rows) => {
        grid.selectedItems = [...rows];
      },
      selected: () => grid.selectedItems.length,
      scroller: () => grid.shadowRoot.querySelector('#table'),
    };
  },
  { windowed: true },
);
