import { css } from 'lit';

/** The dialog that a row's action opens. */
export const actionDialogStyles = css`
  .action {
    inline-size: min(38em, calc(100vw - 2em));
    max-block-size: calc(100dvh - 2em);
    padding: 1.714em;
    overflow-y: auto;
    border: 1px solid var(--_kg-border);
    border-radius: var(--_kg-radius-panel);
    background: var(--_kg-surface);
    color: var(--_kg-text);
    box-shadow: var(--_kg-shadow);
    font-size: inherit;
  }

  .action[data-action='blink'] {
    inline-size: min(64em, calc(100vw - 2em));
  }

  /* The details come in from the side, so that the list they belong to stays in sight. */
  .action[data-action='details'] {
    inline-size: min(42em, 100vw);
    max-inline-size: 100vw;
    block-size: 100dvh;
    max-block-size: 100dvh;
    margin-block: 0;
    margin-inline: auto 0;
    border-block: 0;
    border-inline-end: 0;
    border-radius: 0;
  }

  .action[data-action='details'][open] {
    animation: details-in 180ms ease-out;
  }

  @keyframes details-in {
    from {
      opacity: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .action[data-action='details'][open] {
      animation: none;
    }
  }

  .action::backdrop {
    background: rgb(10 14 22 / 0.45);
  }

  .action-head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1em;
    margin-block-end: 1.143em;
  }

  .action-title {
    margin: 0;
    font-size: 1.43em;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .action-title:focus {
    outline: none;
  }

  .action-device {
    color: var(--_kg-quiet);
    font-weight: 500;
  }

  @media (max-width: 30em) {
    .action {
      padding: 1.143em;
    }
  }
`;
