import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { StateKind } from '../../api/states.js';
import { WordsController } from '../../controllers/words-controller.js';
import { stateEn } from '../../locale/en/state.js';
import type { StateTerms } from '../../locale/terms/state.js';
import { signs } from '../../styles/signs.js';
import { tokens } from '../../styles/tokens.js';
import { badgeLook, badgeStyles } from '../shared/badge.js';
import { drawing, stateIcons } from '../shared/state-icons.js';
import { hostStyles } from './kg-state-badge.styles.js';

/**
 * One state as icon, word and colour: the vendor's console label of a device, a license or an upload.
 * A state this version does not know is shown verbatim, with a dashed border.
 *
 * @tag kg-state-badge
 * @csspart badge - The badge; also `badge-<tone>`: neutral, info, progress, success, warning or danger.
 */
export class KgStateBadge extends LitElement {
  static override styles = [tokens, signs, badgeStyles, hostStyles];

  /**
   * What the state belongs to.
   */
  @property()
  kind: StateKind = 'device';

  /**
   * The vendor's internal name, e.g. `Enrolled`; shown by its console label, e.g. "Active".
   */
  @property()
  state = '';

  /**
   * Words to use instead of ours, by key.
   */
  @property({ attribute: false })
  strings: Partial<StateTerms> = {};

  readonly #words = new WordsController(this, stateEn, () => [this.strings], 'state');

  protected override render() {
    const look = badgeLook(this.kind, this.state, this.#words.terms);
    return html`<span
      class="badge"
      part="badge badge-${look.tone}"
      data-tone=${look.tone}
      data-known=${look.known}
      ?data-ring=${look.ring}
    >
      <span class="badge-icon">${drawing(stateIcons[look.icon])}</span>
      ${look.known ? nothing : html`<span class="sr-only">${this.#words.terms.unknownState}: </span>`}
      <bdi class="badge-label">${look.label}</bdi>
    </span>`;
  }
}
