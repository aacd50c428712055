import { css } from 'lit';

/** Below 36em a row is a card: the same cells under each other, with their headers as labels. Last of the sheets, since it overrides them. */
export const cardStyles = css`
  /* Cards */

  @container (max-width: 36em) {
    .search {
      flex: 1 1 100%;
    }

    table {
      min-inline-size: 0;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    /* Reached by keyboard it is in sight: nothing that has the focus may be hidden. */
    thead:focus-within {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
    }

    thead:focus-within tr {
      display: flex;
      flex-wrap: wrap;
    }

    .tool > span {
      display: none;
    }

    .busy {
      opacity: 0.6;
    }

    tbody {
      contain-intrinsic-block-size: auto calc(var(--_kg-count, 10) * 12em);
      min-block-size: 0;
    }

    .awaits {
      max-block-size: calc(31 * 12em);
    }

    /* Bones of one column. */
    .awaits tbody {
      mask: linear-gradient(90deg, transparent 1.143em, #000 1.143em 60%, transparent 60%);
    }

    .awaits tbody:dir(rtl) {
      mask: linear-gradient(-90deg, transparent 1.143em, #000 1.143em 60%, transparent 60%);
    }

    tbody tr {
      position: relative;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      padding: 0.714em 1em;
      row-gap: 1px;
    }

    td {
      display: flex;
      align-items: center;
      gap: 0.286em;
      padding-inline: 0;
      min-block-size: 1.857em;
    }

    td :is(.text, time) {
      overflow: clip;
      text-overflow: ellipsis;
    }

    td[data-label]::before {
      content: attr(data-label);
      flex: none; /* a longer label takes its room, it does not run into the value */
      min-inline-size: 7.5em;
      text-align: start;
      padding-inline-end: 0.286em;
      color: var(--_kg-quiet);
      font-size: 0.857em;
    }

    td[data-empty] {
      display: none;
    }

    tr.selects {
      padding-inline-start: 3.286em;
    }

    td.cell-select {
      position: absolute;
      inset-block-start: 0.714em;
      inset-inline-start: 0.714em;
      padding: 0 4px;
    }

    td.cell-actions {
      position: absolute;
      inset-block-start: 0.571em;
      inset-inline-end: 0.714em;
    }

    .pager-size {
      margin-inline-start: 0;
    }
  }

  /* A line of its own also before its words are there: with them it would not fit, and the first answer would push the rows down. */
  @container (max-width: 23em) {
    .freshness {
      flex-basis: 100%;
    }
  }

  @media (forced-colors: active) {
    tr[part~='row-selected'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .chip,
    .scroller,
    .popover {
      border-color: ButtonBorder;
    }
  }
`;
