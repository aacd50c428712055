/** Ours, with everything on: all columns, selection, actions, menus, search, filters, pager, announcements. */
import 'kg-elements/define/device-table';
import { fields } from '../page/data.js';
import { serve } from '../page/harness.js';

serve((host) => {
  let rows = [];
  let answer;
  const page = () => ({
    totalCount: rows.length * 20,
    rows: rows.map((value, index) => ({ readable: true, index, value, issues: [] })),
  });
  const table = document.createElement('kg-device-table');
  table.pageSize = 1000;
  table.selection = 'multiple';
  table.columns = fields.join(' ');
  // What a client answers once it has parsed; parsing is measured apart.
  // The first answer waits: the others' frames and headers are there before rows are given to them, too.
  const first = new Promise((resolve) => (answer = resolve));
  table.client = { listDevices: () => (rows.length === 0 ? first : Promise.resolve(page())) };
  host.append(table);
  const body = () => table.shadowRoot.querySelector('table');
  const rowAt = (index) => body()?.rows[index + 1];
  const labels = { Enrolled: 'Active', Blinked: 'Reminder On' };
  return {
    show(given) {
      rows = given;
      answer(page());
    },
    flip(given, number) {
      rows = given;
      table.page = number;
    },
    update(given) {
      rows = given;
      return table.refresh();
    },
    row: (index) => rowAt(index)?.textContent,
    stateOf(index, { status }) {
      const label = rowAt(index).cells[3].textContent;
      return label === (labels[status] ?? status) ? status : label;
    },
    select: (index) => rowAt(index).querySelector('.select').click(),
    selectAll: () => body().querySelector('.select-page').click(),
    // Looking at a thousand rows would be part of the frame that is measured: one row is looked at, and drawn with it are all.
    selected: () => (rowAt(3)?.part.contains('row-selected') ? table.selectedCount : 0),
    remove: () => table.remove(),
  };
});
