import { css } from 'lit';
import { messageStyles } from './message.styles.js';

/** Bones of rows, a line each in five columns. */
export const boneLines = css`
  background: repeating-linear-gradient(
    var(--_kg-surface) 0 calc(var(--_row) / 2 - 0.357em),
    var(--_kg-border) calc(var(--_row) / 2 - 0.357em) calc(var(--_row) / 2 + 0.357em),
    var(--_kg-surface) calc(var(--_row) / 2 + 0.357em) var(--_row)
  );
  mask: repeating-linear-gradient(
    90deg,
    transparent 0 1.143em,
    #000 1.143em calc(20% - 1em),
    transparent calc(20% - 1em) 20%
  );
  opacity: 0.6;
`;

/** What stands where rows would. */
export const panelStyles = [
  messageStyles,
  css`
    .skeleton {
      block-size: calc(var(--_row) * var(--_kg-rows, 25));
      ${boneLines}
    }

    :host(:state(_early)) .skeleton {
      opacity: 0;
    }
  `,
];
