import { css, type CSSResultGroup } from 'lit';
import { signs } from './signs.js';

const rules = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }

  :focus-visible {
    outline: 2px solid var(--_kg-focus);
    outline-offset: 2px;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.43em;
    min-block-size: 2.286em;
    padding: 0 0.857em;
    border: 1px solid var(--_kg-border-control);
    border-radius: var(--_kg-radius);
    background: var(--_kg-surface);
    color: var(--_kg-text);
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }

  /* Only on the way in: a button that becomes usable is so at once, and at full contrast. */
  .button:hover:not(:disabled, [aria-disabled='true']) {
    background: var(--_kg-raised);
    transition: background-color 120ms ease-out;
  }

  .button-primary {
    border-color: transparent;
    background: var(--_kg-accent);
    color: var(--_kg-on-accent);
  }

  .button-primary:hover:not(:disabled, [aria-disabled='true']) {
    background: color-mix(in oklab, var(--_kg-accent) 88%, var(--_kg-text));
  }

  .button-danger {
    border-color: var(--_kg-danger);
    color: var(--_kg-danger);
  }

  .button-plain {
    border-color: transparent;
    background: transparent;
    padding: 0 0.571em;
  }

  .button-icon {
    inline-size: 2.286em;
    padding: 0;
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    cursor: default;
    color: var(--_kg-quiet);
    border-color: var(--_kg-border);
  }

  .button-primary:is(:disabled, [aria-disabled='true']) {
    background: var(--_kg-raised);
  }

  .button-plain:is(:disabled, [aria-disabled='true']) {
    border-color: transparent;
  }

  .input {
    min-block-size: 2.286em;
    padding: 0 0.714em;
    border: 1px solid var(--_kg-border-control);
    border-radius: var(--_kg-radius);
    background: var(--_kg-surface);
    color: var(--_kg-text);
  }

  .input::placeholder {
    color: var(--_kg-quiet);
    opacity: 1;
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.286em 0.857em;
    padding: 0.571em 0.857em;
    border-radius: var(--_kg-radius);
    background: var(--_kg-info);
    color: var(--_kg-info-text);
  }

  .note > span {
    flex: 1 1 16em;
    overflow-wrap: anywhere;
  }

  .note-warning {
    background: var(--_kg-warning);
    color: var(--_kg-warning-text);
  }

  .note-danger {
    background: var(--_kg-danger-tone);
    color: var(--_kg-danger-text);
  }

  .note .button {
    background: transparent;
    border-color: currentColor;
    color: inherit;
  }

  .identifier {
    font-family: var(--_kg-mono);
    font-size: 0.929em;
    font-variant-numeric: tabular-nums;
    unicode-bidi: isolate;
    direction: ltr;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
    }
  }

  @media (forced-colors: active) {
    .button,
    .input,
    .note {
      border: 1px solid ButtonBorder;
    }

    .button:disabled,
    .button[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }

    :focus-visible {
      outline-color: Highlight;
    }
  }
`;

/** Buttons, fields, notes, icons and what screen readers alone read: the same in every element. */
export const controls: CSSResultGroup = [signs, rules];
