import { css } from 'lit';

/** Two columns where there is room: choices on one side, what will happen on the other. */
export const editorStyles = css`
  :host {
    display: block;
  }

  .root {
    container-type: inline-size;
  }

  .layout {
    display: grid;
    gap: calc(6 * var(--_kg-space));
  }

  .choices {
    display: grid;
    gap: calc(5 * var(--_kg-space));
    align-content: start;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .group {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .group > legend {
    padding: 0;
    margin-block-end: var(--_kg-space);
  }

  .field .interval .input,
  .field .span .input,
  .label-row .input {
    inline-size: auto;
  }

  .interval {
    display: flex;
    gap: calc(2 * var(--_kg-space));
  }

  .field .interval input.input {
    inline-size: 6em;
  }

  .choices-row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.5 * var(--_kg-space));
  }

  .chip {
    min-block-size: 1.857em;
    padding: 0 0.714em;
    border: 1px solid var(--_kg-border);
    border-radius: 999px;
    background: var(--_kg-surface);
    cursor: pointer;
    transition: background-color 120ms ease-out;
  }

  .chip:hover:not(:disabled) {
    background: var(--_kg-raised);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_kg-accent);
    background: color-mix(in oklab, var(--_kg-accent) 10%, var(--_kg-surface));
    color: var(--_kg-accent);
    font-weight: 500;
  }

  .radio {
    display: flex;
    align-items: center;
    gap: 0.571em;
    min-block-size: 1.857em;
  }

  .radio input {
    inline-size: 1.143em;
    block-size: 1.143em;
    accent-color: var(--_kg-accent);
  }

  .span {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    justify-content: start;
    gap: calc(2 * var(--_kg-space));
    margin-inline-start: 1.714em;
    color: var(--_kg-quiet);
  }

  .span-daily {
    grid-template-columns: repeat(4, auto);
  }

  .span .input {
    justify-self: start;
  }

  .day-and-hour {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_kg-space));
  }

  .label-row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--_kg-space) calc(3 * var(--_kg-space));
  }

  .label-row label {
    font-weight: 500;
  }

  .label-row select {
    max-inline-size: 100%;
  }

  .count {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }

  .back {
    justify-self: start;
    color: var(--_kg-accent);
  }

  .contact {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: calc(3 * var(--_kg-space));
  }

  .contact .field {
    align-content: start;
  }

  .findings:empty {
    display: none;
  }

  .findings {
    display: grid;
    gap: var(--_kg-space);
  }

  .field-warning {
    flex-wrap: nowrap;
    align-items: start;
    margin: 0;
    font-size: 0.929em;
  }

  .field-warning .icon {
    translate: 0 0.1em;
  }

  .choices:disabled {
    opacity: 0.65;
  }

  .end {
    display: grid;
    gap: calc(4 * var(--_kg-space));
    margin-block-start: calc(5 * var(--_kg-space));
  }

  .head {
    display: grid;
    gap: calc(2 * var(--_kg-space));
    margin-block-end: calc(5 * var(--_kg-space));
  }

  .head:empty {
    display: none;
  }

  .head p {
    margin: 0;
  }

  .dialog-body .notice,
  .dialog-body .facts {
    background: var(--_kg-raised);
  }

  @container (min-width: 720px) {
    .layout {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      gap: calc(10 * var(--_kg-space));
    }

    .facts {
      grid-auto-flow: column;
      grid-auto-columns: auto;
      justify-content: start;
      gap: calc(8 * var(--_kg-space));
    }

    .head .facts > div {
      grid-template-columns: auto auto;
    }
  }
`;
