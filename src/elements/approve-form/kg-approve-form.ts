import { css } from 'lit';
import { property } from 'lit/decorators.js';
import type { Device } from '../../api/index.js';
import type { ApproveTerms } from '../../locale/index.js';
import { LazyBody } from '../shared/lazy-body.js';
import { LazyElement } from '../shared/lazy-element.js';
import { Part } from '../shared/part.js';
import { shellStyles } from '../shared/shell.js';

const body = new Part(() => import('./approve-body.js'));

/**
 * Approves a device that is Pending, or a selection of them one by one: the number checked for what spreadsheets do to it, the device looked
 * up, confirmed, sent at most once, and followed until the phone is active.
 *
 * @tag kg-approve-form
 * @fires {KgApproveEvent} kg-approve - An approval was confirmed and is about to be sent; `detail.request`, `detail.commandId`. Cancelable.
 * @fires {KgApprovedEvent} kg-approved - Knox Guard approved; `detail.request`, `detail.response`, `detail.transactionId`.
 * @fires {KgAuditEvent} kg-audit - The intent, the confirmation and the result of each command; `detail.step`, `detail.commandId`, `detail.outcome`.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @csspart form - The form.
 * @csspart field - Each field with its label and what is said about it.
 * @csspart label - Each label.
 * @csspart input - Each field's control.
 * @csspart button - Each button; also `button-primary`, `button-icon`.
 * @csspart message - Notes, and what became of the approval.
 * @csspart dialog - The confirmation; its title is `dialog-title`.
 * @csspart facts - What is known of the device.
 * @csspart badge - A state's badge; also `badge-<tone>`.
 * @csspart row - A device of a selection.
 * @csspart progress - How far a selection has come.
 * @cssstate loading - The form itself is being loaded.
 * @cssstate empty - Never.
 * @cssstate failed - There is nowhere to send to, or the form itself could not be loaded.
 * @cssstate ready - The form can be used.
 * @cssstate stale - Never.
 */
export class KgApproveForm extends LazyElement<ApproveTerms> {
  static override styles = [
    ...shellStyles,
    css`
      :host {
        --_bones: 26em;
      }
    `,
  ];

  /**
   * IMEI or serial number to begin with.
   */
  @property({ attribute: 'device-uid' })
  deviceUid = '';

  /**
   * The lender's own id for the device to begin with, at most 50 characters.
   */
  @property({ attribute: 'approve-id' })
  approveId = '';

  /**
   * Comment to begin with, at most 1000 characters.
   */
  @property({ attribute: 'approve-comment' })
  approveComment = '';

  /**
   * Seconds in which a confirmed approval can be called back; 0 sends at once.
   */
  @property({ type: Number, attribute: 'undo-seconds' })
  undoSeconds = 0;

  /**
   * Devices to approve one by one, e.g. a table's selection; the form then shows them instead of its fields.
   */
  @property({ attribute: false })
  devices: readonly Device[] = [];

  protected override readonly lazy = new LazyBody(this, body, ({ ApproveBody }) => new ApproveBody(this));
}
