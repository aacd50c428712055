import { css } from 'lit';
import { property } from 'lit/decorators.js';
import { LazyBody } from '../shared/lazy-body.js';
import { Part } from '../shared/part.js';
import { shellStyles } from '../shared/shell.js';
import { ReminderField } from './kg-reminder-field.js';

const body = new Part(() => import('./editor-body.js'));

/**
 * Sets a blinking reminder on one borrower's phone: how often, when it stays quiet, the message and the contact, beside a picture of what will
 * happen. On its own it sends, after a confirmation, and follows the phone; with a `name` or inside a `<form>` it is a field that sends nothing.
 *
 * Knox Guard documents no way to stop a reminder over its API: the confirmation says where it is stopped, or shows what a host puts into `stop`.
 *
 * @tag kg-blink-editor
 * @fires {Event} input - The value changes, with every key.
 * @fires {Event} change - The value has changed.
 * @fires {KgBlinkEvent} kg-blink - A reminder was confirmed and is about to be sent; `detail.request`, `detail.commandId`. Cancelable.
 * @fires {KgBlinkedEvent} kg-blinked - Knox Guard accepted it; `detail.request`, `detail.response`, `detail.transactionId`.
 * @fires {KgAuditEvent} kg-audit - The intent, the confirmation and the result of each command; `detail.step`, `detail.commandId`, `detail.outcome`.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @slot stop - How a reminder is stopped here, in place of our words; in the confirmation and after sending.
 * @csspart input - Each field.
 * @csspart button - Each button; also `button-primary`.
 * @csspart error - What is wrong with a field.
 * @csspart warning - What is worth a second look.
 * @csspart facts - Which device it is.
 * @csspart badge - The device's state; also `badge-<tone>`.
 * @csspart outlook - What will happen.
 * @csspart sentence - The schedule in a sentence.
 * @csspart week - The week picture.
 * @csspart phone - The phone.
 * @csspart notice - The reminder on it.
 * @csspart dialog - The confirmation.
 * @csspart dialog-title - Its title.
 * @csspart message - A note, and what became of the command.
 * @cssstate loading - The device has not been read yet, or the editor itself has not come.
 * @cssstate empty - Knox Guard does not list the device.
 * @cssstate failed - The device could not be read, none is named, or the editor itself could not be loaded.
 * @cssstate ready - The device was read, or this is a field.
 * @cssstate stale - The device could not be read again.
 */
export class KgBlinkEditor extends ReminderField {
  static override styles = [
    ...shellStyles,
    css`
      :host {
        --_bones: 94em;
        container-type: inline-size;
      }

      @container (min-width: 720px) {
        .root {
          --_bones: 55em;
        }
      }
    `,
  ];

  /**
   * Seconds in which a confirmed reminder can be called back; 0 sends at once.
   */
  @property({ type: Number, attribute: 'undo-seconds' })
  undoSeconds = 0;

  protected override readonly lazy = new LazyBody(
    this,
    body,
    ({ EditorBody }) => new EditorBody(this, this.field),
  );
}
