import { fields, textOf, titles } from './data.js';
import { serve } from './harness.js';

const prototype = document.createElement('tr');
for (const field of fields) {
  const cell = prototype.insertCell();
  if (field === 'status') cell.append(document.createElement('span'));
  else cell.append(document.createTextNode(''));
}

/** Plain rows cloned from a template, their text changed in place, nothing else. */
export function serveClones(className) {
  serve((host) => {
    const table = document.createElement('table');
    table.className = className;
    const head = table.createTHead().insertRow();
    for (const field of fields)
      head.append(Object.assign(document.createElement('th'), { textContent: titles[field] }));
    const body = table.createTBody();
    host.append(table);
    let chosen;

    const paint = (row, data) => {
      fields.forEach((field, index) => {
        const cell = row.cells[index];
        const text = textOf(field, data[field]);
        if (field === 'status') {
          const badge = cell.firstChild;
          if (badge.textContent !== text) badge.textContent = text;
          badge.className = `badge ${text}`;
        } else if (cell.firstChild.data !== text) cell.firstChild.data = text;
      });
    };
    const show = (rows) => {
      while (body.rows.length > rows.length) body.lastChild.remove();
      const added = document.createDocumentFragment();
      rows.forEach((data, index) => {
        let row = body.rows[index];
        if (!row) added.append((row = prototype.cloneNode(true)));
        paint(row, data);
      });
      body.append(added);
    };
    body.addEventListener('click', (event) => {
      chosen?.classList.remove('selected');
      chosen = event.target.closest('tr');
      chosen.classList.add('selected');
    });
    return {
      show,
      flip: show,
      update: show,
      row: (index) => body.rows[index]?.textContent,
      stateOf: (index) => body.rows[index].cells[2].textContent,
      select: (index) => body.rows[index].cells[0].click(),
      selectAll: () => {
        for (const row of body.rows) row.classList.add('selected');
      },
      selected: () => body.querySelectorAll('.selected').length,
    };
  });
}
