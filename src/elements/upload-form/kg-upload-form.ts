import { css } from 'lit';
import { property } from 'lit/decorators.js';
import type { UploadTerms } from '../../locale/index.js';
import { LazyBody } from '../shared/lazy-body.js';
import { LazyElement } from '../shared/lazy-element.js';
import { Part } from '../shared/part.js';
import { shellStyles } from '../shared/shell.js';
import { strictSwitch } from './strict-switch.js';

const body = new Part(() => import('./upload-body.js'));

/**
 * Uploads a list of devices from a file or a pasted column: its columns recognised, every row checked before anything leaves, sent in batches
 * at most once each, and every refusal explained.
 *
 * @tag kg-upload-form
 * @fires {KgUploadEvent} kg-upload - A batch was confirmed and is about to be sent; `detail.request`, `detail.commandId`. Cancelable.
 * @fires {KgUploadedEvent} kg-uploaded - Knox Guard took a batch in; `detail.uploadId` and its counts, as the vendor says them.
 * @fires {KgAuditEvent} kg-audit - The intent, the confirmation and the result of each command; `detail.step`, `detail.commandId`, `detail.outcome`.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @csspart form - The form, or the upload on its way.
 * @csspart field - Each field with its label and what is said about it.
 * @csspart label - Each label.
 * @csspart input - Each field's control.
 * @csspart button - Each button; also `button-primary`, `button-icon`.
 * @csspart message - Notes and refusals.
 * @csspart dialog - The confirmation; its title is `dialog-title`.
 * @csspart facts - Counts, and what the confirmation names.
 * @csspart scroller - What scrolls: the first rows, and the list of all rows.
 * @csspart table - The first rows of the file.
 * @csspart header-cell - Each header of them.
 * @csspart cell - Each cell of them.
 * @csspart row - Each row of the file, and each batch.
 * @csspart badge - A batch's badge; also `badge-<tone>`.
 * @csspart progress - How far checking, looking up or sending has come.
 * @cssstate loading - The form itself is being loaded.
 * @cssstate empty - Nothing was chosen yet.
 * @cssstate failed - There is nowhere to send to, or the form itself could not be loaded.
 * @cssstate ready - A file was chosen.
 * @cssstate stale - Never.
 */
export class KgUploadForm extends LazyElement<UploadTerms> {
  static override styles = [
    ...shellStyles,
    css`
      :host {
        --_bones: 36em;
      }
    `,
  ];

  /**
   * Approves each device as it arrives. Off unless it is turned on; the value `false` is off, too.
   */
  @property({ attribute: 'auto-accept', converter: strictSwitch })
  autoAccept = false;

  /**
   * Puts the auto-lock policy on each device. Off unless it is turned on; the value `false` is off, too.
   */
  @property({ attribute: 'auto-lock', converter: strictSwitch })
  autoLock = false;

  /**
   * Puts the SIM control policy on each device at enrolment. Off unless it is turned on; the value `false` is off, too.
   */
  @property({ attribute: 'apply-sim-control', converter: strictSwitch })
  applySimControl = false;

  /**
   * Blocks factory resets at enrolment. Off unless it is turned on; the value `false` is off, too.
   */
  @property({ attribute: 'enable-block-factory-reset', converter: strictSwitch })
  enableBlockFactoryReset = false;

  protected override readonly lazy = new LazyBody(this, body, ({ UploadBody }) => new UploadBody(this));
}
