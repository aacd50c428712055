import { css } from 'lit';

/** What the uploads add to the device table's looks. */
export const uploadStyles = css`
  .uploads {
    --_kg-tracks: minmax(13em, 2fr) minmax(9em, 1.3fr) repeat(3, minmax(5.5em, 0.7fr)) minmax(9em, 1.6fr);
    --_kg-least: 53em;
  }

  .devices {
    --_kg-tracks: minmax(12em, 1fr) minmax(13em, 1.2fr) minmax(9em, 0.8fr) minmax(14em, 1.8fr);
    --_kg-least: 49em;
  }

  .uploads td .identifier {
    color: var(--_kg-quiet);
  }

  .uploads tbody tr {
    position: relative;
  }

  .row-link {
    justify-self: start;
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 500;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  tr:hover .row-link {
    color: var(--_kg-accent);
    text-decoration: underline;
  }

  /* The whole row is the button's target. */
  .row-link::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .row-link:focus-visible {
    outline: none;
  }

  .row-link:focus-visible::after {
    outline: 2px solid var(--_kg-focus);
    outline-offset: -2px;
    border-radius: var(--_kg-radius);
  }

  td .progress {
    min-inline-size: 7em;
  }

  .back .icon {
    inline-size: 1em;
  }

  :host(:dir(rtl)) .back .icon {
    scale: -1 1;
  }

  .uploads td:last-child {
    padding-inline-start: 1.714em;
  }

  .uploads th:last-child {
    padding-inline-start: 2em;
  }

  .summary {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: flex-end;
    gap: calc(2 * var(--_kg-space)) 2em;
    margin-block-end: calc(2 * var(--_kg-space));
  }

  .summary-main {
    display: grid;
    flex: 1 1 20em;
    gap: calc(2 * var(--_kg-space));
    min-inline-size: 0;
    max-inline-size: 30em;
  }

  .summary-title,
  .summary p {
    margin: 0;
  }

  .summary-title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.571em;
    font-size: 1.143em;
    font-weight: 600;
  }

  .summary-title .quiet {
    font-weight: 400;
  }

  .summary-title .badge {
    font-size: 0.75em;
  }

  .summary-id {
    color: var(--_kg-quiet);
  }

  .copyable {
    display: inline-flex;
    align-items: center;
    gap: 0.286em;
    overflow-wrap: anywhere;
  }

  .copyable .button {
    min-block-size: 1.857em;
    inline-size: 1.857em;
  }

  .copyable .button[data-copied] {
    color: var(--_kg-success-text);
    opacity: 1;
  }

  .summary [data-action='copy'] {
    opacity: 1;
  }

  .counts {
    display: flex;
    gap: 1.714em;
    margin: 0;
  }

  .counts dt {
    color: var(--_kg-quiet);
    font-size: 0.857em;
  }

  .counts dd {
    margin: 0;
    font-size: 1.43em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }

  @container (max-width: 36em) {
    .uploads td:last-child {
      padding-inline-start: 0;
    }
  }
`;
