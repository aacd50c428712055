import { css } from 'lit';

/** Bones of rows, a line each in five columns. */
export const boneLines = css`
  background: repeating-linear-gradient(
    var(--_kg-surface) 0 calc(var(--_row) / 2 - 0.357em),
    var(--_kg-border) calc(var(--_row) / 2 - 0.357em) calc(var(--_row) / 2 + 0.357em),
    var(--_kg-surface) calc(var(--_row) / 2 + 0.357em) var(--_row)
  );
  mask: repeating-linear-gradient(
    90deg,
    transparent 0 1.143em,
    #000 1.143em calc(20% - 1em),
    transparent calc(20% - 1em) 20%
  );
  opacity: 0.6;
  /* An answer that comes at once shows no bones. */
  animation: appear 160ms ease-out 150ms both;
`;

/** What stands where rows would. */
export const panelStyles = css`
  /* Instead of rows */

  .skeleton {
    block-size: calc(var(--_row) * var(--_kg-rows, 25));
    ${boneLines}
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .message {
    display: grid;
    justify-items: start;
    gap: 0.286em;
    padding: 2.286em 1.429em;
  }

  .message p {
    margin: 0;
    max-inline-size: 44em;
  }

  .message-title {
    font-size: 1.143em;
    font-weight: 600;
  }

  .message-next {
    color: var(--_kg-quiet);
    overflow-wrap: anywhere;
  }

  .message .button {
    margin-block-start: 0.857em;
  }
`;
