import { css } from 'lit';

/** What will happen: the sentence leads, the picture carries, the phone comes last. */
export const outlookStyles = css`
  .outlook {
    display: grid;
    gap: calc(3 * var(--_kg-space));
    align-content: start;
    min-inline-size: 0;
  }

  .outlook p,
  .outlook-title,
  .notice p {
    margin: 0;
  }

  .sentence {
    font-size: 1.143em;
    font-weight: 600;
    text-wrap: balance;
  }

  .counts {
    color: var(--_kg-quiet);
  }

  .outlook-title {
    font-size: 1em;
    font-weight: 500;
  }

  .outlook-below {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: calc(5 * var(--_kg-space));
    margin-block-start: calc(2 * var(--_kg-space));
  }

  .times,
  .outlook-phone {
    display: grid;
    gap: calc(2 * var(--_kg-space));
    align-content: start;
  }

  .times ol {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }

  .times li {
    padding-block: 0.357em;
    border-block-end: 1px solid var(--_kg-border);
  }

  .times li:last-child {
    border-block-end: 0;
  }

  .phone {
    display: grid;
    gap: 0.857em;
    align-content: start;
    min-block-size: 15em;
    max-inline-size: 17em;
    padding: 1.143em 0.714em;
    border: 0.357em solid var(--_kg-border-control);
    border-radius: 1.857em;
    background: linear-gradient(var(--_kg-neutral), var(--_kg-raised));
  }

  .phone-clock {
    text-align: center;
    font-size: 2em;
    font-weight: 300;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }

  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.714em;
    padding: 0.857em;
    border: 1px solid var(--_kg-border);
    border-radius: var(--_kg-radius-panel);
    background: var(--_kg-surface);
  }

  .notice-icon {
    display: grid;
    place-items: center;
    inline-size: 1.857em;
    block-size: 1.857em;
    border-radius: 50%;
    background: var(--_kg-warning);
    color: var(--_kg-warning-text);
  }

  .notice-words {
    display: grid;
    gap: 0.429em;
    overflow-wrap: anywhere;
  }

  .notice-message {
    white-space: pre-wrap;
    unicode-bidi: isolate;
  }

  .notice-contact {
    color: var(--_kg-quiet);
    font-size: 0.929em;
  }

  .notice-contact bdi {
    color: var(--_kg-text);
    font-weight: 500;
  }

  .notice [data-missing] {
    color: var(--_kg-quiet);
    font-style: italic;
  }
`;
