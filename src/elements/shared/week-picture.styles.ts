import { css } from 'lit';

/** The week picture: time runs in the reader's direction, quiet hours are hatched and not only of another colour. */
export const weekStyles = css`
  .week {
    --_day: 2.857em;
    --_shown: color-mix(in oklab, var(--_kg-warning-text) 34%, var(--_kg-warning));
    display: grid;
    gap: 0.429em;
    font-variant-numeric: tabular-nums;
  }

  .week-hours {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    margin-inline-start: var(--_day);
  }

  .week-hours span {
    color: var(--_kg-quiet);
    font-size: 0.857em;
    padding-inline-start: 0.333em;
    border-inline-start: 1px solid var(--_kg-border-control);
    line-height: 1;
  }

  .week-days {
    display: grid;
    gap: 3px;
    touch-action: pan-y;
    user-select: none;
  }

  .week-day {
    display: grid;
    grid-template-columns: var(--_day) repeat(24, minmax(0, 1fr));
    align-items: stretch;
    block-size: 1.714em;
  }

  .week-name {
    align-self: center;
    color: var(--_kg-quiet);
    font-size: 0.857em;
  }

  .hour {
    border-inline-start: 1px solid var(--_kg-surface);
    background: var(--_shown);
  }

  /* The warning tone's own hue, lighter and fuller than a mix of its two colours. */
  @supports (color: oklch(from red l c h)) {
    .week {
      --_shown: light-dark(
        oklch(from var(--_kg-warning-text) 0.85 0.105 h),
        oklch(from var(--_kg-warning-text) 0.69 0.11 h)
      );
    }
  }

  .hour:nth-child(6n + 2) {
    border-inline-start-width: 2px;
  }

  .hour:nth-child(2) {
    border-start-start-radius: 4px;
    border-end-start-radius: 4px;
  }

  .hour:last-child {
    border-start-end-radius: 4px;
    border-end-end-radius: 4px;
  }

  .hour[data-quiet] {
    background: repeating-linear-gradient(
        -45deg,
        transparent 0 3px,
        color-mix(in oklab, var(--_kg-border-control) 75%, transparent) 3px 4px
      )
      0 0 / 100% 100% var(--_kg-neutral);
  }

  [role='grid'] .hour {
    cursor: crosshair;
  }

  [role='grid'] .hour:hover {
    filter: brightness(0.92);
  }

  .hour:focus-visible {
    position: relative;
    outline-offset: 0;
  }

  .week-legend {
    display: flex;
    gap: 1.143em;
    margin: 0;
    padding: 0;
    padding-inline-start: var(--_day);
    list-style: none;
    color: var(--_kg-quiet);
  }

  .week-legend li {
    font-size: 0.857em;
    display: flex;
    align-items: center;
    gap: 0.429em;
  }

  .week-legend .hour {
    inline-size: 1.167em;
    block-size: 1.167em;
    border: 0;
    border-radius: 3px;
  }

  @media (forced-colors: active) {
    .hour {
      border: 1px solid CanvasText;
      background: Canvas;
    }

    .hour[data-quiet] {
      background: repeating-linear-gradient(-45deg, Canvas 0 3px, CanvasText 3px 4px);
      forced-color-adjust: none;
    }
  }
`;
