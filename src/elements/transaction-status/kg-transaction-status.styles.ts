import { css } from 'lit';

/** What a transaction adds to the device table's looks. */
export const transactionStyles = css`
  .root {
    --_kg-rows: 3;
  }

  .scroller {
    --_kg-tracks: minmax(13em, 1fr) minmax(16em, 3fr);
    --_kg-least: 30em;
  }

  .head {
    display: grid;
    gap: calc(2 * var(--_kg-space));
  }

  .root > .note,
  .head p {
    margin: 0;
  }

  .head-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_kg-space)) 0.714em;
  }

  .head-title {
    font-size: 1.143em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .head [data-action='copy'] {
    min-block-size: 1.857em;
    inline-size: 1.857em;
    opacity: 1;
  }

  .copyable {
    display: inline-flex;
    align-items: center;
    gap: 0.286em;
    color: var(--_kg-quiet);
    overflow-wrap: anywhere;
  }
`;
