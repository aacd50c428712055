import { css } from 'lit';

/** One line that says whether it works, and what is known below. */
export const accountStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .root {
    --_row: 2.571em;
    --_kg-rows: 3;
    display: grid;
    gap: calc(3 * var(--_kg-space));
  }

  .health {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_kg-space) 0.571em;
  }

  .health-words {
    display: flex;
    flex: 1 1 14em;
    align-items: center;
    gap: 0.571em;
    margin: 0;
    font-weight: 600;
  }

  .health-mark {
    display: inline-flex;
    flex: none;
    padding: 0.286em;
    border-radius: 50%;
    background: var(--_kg-success);
    color: var(--_kg-success-text);
  }

  .health-bad {
    background: var(--_kg-warning);
    color: var(--_kg-warning-text);
  }

  .freshness {
    display: flex;
    align-items: center;
    gap: var(--_kg-space);
    color: var(--_kg-quiet);
    font-size: 0.929em;
    font-variant-numeric: tabular-nums;
  }

  .account {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    gap: 0.857em 1.714em;
    margin: 0;
  }

  .account dt {
    color: var(--_kg-quiet);
    font-size: 0.857em;
  }

  .account dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .message {
    padding: 0;
  }

  @media (forced-colors: active) {
    .health-mark {
      border: 1px solid currentColor;
    }
  }
`;
