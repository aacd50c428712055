import { css } from 'lit';
import { boneLines } from '../shared/panels.styles.js';

/** Rows stand in groups that the browser may skip; `content-visibility` has no effect on real table rows. */
export const groupStyles = css`
  tbody {
    content-visibility: auto;
    --_rows: calc(var(--_kg-count, 10) * var(--_row));
    contain-intrinsic-block-size: auto var(--_rows);
    /* Also while its rows are on their way: what comes into it moves nothing. */
    min-block-size: var(--_rows);
  }

  /* The first groups are always on the page; skipping them would only delay the first paint. They are laid out and painted apart all the same. */
  tbody:nth-of-type(-n + 3) {
    content-visibility: visible;
    contain: layout style paint;
  }

  /*
   * Rows to be: laid out, and there for nobody. On a long page some still are when the answer has come: a row has its place once it has its
   * words. Bones are drawn in their place, of the first groups alone.
   */
  .awaits tbody > tr,
  tbody > tr:not([aria-rowindex]) {
    visibility: hidden;
  }

  /* In a small font a row is higher than its density says: its buttons keep their size. */
  .awaits {
    max-block-size: calc(31 * max(var(--_row), 34px));
    overflow: clip;
  }

  .awaits tbody {
    ${boneLines}
  }

  :host(:state(_early)) .awaits tbody {
    opacity: 0;
  }

  .awaits + .skeleton {
    block-size: auto;
    background: none;
  }
`;
