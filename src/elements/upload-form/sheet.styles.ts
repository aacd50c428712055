import { css } from 'lit';

/** The list of all rows: one height for each, so that thousands of them need no measuring. */
export const sheetStyles = css`
  .sheet-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.571em;
  }

  .sheet-tools .switch {
    margin-inline-end: auto;
  }

  .sheet-scroller {
    block-size: 29em;
    overflow: auto;
    overflow-anchor: none;
    border: 1px solid var(--_kg-border);
    border-radius: var(--_kg-radius-panel);
    contain: strict;
  }

  .sheet-head,
  .sheet-row {
    display: grid;
    grid-template-columns: 4.286em minmax(12em, 1.1fr) minmax(9em, 1fr) minmax(12em, 1.6fr) 2.286em;
    align-items: center;
    gap: 0 0.857em;
    padding-inline: 1.143em;
  }

  .sheet-head {
    position: sticky;
    inset-block-start: 0;
    block-size: 2.571em;
    border-block-end: 1px solid var(--_kg-border);
    background: var(--_kg-surface);
    color: var(--_kg-quiet);
    font-weight: 500;
  }

  .sheet-head > span {
    font-size: 0.857em;
  }

  .sheet-row {
    block-size: 3.571em;
    overflow: hidden;
    border-block-end: 1px solid var(--_kg-border);
  }

  .sheet-row > span {
    min-inline-size: 0;
  }

  .cell-line {
    color: var(--_kg-quiet);
    font-variant-numeric: tabular-nums;
  }

  .cell-input {
    inline-size: 100%;
    padding-inline: 0.571em;
    background: transparent;
  }

  .cell-input:not(:hover, :focus, [aria-invalid='true']) {
    border-color: transparent;
  }

  .cell-issues {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    max-block-size: 2.9em;
    overflow: hidden;
    font-size: 0.929em;
    overflow-wrap: anywhere;
  }

  .cell-issues .icon {
    vertical-align: -0.2em;
    inline-size: 1em;
    block-size: 1em;
  }

  .cell-issues > span + span {
    margin-inline-start: 0.571em;
  }

  .issue-fine {
    color: var(--_kg-success-text);
  }

  .issue-error {
    color: var(--_kg-danger);
  }

  .issue-warning {
    color: var(--_kg-warning-text);
  }

  .row-wrong {
    box-shadow: inset 3px 0 0 var(--_kg-danger);
  }

  .row-wrong:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_kg-danger);
  }

  .row-dropped .cell-input {
    color: var(--_kg-quiet);
    text-decoration: line-through;
  }

  @container (inline-size < 46em) {
    .sheet-head {
      display: none;
    }

    .sheet-row {
      grid-template:
        'line number drop' 2.571em
        'line id drop' 2.571em
        'issues issues issues' 3em
        / 2.857em minmax(0, 1fr) 2.286em;
      align-content: center;
      block-size: 9.143em;
      padding-inline: 0.857em;
    }

    .cell-line {
      grid-area: line;
    }

    .sheet-row > span:nth-child(2) {
      grid-area: number;
    }

    .sheet-row > span:nth-child(3) {
      grid-area: id;
    }

    .cell-issues {
      grid-area: issues;
    }

    .cell-drop {
      grid-area: drop;
    }

    .sheet-row .cell-input:not([aria-invalid='true']) {
      border-color: var(--_kg-border);
    }
  }
`;
