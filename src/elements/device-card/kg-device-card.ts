import { css } from 'lit';
import { property } from 'lit/decorators.js';
import type { Device } from '../../api/index.js';
import type { CardTerms } from '../../locale/index.js';
import { LazyBody } from '../shared/lazy-body.js';
import { LazyElement } from '../shared/lazy-element.js';
import { Part } from '../shared/part.js';
import { shellStyles } from '../shared/shell.js';
import type { Actions } from '../shared/actions.js';

const body = new Part(() => import('./card-body.js'));

/**
 * One device for a loan's page: its true state and what it waits for, what can be done, what was done on this page, and every field that Knox
 * Guard sent. Named by one identifier; where several are set they must be those of one device. The table's details are this element.
 *
 * @tag kg-device-card
 * @fires {KgRowActionEvent} kg-row-action - An action was chosen; `detail.action`, `detail.device`. Cancelable; else the action's element opens in a dialog, if the page has defined it.
 * @fires {KgAuditEvent} kg-audit - The device was seen in another state, an identifier was revealed or copied, or a command in a dialog took a step.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @slot actions - The host's own controls, after the actions.
 * @slot - What the host knows of the loan, below what was done.
 * @csspart badge - The device's state; also `badge-<tone>`.
 * @csspart facts - What tells which phone it is.
 * @csspart identifier - An identifier, masked or not.
 * @csspart actions - What can be done.
 * @csspart button - Each button; also `button-icon`.
 * @csspart asked - What was asked for and what the phone has confirmed.
 * @csspart visit - What was done on this page.
 * @csspart all-fields - Everything that Knox Guard sent.
 * @csspart message - Why there is nothing to show, or that it may be old.
 * @csspart dialog - What an action opens; its title is `dialog-title`, and a confirmation in it `action-confirmation`.
 * @cssstate loading - No answer has come yet, or the card itself has not.
 * @cssstate empty - Knox Guard does not list the device.
 * @cssstate failed - There is no answer to show, the identifiers do not name one device, or the card itself could not be loaded.
 * @cssstate ready - The device is shown.
 * @cssstate stale - What is shown could not be refreshed.
 */
export class KgDeviceCard extends LazyElement<CardTerms> {
  static override styles = [
    ...shellStyles,
    css`
      :host {
        --_bones: 21em;
      }
    `,
  ];

  /**
   * Knox Guard's own id of the device.
   */
  @property({ attribute: 'object-id' })
  objectId: string | undefined;

  /**
   * IMEI or serial number.
   */
  @property({ attribute: 'device-uid' })
  deviceUid: string | undefined;

  /**
   * The lender's own id of the device or loan; one that several devices have is refused.
   */
  @property({ attribute: 'approve-id' })
  approveId: string | undefined;

  /**
   * Seconds between two looks at the device, sooner while it is changing; 0 is off. Nothing is asked while the page is hidden.
   */
  @property({ type: Number, attribute: 'poll-interval' })
  pollInterval = 30;

  /**
   * Shows the device without its actions.
   */
  @property({ type: Boolean })
  readonly = false;

  /**
   * What is offered: names of ours (`approve`, `blink`) and the host's own actions, in this order; all of ours when not set.
   */
  @property({ attribute: false })
  actions: Actions | undefined;

  /**
   * The device as the host knows it, shown until it has been read. Nothing is offered for it before that.
   */
  @property({ attribute: false })
  device: Device | undefined;

  protected override readonly lazy = new LazyBody(this, body, ({ CardBody }) => new CardBody(this));
}
