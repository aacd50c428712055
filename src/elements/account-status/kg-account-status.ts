import { css } from 'lit';
import type { AccountTerms } from '../../locale/index.js';
import { LazyBody } from '../shared/lazy-body.js';
import { LazyElement } from '../shared/lazy-element.js';
import { Part } from '../shared/part.js';
import { shellStyles } from '../shared/shell.js';

const body = new Part(() => import('./account-body.js'));

/**
 * Whether the connection to Knox Guard works, and whose it is: company, user, country, and the environment and region that the proxy tells.
 * It never sees a token, so it cannot show one.
 *
 * @tag kg-account-status
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @csspart health - The line that says whether the connection works.
 * @csspart facts - What is known of the account.
 * @csspart button - Each button; also `button-icon`.
 * @csspart message - Why it does not work.
 * @cssstate loading - No answer has come yet, or the element itself has not.
 * @cssstate empty - Never.
 * @cssstate failed - The connection does not work, nobody may know, or the element itself could not be loaded.
 * @cssstate ready - The connection works.
 * @cssstate stale - The connection worked, and does not now.
 */
export class KgAccountStatus extends LazyElement<AccountTerms> {
  static override styles = [
    ...shellStyles,
    css`
      :host {
        --_bones: 8em;
      }
    `,
  ];

  protected override readonly lazy = new LazyBody(this, body, ({ AccountBody }) => new AccountBody(this));
}
