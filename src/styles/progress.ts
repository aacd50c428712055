import { css } from 'lit';

/** The native progress bar: the same wherever something takes its time. */
export const progressBar = css`
  .progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 0.571em;
    border: 0;
    border-radius: 999px;
    overflow: hidden;
    background: var(--_kg-neutral);
  }

  .progress::-webkit-progress-bar {
    background: var(--_kg-neutral);
  }

  .progress::-webkit-progress-value {
    background: var(--_kg-accent);
    transition: inline-size 160ms ease-out;
  }

  .progress::-moz-progress-bar {
    background: var(--_kg-accent);
  }

  @media (forced-colors: active) {
    .progress {
      border: 1px solid CanvasText;
    }

    .progress::-webkit-progress-value {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
