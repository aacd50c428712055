import { css } from 'lit';

/** A message in place of what it is about, with its way on. */
export const messageStyles = css`
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
