import { css } from 'lit';
import { cellButtons } from '../../styles/cell-buttons.js';

/** One device: who it is and how it stands on top, what can be done, then what is known, most wanted first. */
export const cardStyles = css`
  ${cellButtons}

  :host {
    display: block;
    container-type: inline-size;
  }

  .card {
    --_row: 2.571em;
    --_kg-rows: 8;
    display: grid;
    gap: 1.429em;
  }

  .card:focus {
    outline: none;
  }

  .head {
    display: grid;
    gap: 0.571em;
  }

  .head-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_kg-space) 0.857em;
  }

  .freshness {
    display: flex;
    align-items: center;
    gap: var(--_kg-space);
    color: var(--_kg-quiet);
    font-size: 0.929em;
    font-variant-numeric: tabular-nums;
  }

  .state-notes {
    display: grid;
    gap: var(--_kg-space);
    color: var(--_kg-quiet);
    max-inline-size: 48em;
  }

  .state-notes p,
  .reason {
    margin: 0;
  }

  .badge[data-changed] {
    animation: changed 2.4s ease-out;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.571em;
  }

  .reason {
    flex: 1 0 100%;
    color: var(--_kg-quiet);
    font-size: 0.929em;
  }

  h2,
  h3 {
    margin: 0 0 0.571em;
    font-size: 1em;
    font-weight: 600;
  }

  h3 {
    margin-block-start: 1.143em;
    font-weight: 500;
    color: var(--_kg-quiet);
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 0.857em 1.714em;
    margin: 0;
  }

  .facts dt {
    color: var(--_kg-quiet);
    font-size: 0.857em;
    overflow-wrap: anywhere;
  }

  .facts dd {
    min-block-size: 1.714em;
    margin: 0;
    overflow-wrap: anywhere;
  }

  /* What the vendor sent, with its spaces; never those of our own markup. */
  .facts dd bdi {
    white-space: pre-wrap;
  }

  .facts-vendor dt {
    font-family: var(--_kg-mono);
  }

  .identifier + .cell-button {
    margin-inline-start: 0.286em;
  }

  .cell-button {
    vertical-align: middle;
  }

  .identifier {
    font-family: var(--_kg-mono);
    font-size: 0.929em;
  }

  .quiet {
    color: var(--_kg-quiet);
  }

  p.quiet {
    margin: 0;
  }

  .sections {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24em, 100%), 1fr));
    align-items: start;
    gap: 1.429em 2.286em;
  }

  .pairs,
  .visit {
    display: grid;
    gap: 0.429em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .pairs li {
    display: grid;
    grid-template-columns: 1.429em minmax(8em, 12em) 1fr;
    align-items: baseline;
    gap: 0.429em;
  }

  .pair-name::first-letter {
    text-transform: uppercase;
  }

  .pair-mark {
    align-self: start;
    color: var(--_kg-quiet);
  }

  .pairs [data-stand='on'] .pair-mark {
    color: var(--_kg-success-text);
  }

  .pairs :is([data-stand='coming'], [data-stand='going']) :is(.pair-mark, .pair-stand) {
    color: var(--_kg-progress-text);
  }

  .visit li {
    display: grid;
    grid-template-columns: 4.5em 1fr;
    gap: 0.857em;
    padding-block: 0.286em;
    border-block-start: 1px solid var(--_kg-border);
  }

  .visit li:first-child {
    border-block-start: 0;
  }

  .visit time {
    color: var(--_kg-quiet);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .visit span {
    overflow-wrap: anywhere;
  }

  .all summary {
    inline-size: fit-content;
    min-block-size: 1.714em;
    font-weight: 500;
    cursor: pointer;
  }

  .facts-all {
    margin-block-start: 0.857em;
  }

  .message {
    padding: 0.571em 0;
  }

  @container (max-width: 26em) {
    .pairs li {
      grid-template-columns: 1.429em 1fr;
    }

    .pair-stand {
      grid-column: 2;
    }

    .actions .button {
      flex: 1 1 8em;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .badge[data-changed] {
      animation: none;
    }
  }
`;
