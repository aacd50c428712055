import { css } from 'lit';

/** What stands around the rows: toolbar, popovers, pager. */
export const toolbarStyles = css`
  /* Toolbar */

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_kg-space));
    min-block-size: 2.571em;
  }

  .search {
    position: relative;
    flex: 0 1 20em;
    min-inline-size: 12em;
    margin: 0;
  }

  .search > .icon {
    position: absolute;
    inset-inline-start: 0.714em;
    inset-block-start: 50%;
    translate: 0 -50%;
    color: var(--_kg-quiet);
    pointer-events: none;
  }

  .search-input {
    inline-size: 100%;
    padding-inline-start: 2.286em;
  }

  .filter-button > .icon:last-child {
    inline-size: 0.857em;
    block-size: 0.857em;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.429em;
    min-block-size: 1.857em;
    padding-inline: 0.714em 0.5em;
    border: 1px solid color-mix(in oklab, var(--_kg-accent) 45%, transparent);
    border-radius: 999px;
    background: color-mix(in oklab, var(--_kg-accent) 9%, transparent);
    color: var(--_kg-accent);
    font-size: 0.929em;
    font-weight: 500;
    cursor: pointer;
  }

  .chip .icon {
    inline-size: 0.857em;
    block-size: 0.857em;
  }

  .selected-count {
    font-weight: 600;
  }

  .tools {
    display: flex;
    margin-inline-start: auto;
  }

  /* So that what is selected finds room beside them, and the rows stay where they are. */
  @container (inline-size < 90em) {
    .tool span {
      display: none;
    }
  }

  .freshness {
    display: flex;
    align-items: center;
    gap: var(--_kg-space);
    color: var(--_kg-quiet);
    font-size: 0.929em;
    font-variant-numeric: tabular-nums;
  }

  /* Popovers */

  .popover {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0.429em;
    max-block-size: min(38em, 80vh);
    overflow: auto;
    border: 1px solid var(--_kg-border);
    border-radius: var(--_kg-radius-panel);
    background: var(--_kg-surface);
    color: var(--_kg-text);
    box-shadow: var(--_kg-shadow);
    font-size: inherit;
  }

  .filter:popover-open {
    display: grid;
    gap: 1px;
    min-inline-size: 14em;
  }

  .filter-choice {
    display: flex;
    align-items: center;
    gap: 0.714em;
    min-block-size: 2.143em;
    padding-inline: 0.571em;
    border-radius: var(--_kg-radius);
    cursor: pointer;
  }

  .filter-choice:hover,
  .menu-item:hover,
  .menu-item:focus-visible {
    background: color-mix(in oklab, var(--_kg-text) 6%, transparent);
  }

  .filter .button {
    margin-block-start: 0.429em;
  }

  .filter-line {
    display: flex;
    align-items: center;
  }

  .filter-line > label {
    flex: 1;
  }

  .filter-number {
    padding-inline: 0.857em 0.571em;
    color: var(--_kg-quiet);
    font-variant-numeric: tabular-nums;
  }

  .filter-at {
    margin: 0.286em 0.571em 0;
    color: var(--_kg-quiet);
    font-size: 0.857em;
  }

  .popup {
    max-inline-size: min(26em, calc(100vw - 1em));
  }

  .popup-title {
    margin: 0;
    padding: 0.429em 0.571em;
    font-weight: 600;
  }

  .view-panel {
    display: grid;
    gap: 0.571em;
    min-inline-size: 17em;
  }

  .choices {
    max-block-size: 19em;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }

  .choice {
    display: flex;
    align-items: center;
  }

  .choice > label {
    flex: 1;
    min-inline-size: 0;
  }

  .choice .cell-button[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }

  .view-line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.714em;
    padding-inline: 0.571em;
  }

  .view-line .input {
    min-inline-size: 0;
    max-inline-size: 14em;
  }

  .device-note {
    padding-inline: 0.571em;
  }

  .device-note .popup-title {
    padding-inline: 0;
  }

  .device-note p {
    margin: 0 0 0.571em;
  }

  .times {
    margin: 0 0 0.571em;
    font-variant-numeric: tabular-nums;
  }

  .times > div {
    display: flex;
    justify-content: space-between;
    gap: 1.429em;
  }

  .times dt {
    color: var(--_kg-quiet);
  }

  .times dd {
    margin: 0;
  }

  .job progress {
    flex: 0 1 12em;
    accent-color: var(--_kg-accent);
  }

  .menu-item {
    display: block;
    inline-size: 100%;
    min-inline-size: 13em;
    padding: 0.5em 0.714em;
    border: 0;
    border-radius: var(--_kg-radius);
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .menu-item:focus-visible {
    outline-offset: -2px;
  }

  .menu-item[aria-disabled='true'] {
    color: var(--_kg-quiet);
    cursor: default;
  }

  .menu-reason {
    display: block;
    font-size: 0.857em;
  }

  /* Pager */

  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_kg-space)) calc(5 * var(--_kg-space));
    color: var(--_kg-quiet);
    font-size: 0.929em;
    font-variant-numeric: tabular-nums;
  }

  .pager-range {
    color: var(--_kg-text);
  }

  .pager-size {
    display: flex;
    align-items: center;
    gap: 0.571em;
    margin-inline-start: auto;
  }

  .pager-size .input {
    min-block-size: 2.143em;
    padding-inline: 0.429em;
  }

  .pager-steps {
    display: flex;
    gap: 1px;
  }

  :host(:dir(rtl)) .pager-steps .icon {
    scale: -1 1;
  }
`;
