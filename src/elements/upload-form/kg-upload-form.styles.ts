import { css } from 'lit';

/** The upload form: its steps, choosing, columns, and an upload on its way. */
export const uploadStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .upload,
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_kg-space));
    max-inline-size: 64em;
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.286em 1.714em;
    margin: 0;
    padding: 0 0 0.857em;
    border-block-end: 1px solid var(--_kg-border);
    list-style: none;
    counter-reset: step;
  }

  .step {
    display: flex;
    align-items: center;
    gap: 0.571em;
    color: var(--_kg-quiet);
    counter-increment: step;
  }

  .step::before {
    content: counter(step);
    display: grid;
    place-items: center;
    inline-size: 1.857em;
    block-size: 1.857em;
    border: 1px solid var(--_kg-border);
    border-radius: 50%;
    font-size: 0.857em;
    font-variant-numeric: tabular-nums;
  }

  .step[aria-current='step'] {
    color: var(--_kg-text);
    font-weight: 600;
  }

  .step[aria-current='step']::before {
    border-color: transparent;
    background: var(--_kg-accent);
    color: var(--_kg-on-accent);
  }

  .step-done::before {
    border-color: transparent;
    background: var(--_kg-success);
    color: var(--_kg-success-text);
  }

  .head,
  .below,
  .known {
    display: grid;
    justify-items: start;
    gap: calc(2 * var(--_kg-space));
  }

  .head {
    justify-items: stretch;
  }

  .below:empty {
    display: none;
  }

  .head-title,
  .sub-title {
    margin: 0;
    font-size: 1.143em;
    font-weight: 600;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }

  .sub-title {
    font-size: 1em;
  }

  .head-title:focus {
    outline: none;
  }

  .upload p,
  .stack p {
    margin: 0;
  }

  .optional {
    color: var(--_kg-quiet);
    font-weight: 400;
  }

  .input.identifier {
    font-size: inherit;
  }

  .plain {
    display: grid;
    gap: 0.286em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .buttons-start {
    justify-content: flex-start;
  }

  /* Choosing */

  .drop {
    display: grid;
    justify-items: center;
    gap: 0.857em;
    padding: 2.857em 1.143em;
    border: 1.5px dashed var(--_kg-border-control);
    border-radius: var(--_kg-radius-panel);
    background: var(--_kg-raised);
    text-align: center;
  }

  .drop[data-over] {
    border-color: var(--_kg-accent);
    background: color-mix(in oklab, var(--_kg-accent) 8%, var(--_kg-surface));
  }

  .drop-icon {
    display: grid;
    place-items: center;
    inline-size: 2.857em;
    block-size: 2.857em;
    border-radius: 50%;
    background: var(--_kg-info);
    color: var(--_kg-info-text);
  }

  .drop-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.571em;
  }

  .drop .hint {
    max-inline-size: 34em;
  }

  .file {
    display: none;
  }

  /* Columns */

  .file-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.286em 0.857em;
    overflow-wrap: anywhere;
  }

  .file-name {
    font-weight: 600;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    align-items: start;
    gap: calc(4 * var(--_kg-space));
    max-inline-size: 44em;
  }

  .sample-scroller {
    overflow-x: auto;
    border: 1px solid var(--_kg-border);
    border-radius: var(--_kg-radius-panel);
  }

  .sample {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .sample th,
  .sample td {
    padding: 0.571em 1.143em;
    text-align: start;
    white-space: nowrap;
  }

  .sample th {
    color: var(--_kg-quiet);
    font-size: 0.857em;
    font-weight: 500;
    vertical-align: bottom;
  }

  .sample td {
    border-block-start: 1px solid var(--_kg-border);
    color: var(--_kg-quiet);
  }

  .sample td[data-used] {
    color: var(--_kg-text);
  }

  .sample [data-used] {
    background: color-mix(in oklab, var(--_kg-accent) 6%, var(--_kg-surface));
  }

  .used {
    display: block;
    color: var(--_kg-accent);
    font-weight: 600;
  }

  /* Counts that make up a whole */

  .sums {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 45%), 1fr));
    margin: 0;
    overflow: hidden;
    border: 1px solid var(--_kg-border);
    border-radius: var(--_kg-radius-panel);
  }

  .sum {
    display: grid;
    align-content: space-between;
    gap: 0.143em;
    padding: 0.857em 1.143em;
    box-shadow: 0 0 0 0.5px var(--_kg-border);
  }

  .sum dt {
    color: var(--_kg-quiet);
    font-size: 0.929em;
  }

  .sum dd {
    margin: 0;
    font-size: 1.571em;
    font-weight: 600;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }

  .sum:not([data-some]) dd {
    color: var(--_kg-quiet);
    font-weight: 400;
  }

  .sum[data-some]:is([data-name='ready'], [data-name='accepted']) dd {
    color: var(--_kg-success-text);
  }

  .sum[data-some]:is([data-name='errors'], [data-name='refused']) dd {
    color: var(--_kg-danger);
  }

  .sum[data-some]:is([data-name='warnings'], [data-name='duplicates'], [data-name='unknown']) dd {
    color: var(--_kg-warning-text);
  }

  /* Switches */

  .switches {
    display: grid;
    gap: 0.857em;
    min-inline-size: 0;
    margin: 0;
    padding: 1.143em;
    border: 1px solid var(--_kg-border);
    border-radius: var(--_kg-radius-panel);
  }

  .switches legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }

  .switch {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    gap: 0.714em;
    cursor: pointer;
  }

  .switch-inline {
    align-items: center;
  }

  .switch input {
    inline-size: 1.143em;
    block-size: 1.143em;
    margin-block-start: 0.14em;
    accent-color: var(--_kg-accent);
  }

  .switch-inline input {
    margin-block-start: 0;
  }

  .switch-label {
    display: block;
    font-weight: 500;
  }

  .switch .hint {
    display: block;
  }

  /* On its way, and its end */

  .run-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.143em 1.143em;
    font-variant-numeric: tabular-nums;
  }

  .reasons {
    display: grid;
    gap: 0.571em;
  }

  .reasons li {
    display: grid;
    grid-template-columns: minmax(3em, auto) minmax(0, 1fr);
    gap: 0.857em;
    overflow-wrap: anywhere;
  }

  .reason-count {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .batches {
    margin: 0;
    padding: 0;
    border: 1px solid var(--_kg-border);
    border-radius: var(--_kg-radius-panel);
    list-style: none;
  }

  .batch {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.286em 1.143em;
    padding: 0.714em 1.143em;
    font-variant-numeric: tabular-nums;
  }

  .batch + .batch {
    border-block-start: 1px solid var(--_kg-border);
  }

  .batch-name {
    font-weight: 500;
  }

  .batch-more {
    grid-column: 1 / -1;
    overflow-wrap: anywhere;
  }

  .message {
    display: grid;
    gap: 0.286em;
  }

  @container (inline-size < 32em) {
    .batch {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .batch > .hint:not(.batch-more) {
      grid-column: 1;
      grid-row: 2;
    }

    .buttons > .button,
    .sheet-tools > .button,
    .known > .button {
      flex: 1 1 auto;
      min-block-size: 2.286em;
      padding-block: 0.286em;
      white-space: normal;
    }

    .step:not([aria-current='step']) {
      font-size: 0;
      gap: 0;
    }

    .step:not([aria-current='step'])::before {
      font-size: calc(0.857 * var(--kg-font-size, 14px));
    }

    .drop {
      padding: 1.714em 0.857em;
    }
  }

  @media (forced-colors: active) {
    .step[aria-current='step']::before {
      border: 2px solid CanvasText;
    }
  }
`;
