import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { ReminderDraft } from '../../domain/reminder/draft.js';
import type { ReminderWords } from '../../locale/index.js';
import { icon } from '../shared/icons.js';

/** A phone with the reminder on it, at the time at which it comes next, where that is known. */
export function phone(
  request: ReminderDraft,
  words: ReminderWords,
  at: Date | undefined,
  locale: LocaleController<ReminderWords>,
): TemplateResult {
  const clock = new Intl.DateTimeFormat(locale.lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return html`<div class="phone" part="phone">
    <p class="phone-clock" aria-hidden="true">${at ? clock.format(at) : nothing}</p>
    ${notice(request, words)}
  </div>`;
}

/** The reminder itself: the message and the contact, as the borrower reads them. Written by people, so only ever text. */
export function notice(request: ReminderDraft, words: ReminderWords): TemplateResult {
  const { message = '', tel, email } = request;
  const isMissing = message.trim() === '';
  // On one line: white space is the borrower's to see, and the formatter's is not.
  const text = isMissing ? words.noMessage : message;
  return html`<div class="notice" part="notice">
    <span class="notice-icon">${icon('bell-ringing')}</span>
    <div class="notice-words">
      <p class="notice-message" dir="auto" ?data-missing=${isMissing}>${text}</p>
      ${contact(words.call, tel)} ${contact(words.write, email)}
      ${tel || email ? '' : html`<p class="notice-contact" data-missing>${words.noContact}</p>`}
    </div>
  </div>`;
}

function contact(label: string, value: string | undefined): TemplateResult | string {
  return value ? html`<p class="notice-contact">${label} <bdi dir="ltr">${value}</bdi></p>` : '';
}
