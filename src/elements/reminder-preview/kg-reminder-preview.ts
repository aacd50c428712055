import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PollController } from '../../controllers/poll-controller.js';
import type { ReminderDraft } from '../../domain/reminder/draft.js';
import { reminderEn } from '../../locale/en/reminder.js';
import type { ReminderWords } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { forms } from '../../styles/forms.js';
import { tokens } from '../../styles/tokens.js';
import { weekStyles } from '../shared/week-picture.styles.js';
import { hostStyles } from './kg-reminder-preview.styles.js';
import { outlook } from './outlook.js';
import { outlookStyles } from './outlook.styles.js';

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
  static override styles = [tokens, controls, forms, weekStyles, outlookStyles, hostStyles];

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

  readonly #locale = new LocaleController(this, reminderEn, () => [this.strings], 'reminder');

  constructor() {
    super();
    new PollController(this, {
      interval: () => 60, // the next times move on
      run: async () => {
        this.requestUpdate();
        await this.updateComplete;
      },
      failed: () => false,
    });
  }

  protected override render() {
    return html`${outlook({ request: this.value, locale: this.#locale, now: new Date() })}`;
  }
}
