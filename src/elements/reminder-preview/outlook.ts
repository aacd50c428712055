import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { describeReminder } from '../../domain/reminder/describe.js';
import type { ReminderDraft } from '../../domain/reminder/draft.js';
import { nextReminders, remindersPerWeek } from '../../domain/reminder/times.js';
import { quietHours } from '../../domain/reminder/week.js';
import type { ReminderWords } from '../../locale/index.js';
import { firstDayOf, weekPicture } from '../shared/week-picture.js';
import type { WeekMarker } from '../shared/week-picture-marking.js';
import { phone } from './phone.js';

/** How many of the next times are listed. */
const upcoming = 5;

/** What an outlook is about. */
export interface OutlookView {
  readonly request: ReminderDraft;
  readonly locale: LocaleController<ReminderWords>;
  readonly now: Date;
  /** Makes the picture one that can be changed. */
  readonly marker?: WeekMarker | undefined;
}

/** What a reminder will do: in a sentence, as a week, as the next times, and as the borrower sees it. */
export function outlook(view: OutlookView): TemplateResult {
  const { request, locale, now, marker } = view;
  const words = locale.terms;
  const times = locale.isServed ? [] : nextReminders(request, now, upcoming);
  return html`<section class="outlook" part="outlook" aria-label=${words.outlook}>
    <p class="sentence" part="sentence">${describeReminder(request, words) || words.noSchedule}</p>
    ${counts(request, locale)}
    ${weekPicture({ hidden: quietHours(request), firstDay: firstDayOf(locale.lang), words }, marker)}
    <p class="hint">${words.localTime}</p>
    <div class="outlook-below">
      <div class="times">
        <p class="outlook-title" id="next">${words.next}</p>
        ${
          times.length > 0
            ? html`<ol aria-labelledby="next">
                ${times.map((time) => html`<li><time datetime=${time.toISOString()}>${moment(time, locale.lang)}</time></li>`)}
              </ol>`
            : request.interval === undefined || locale.isServed
              ? nothing
              : html`<p>${words.noNext}</p>`
        }
        <p class="hint">${words.nextHint}</p>
      </div>
      <div class="outlook-phone">
        <p class="outlook-title">${words.phone}</p>
        ${phone(request, words, locale.isServed ? undefined : (times[0] ?? now), locale)}
        <p class="hint">${words.phoneHint}</p>
      </div>
    </div>
  </section>`;
}

function counts(
  request: ReminderDraft,
  locale: LocaleController<ReminderWords>,
): TemplateResult | typeof nothing {
  const week = rounded(remindersPerWeek(request));
  const day = rounded(remindersPerWeek(request) / 7);
  if (week === 0) return nothing;
  const { perDay, perWeek } = locale.terms;
  return html`<p class="counts">
    ${perDay(day, locale.number(day))}, ${perWeek(week, locale.number(week))}
  </p>`;
}

/** Averages: a tenth says something below ten, and nothing above. */
function rounded(count: number): number {
  return count < 10 ? Math.round(count * 10) / 10 : Math.round(count);
}

function moment(time: Date, lang: string): string {
  return new Intl.DateTimeFormat(lang, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(time);
}
