import { css } from 'lit';
import { cellButtons } from '../../styles/cell-buttons.js';

/**
 * Rows are grids on one track list, so every part of the table carries its role. Below 36em a row becomes a card with its headers as labels.
 */
export const tableStyles = css`
  ${cellButtons}

  :host {
    display: block;
    container-type: inline-size;
  }

  .root {
    --_row: 2.571em;
    display: flex;
    flex-direction: column;
    gap: calc(2 * var(--_kg-space));
    min-inline-size: 0;
  }

  .density-comfortable {
    --_row: 3.143em;
  }

  .density-compact {
    --_row: 2em;
  }

  /* Table */

  .scroller {
    position: relative;
    overflow-x: auto;
    border: 1px solid var(--_kg-border);
    border-radius: var(--_kg-radius-panel);
    background: var(--_kg-surface);
  }

  table {
    display: block;
    min-inline-size: var(--_kg-least);
    border-collapse: collapse;
  }

  thead,
  tbody {
    display: block;
  }

  tbody .icon {
    overflow: visible;
  }

  tr {
    display: grid;
    grid-template-columns: var(--_kg-tracks);
    align-items: center;
    min-block-size: var(--_row);
    padding-inline: 0.571em;
  }

  thead tr {
    position: relative;
    min-block-size: 2.571em;
    border-block-end: 1px solid var(--_kg-border);
    background: var(--_kg-raised);
    border-start-start-radius: calc(var(--_kg-radius-panel) - 1px);
    border-start-end-radius: calc(var(--_kg-radius-panel) - 1px);
  }

  .busy thead tr::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: -1px;
    block-size: 2px;
    background: var(--_kg-accent);
    /* By opacity alone, which the compositor does by itself: whatever a person does meanwhile waits for none of its frames (a moving line's it did). */
    animation: pulse 700ms ease-in-out infinite alternate;
  }

  /* Where colours are forced a ground is the page's, and the line would take the header's border away instead. */
  @media (forced-colors: active) {
    .busy thead tr::after {
      background: Highlight;
    }
  }

  @keyframes pulse {
    from {
      opacity: 0.15;
    }
  }

  th,
  td {
    display: block;
    min-inline-size: 0;
    padding: 0 0.571em;
    overflow: clip;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: inherit;
  }

  th {
    padding-inline: 0.667em;
    color: var(--_kg-quiet);
    font-size: 0.857em;
    font-weight: 500;
  }

  th:has(.sort) {
    padding-inline: 0.333em;
  }

  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.286em;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0 0.333em;
    border: 0;
    border-radius: var(--_kg-radius);
    background: none;
    font-weight: inherit;
    cursor: pointer;
  }

  .sort:hover {
    color: var(--_kg-text);
  }

  .sort:focus-visible {
    outline-offset: -2px;
  }

  .sort-label {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .sort .icon {
    inline-size: 1em;
    block-size: 1em;
  }

  .page-sort {
    margin: 0;
    color: var(--_kg-quiet);
    font-size: 0.929em;
  }

  /* What is more than text; it gives way by itself, and focus rings have room. */
  td:is(.cell-parts, .cell-actions) {
    display: flex;
    align-items: center;
    gap: 0.286em;
    overflow: visible;
    padding-block: 3px;
  }

  tbody tr {
    border-block-end: 1px solid var(--_kg-border);
  }

  tbody:last-child tr:last-child {
    border-block-end: 0;
  }

  /* Dozens that turn are dozens of layers, in every frame: in a list they are still until a row is looked at. */
  tbody tr:not(:hover, :focus-within) .badge[data-ring] .badge-icon::after {
    animation: none;
  }

  tbody tr:hover {
    background: var(--_kg-raised);
  }

  tr[part~='row-selected'] {
    background: color-mix(in oklab, var(--_kg-accent) 8%, transparent);
  }

  .identifier {
    overflow: clip;
    text-overflow: ellipsis;
  }

  time {
    color: var(--_kg-quiet);
    font-variant-numeric: tabular-nums;
  }

  .cell-select,
  .cell-actions {
    overflow: visible;
  }

  .cell-actions {
    justify-content: flex-end;
  }

  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.143em;
    block-size: 1.143em;
    margin: 0;
    accent-color: var(--_kg-accent);
    cursor: pointer;
  }

  /* 24 px of target around a 16 px box. */
  td.cell-select,
  th.cell-select {
    display: flex;
    align-items: center;
    min-block-size: 24px;
    padding: 0 4px;
    font-size: inherit;
  }

  .cell-button[hidden] {
    display: none;
  }

  .cell-button[data-action='menu'] .icon {
    stroke-width: 2.5;
  }

  [data-action='note'][data-waiting] {
    color: var(--_kg-progress-text);
  }

  [data-end] {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  td[data-extra='loading'] .text {
    display: inline-block;
    inline-size: 70%;
    block-size: 0.714em;
    border-radius: 999px;
    background: var(--_kg-border);
    color: transparent;
  }

  td[data-extra='failed'] .text {
    color: var(--_kg-quiet);
    font-style: italic;
  }

  .damage {
    display: inline-flex;
    color: var(--_kg-warning-text);
  }

  /*
   * Reveal and copy wait for the row's attention; where nothing hovers they are always there. Not by opacity, which is an effect to composite
   * each, and not by colour, which paints them all the same.
   */
  @media (hover: hover) {
    tr:not(:hover, :focus-within)
      :is(
        [data-action='reveal']:not([aria-pressed='true']),
        [data-action='copy'],
        [data-action='note']:not([data-waiting])
      ):not([data-copied])
      .icon {
      display: none;
    }
  }

  tr[data-unreadable] > td:not(.cell-unreadable) {
    display: none;
  }

  .cell-unreadable {
    grid-column: 1 / -1;
    color: var(--_kg-warning-text);
    font-style: italic;
  }

  td[data-changed] {
    position: relative;
  }

  /* A veil that stands still asks for no frames, whatever a person does meanwhile; only its end is an animation. */
  td[data-changed]::after {
    content: '';
    position: absolute;
    inset: 0;
    background: color-mix(in srgb, var(--_kg-accent) 28%, transparent);
    pointer-events: none;
  }

  td[data-changed='fading']::after {
    opacity: 0;
    animation: changed 250ms ease-out;
  }

  @keyframes changed {
    from {
      opacity: 1;
    }
  }

  /* Its colour would be the page's own, and hide the words. */
  @media (forced-colors: active) {
    td[data-changed]::after {
      content: none;
    }
  }
`;
