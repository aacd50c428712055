import { css, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReminderDraft } from '../../domain/reminder/draft.js';
import type { ReminderWords } from '../../locale/index.js';
import { LazyBody } from '../shared/lazy-body.js';
import { Part } from '../shared/part.js';
import { Patience } from '../shared/patience.js';
import { shellStyles } from '../shared/shell.js';

const body = new Part(() => import('./preview-body.js'));

/**
 * What a reminder will do, to read: the week with its quiet hours, the sentence, the next times, how often in a day and a week, and the
 * phone as the borrower sees it. All in the phone's local time.
 *
 * @tag kg-reminder-preview
 * @csspart outlook - All of it.
 * @csspart sentence - The schedule in a sentence.
 * @csspart week - The week picture.
 * @csspart phone - The phone.
 * @csspart notice - The reminder on it.
 */
export class KgReminderPreview extends LitElement {
  static override styles = [
    ...shellStyles,
    css`
      :host {
        --_bones: 44em;
      }
    `,
  ];

  /**
   * The reminder: a `BlinkRequest`, or as much of one as there is.
   */
  @property({ attribute: false })
  value: ReminderDraft = {};

  /**
   * Words to use instead of ours, by key.
   */
  @property({ attribute: false })
  strings: Partial<ReminderWords> = {};

  readonly #patience = new Patience(this, this.attachInternals());
  readonly #lazy = new LazyBody(this, body, ({ PreviewBody }) => new PreviewBody(this));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lazy.take();
  }

  /** Whoever waits for the element waits for its body, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (this.#lazy.current) return done;
    await this.#lazy.settled;
    return super.getUpdateComplete();
  }

  protected override render(): unknown {
    return this.#lazy.render();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#patience.wait(!this.#lazy.current && !this.#lazy.failed);
  }
}
