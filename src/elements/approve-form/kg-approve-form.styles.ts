import { css } from 'lit';

/** The approve form: one column of fields, or a list of devices with their ids. */
export const approveStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .form-wide {
    max-inline-size: 52em;
  }

  .optional {
    color: var(--_kg-quiet);
    font-weight: 400;
  }

  .input.identifier {
    font-size: inherit;
  }

  .below {
    display: grid;
    gap: var(--_kg-space);
  }

  .below:empty {
    display: none;
  }

  .hint-split {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }

  .hint-changed,
  .hint-warning {
    display: flex;
    align-items: baseline;
    gap: 0.36em;
  }

  .hint-changed .icon,
  .hint-warning .icon {
    translate: 0 0.2em;
  }

  .hint-changed {
    color: var(--_kg-success-text);
  }

  .hint-warning {
    color: var(--_kg-warning-text);
  }

  .looked-up {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.286em 0.571em;
  }

  .count {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .clamped {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    white-space: pre-line;
  }

  .stack {
    display: grid;
    gap: calc(4 * var(--_kg-space));
    max-inline-size: 34em;
  }

  .stack:focus,
  .head-title:focus {
    outline: none;
  }

  .copyable {
    display: inline-flex;
    align-items: center;
    gap: 0.286em;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .copyable .button[data-copied] {
    color: var(--_kg-success-text);
  }

  /* A list of devices */

  .head {
    display: grid;
    gap: calc(2 * var(--_kg-space));
  }

  .head p {
    margin: 0;
  }

  .head-title {
    font-size: 1.143em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .buttons-start {
    justify-content: flex-start;
  }

  .rows {
    max-block-size: 28em;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    border: 1px solid var(--_kg-border);
    border-radius: var(--_kg-radius-panel);
    list-style: none;
  }

  .row {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr) minmax(7em, auto);
    align-items: center;
    gap: 0.286em 1em;
    min-block-size: 3.143em;
    padding: 0.429em 1.143em;
  }

  .row + .row {
    border-block-start: 1px solid var(--_kg-border);
  }

  .rows-brief {
    max-block-size: 14em;
  }

  .rows-brief .row {
    grid-template-columns: 9em minmax(0, 1fr);
    min-block-size: 2.286em;
    padding-block: 0.286em;
    overflow-wrap: anywhere;
  }

  .row-name,
  .row-main {
    display: grid;
    gap: var(--_kg-space);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .row-name,
  .row-main {
    justify-items: start;
  }

  .outcome .facts {
    inline-size: 100%;
  }

  .row p {
    margin: 0;
  }

  .row-id {
    inline-size: 100%;
  }

  .row-state {
    display: flex;
    justify-content: flex-end;
  }

  .row-skipped .row-name {
    color: var(--_kg-quiet);
  }

  @container (inline-size < 32em) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .row-main {
      grid-column: 1 / -1;
      grid-row: 2;
    }

    .buttons > .button {
      flex: 1 1 auto;
    }
  }
`;
