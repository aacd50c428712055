import { css } from 'lit';

/** Icons, and what screen readers alone read: all that an element without controls needs. */
export const signs = css`
  .icon {
    inline-size: 1.143em;
    block-size: 1.143em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .sr-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
`;
