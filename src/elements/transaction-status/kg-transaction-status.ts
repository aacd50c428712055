import { css } from 'lit';
import { property } from 'lit/decorators.js';
import type { TransactionTerms } from '../../locale/index.js';
import { LazyBody } from '../shared/lazy-body.js';
import { LazyElement } from '../shared/lazy-element.js';
import { Part } from '../shared/part.js';
import { shellStyles } from '../shared/shell.js';

const body = new Part(() => import('./transaction-body.js'));

/**
 * What became of a command that Knox Guard carries out device by device: how far it has come, and why some failed. Follows it until it has
 * settled.
 *
 * @tag kg-transaction-status
 * @fires {KgTransactionSettledEvent} kg-transaction-settled - Successes and failures make up the count; `detail.transactionId`, `detail.transaction`.
 * @fires {KgAuditEvent} kg-audit - A person has revealed or copied an identifier; `detail.action`, `detail.field`.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @csspart toolbar - The row above: how it stands, and as of when.
 * @csspart progress - How far it has come.
 * @csspart table - The failures.
 * @csspart header-cell - Each column's header.
 * @csspart row - Each failure; also `row-unreadable`.
 * @csspart cell - Each body cell.
 * @csspart badge - How it stands; also `badge-<tone>`.
 * @csspart identifier - An identifier, masked or not.
 * @csspart button - Each button; also `button-icon`.
 * @csspart input - The page size.
 * @csspart message - The panel in place of an answer, and notes.
 * @csspart pager - The footer of many failures.
 * @cssstate loading - No answer has come yet, or the element itself has not.
 * @cssstate empty - No transaction is chosen, or Knox Guard has no record of it (yet).
 * @cssstate failed - There is no answer to show, or the element itself could not be loaded.
 * @cssstate ready - The record is shown.
 * @cssstate stale - What is shown could not be refreshed.
 */
export class KgTransactionStatus extends LazyElement<TransactionTerms> {
  static override styles = [
    ...shellStyles,
    css`
      :host {
        --_bones: 8em;
      }
    `,
  ];

  /**
   * The vendor-side id of a command, e.g. `detail.transactionId` of `kg-approved`.
   */
  @property({ attribute: 'transaction-id' })
  transactionId = '';

  /**
   * Seconds between the first two looks; later ones are further apart, and none is made while the page is hidden. 0 is off.
   */
  @property({ type: Number, attribute: 'poll-interval' })
  pollInterval = 5;

  protected override readonly lazy = new LazyBody(
    this,
    body,
    ({ TransactionBody }) => new TransactionBody(this),
  );
}
