import { css } from 'lit';
import { property } from 'lit/decorators.js';
import type { UploadsTerms } from '../../locale/index.js';
import { LazyBody } from '../shared/lazy-body.js';
import { LazyElement } from '../shared/lazy-element.js';
import { Part } from '../shared/part.js';
import { shellStyles } from '../shared/shell.js';

const body = new Part(() => import('./uploads-body.js'));

/**
 * The uploads of every channel with their counts as the vendor gives them, or one upload with its devices and why some were refused. Follows
 * what is still worked on until it has settled.
 *
 * @tag kg-upload-status
 * @fires {KgUploadSelectEvent} kg-upload-select - An upload was chosen from the list, or the list again; `detail.uploadId`, `detail.upload`. Cancelable; else the element shows it.
 * @fires {KgUploadSettledEvent} kg-upload-settled - Knox Guard has worked through an upload; `detail.uploadId`, `detail.status`, `detail.upload`.
 * @fires {KgAuditEvent} kg-audit - A person has revealed or copied an identifier; `detail.action`, `detail.field`.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @slot empty - Shown instead of our words when there is no upload at all.
 * @csspart toolbar - The row above the table.
 * @csspart summary - What is known of the one upload that is shown.
 * @csspart table - The table.
 * @csspart header-cell - Each column's header.
 * @csspart row - Each body row; also `row-unreadable`.
 * @csspart cell - Each body cell.
 * @csspart badge - A status's badge; also `badge-<tone>`.
 * @csspart progress - How far an upload has come.
 * @csspart identifier - An identifier, masked or not.
 * @csspart button - Each button; also `button-icon`, `button-link`.
 * @csspart input - The page size.
 * @csspart message - The panel in place of rows, and the note above stale ones.
 * @csspart pager - The footer.
 * @cssstate loading - No answer has come yet, or the element itself has not.
 * @cssstate empty - The answer holds no row.
 * @cssstate failed - There is no answer to show, or the element itself could not be loaded.
 * @cssstate ready - Rows are shown.
 * @cssstate stale - What is shown could not be refreshed.
 */
export class KgUploadStatus extends LazyElement<UploadsTerms> {
  static override styles = [
    ...shellStyles,
    css`
      :host {
        --_bones: 70em;
      }
    `,
  ];

  /**
   * The upload to show with its devices; all uploads when empty.
   */
  @property({ attribute: 'upload-id' })
  uploadId = '';

  /**
   * The page to show, from 0.
   */
  @property({ type: Number })
  page = 0;

  /**
   * Rows a page, 1–1000.
   */
  @property({ type: Number, attribute: 'page-size' })
  pageSize = 25;

  /**
   * Seconds between the first two looks at what is not settled; later ones are further apart, and none is made while the page is hidden. 0 is off.
   */
  @property({ type: Number, attribute: 'poll-interval' })
  pollInterval = 5;

  protected override readonly lazy = new LazyBody(this, body, ({ UploadsBody }) => new UploadsBody(this));
}
