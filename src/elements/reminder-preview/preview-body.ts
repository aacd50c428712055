import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PollController } from '../../controllers/poll-controller.js';
import type { ReminderDraft } from '../../domain/reminder/draft.js';
import { reminderEn } from '../../locale/en/reminder.js';
import type { ReminderWords } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { forms } from '../../styles/forms.js';
import { tokens } from '../../styles/tokens.js';
import type { Body } from '../shared/lazy-body.js';
import { weekStyles } from '../shared/week-picture.styles.js';
import { hostStyles } from './kg-reminder-preview.styles.js';
import { outlook } from './outlook.js';
import { outlookStyles } from './outlook.styles.js';

/** The element as its body sees it. */
export interface PreviewHost extends ReactiveControllerHost, HTMLElement {
  readonly value: ReminderDraft;
  readonly strings: Partial<ReminderWords>;
}

/** The week, the sentence, the next times and the phone. */
export class PreviewBody implements Body {
  readonly styles = [tokens, controls, forms, weekStyles, outlookStyles, hostStyles];
  readonly #host: PreviewHost;
  readonly #locale: LocaleController<ReminderWords>;

  constructor(host: PreviewHost) {
    this.#host = host;
    this.#locale = new LocaleController(host, reminderEn, () => [host.strings], 'reminder');
    new PollController(host, {
      interval: () => 60, // the next times move on
      run: async () => {
        host.requestUpdate();
        await host.updateComplete;
      },
      failed: () => false,
    });
  }

  render(): TemplateResult {
    return html`${outlook({ request: this.#host.value, locale: this.#locale, now: new Date() })}`;
  }
}
