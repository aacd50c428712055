import { css } from 'lit';

/** Small buttons beside a value: 24 px at least, and quiet until they are wanted. */
export const cellButtons = css`
  .cell-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex: none;
    inline-size: max(1.857em, 24px);
    block-size: max(1.857em, 24px);
    padding: 0;
    border: 0;
    border-radius: var(--_kg-radius);
    background: none;
    color: var(--_kg-quiet);
    cursor: pointer;
  }

  .cell-button:hover {
    background: color-mix(in oklab, var(--_kg-text) 8%, transparent);
    color: var(--_kg-text);
  }

  .cell-button:focus-visible {
    outline-offset: -2px;
  }

  .cell-button[data-copied] {
    color: var(--_kg-success-text);
  }
`;
