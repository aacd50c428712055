import { css } from 'lit';

/** Fields, dialogs and what became of a command: the same in every form. */
export const forms = css`
  .form {
    display: grid;
    gap: calc(4 * var(--_kg-space));
    max-inline-size: 34em;
  }

  .field {
    display: grid;
    gap: var(--_kg-space);
  }

  .field > label,
  legend {
    font-weight: 500;
  }

  .field .input {
    inline-size: 100%;
  }

  textarea.input {
    padding-block: 0.429em;
    min-block-size: 5em;
    resize: vertical;
  }

  .hint {
    margin: 0;
    color: var(--_kg-quiet);
    font-size: 0.929em;
  }

  .field-error {
    display: flex;
    align-items: baseline;
    gap: 0.36em;
    margin: 0;
    color: var(--_kg-danger);
    font-size: 0.929em;
  }

  .field-error .icon {
    translate: 0 0.2em;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_kg-danger);
  }

  .buttons,
  .dialog-buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(2 * var(--_kg-space));
  }

  .dialog {
    inline-size: min(32em, calc(100vw - 2em));
    padding: 1.714em;
    border: 1px solid var(--_kg-border);
    border-radius: var(--_kg-radius-panel);
    background: var(--_kg-surface);
    color: var(--_kg-text);
    box-shadow: var(--_kg-shadow);
    font-size: inherit;
  }

  .dialog::backdrop {
    background: rgb(10 14 22 / 0.45);
  }

  .dialog[open] {
    display: grid;
    gap: 1.143em;
  }

  .dialog-title {
    margin: 0;
    font-size: 1.43em;
    font-weight: 600;
    line-height: 1.3;
  }

  .dialog-body {
    display: grid;
    gap: 1em;
  }

  .dialog-body p {
    margin: 0;
  }

  .facts {
    display: grid;
    gap: 0.571em;
    margin: 0;
    padding: 1em;
    border-radius: var(--_kg-radius);
    background: var(--_kg-raised);
  }

  .facts > div {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    align-items: center;
    gap: 0.571em;
  }

  .facts dt {
    color: var(--_kg-quiet);
  }

  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .outcome {
    display: grid;
    justify-items: start;
    gap: 0.714em;
    padding: 1.143em;
    border: 1px solid var(--_kg-border);
    border-radius: var(--_kg-radius-panel);
  }

  .outcome p {
    margin: 0;
  }

  .outcome-unknown {
    border-color: var(--_kg-warning-text);
    background: var(--_kg-warning);
    color: var(--_kg-warning-text);
  }

  .outcome-title {
    font-size: 1.143em;
    font-weight: 600;
  }

  .outcome-state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.571em;
  }

  .outcome-done .outcome-next {
    color: var(--_kg-quiet);
  }

  .detail {
    display: block;
    overflow-wrap: anywhere;
  }
`;
