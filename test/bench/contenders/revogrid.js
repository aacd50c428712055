import { defineCustomElements } from '@revolist/revogrid/loader';
import { fields, textOf, titles } from '../page/data.js';
import { serve } from '../page/harness.js';

serve(
  async (host) => {
    await defineCustomElements();
    const grid = document.createElement('revo-grid');
    grid.style.cssText = 'height:640px;display:block';
    grid.readonly = true;
    grid.columns = fields.map((prop) => ({
      prop,
      name: titles[prop],
      size: 140,
      cellTemplate: (create, { value }) =>
        prop === 'status'
          ? create('span', { class: `badge ${value}` }, value)
          : create('span', {}, textOf(prop, value)),
    }));
    host.append(grid);
    const show = (rows) => {
      grid.source = rows;
    };
    show([]);
    return {
      show,
      flip: show,
      update: show,
      row: () => grid.textContent,
      stateOf: (index) => grid.querySelector(`[data-rgrow="${index}"] .badge`)?.textContent,
      scroller: () => grid.querySelector('revogr-viewport-scroll .vertical-inner') ?? grid,
    };
  },
  { windowed: true },
);
