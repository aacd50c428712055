import { html, nothing, type TemplateResult } from 'lit';
import type { ReminderWords } from '../../locale/index.js';
import type { WeekMarker } from './week-picture-marking.js';

/** What a week picture shows. */
export interface WeekView {
  /** 7 rows of 24 from Sunday, `true` where the reminder is hidden. */
  readonly hidden: readonly (readonly boolean[])[];
  /** The day of the first row, 0 = Sunday. */
  readonly firstDay: number;
  readonly words: ReminderWords;
}

/**
 * The week of a phone, hour by hour: quiet hours are hatched, shown ones coloured. With a marker it is a grid that can be changed;
 * without one it is a picture. Either way its content stands beside it in words.
 */
export function weekPicture(view: WeekView, marker?: WeekMarker): TemplateResult {
  const { words } = view;
  return html`<div class="week">
    <div class="week-hours" aria-hidden="true">
      ${[0, 6, 12, 18].map((hour) => html`<span>${words.hour(hour)}</span>`)}
    </div>
    ${marker ? grid(view, marker) : picture(view)}
    <ul class="week-legend" aria-hidden="true">
      <li><i class="hour"></i>${words.shown}</li>
      <li><i class="hour" data-quiet></i>${words.quiet}</li>
    </ul>
    ${marker ? html`<p class="hint" id="week-hint">${words.markHint}</p>` : nothing}
    <ul class="sr-only" id="week-words">
      ${daysFrom(view.firstDay).map(
        (day) => html`<li>${words.dayInWords(words.days[day] ?? '', spansOf(view.hidden[day] ?? []))}</li>`,
      )}
    </ul>
  </div>`;
}

/** The week's days in the order of its rows. */
export function daysFrom(firstDay: number): number[] {
  return Array.from({ length: 7 }, (_, row) => (firstDay + row) % 7);
}

/** The first day of a reader's week, 0 = Sunday; Monday where the browser does not know. */
export function firstDayOf(lang: string): number {
  // Typed by hand: TypeScript's library has neither spelling yet.
  const locale = new Intl.Locale(lang) as Intl.Locale & {
    getWeekInfo?: () => { readonly firstDay: number };
    readonly weekInfo?: { readonly firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}

function picture({ hidden, firstDay, words }: WeekView): TemplateResult {
  return html`<div
    class="week-days"
    part="week"
    role="img"
    aria-label=${words.week}
    aria-describedby="week-words"
  >
    ${daysFrom(firstDay).map(
      (day) =>
        html`<div class="week-day">
          <span class="week-name">${words.daysShort[day]}</span>
          ${hidden[day]?.map((quiet) => html`<span class="hour" ?data-quiet=${quiet}></span>`)}
        </div>`,
    )}
  </div>`;
}

function grid({ hidden, firstDay, words }: WeekView, marker: WeekMarker): TemplateResult {
  return html`<div
    class="week-days"
    part="week"
    role="grid"
    aria-label=${words.week}
    aria-describedby="week-hint"
    aria-multiselectable="true"
    @pointerdown=${marker.onPointerDown}
    @pointermove=${marker.onPointerMove}
    @pointerup=${marker.onPointerUp}
    @pointercancel=${marker.onPointerCancel}
    @keydown=${marker.onKeyDown}
    @focusout=${marker.onFocusOut}
  >
    ${daysFrom(firstDay).map(
      (day, row) =>
        html`<div class="week-day" role="row">
          <span class="week-name" role="rowheader" aria-label=${words.days[day] ?? nothing}
            >${words.daysShort[day]}</span
          >
          ${hidden[day]?.map(
            (quiet, hour) =>
              html`<span
                class="hour"
                role="gridcell"
                tabindex=${row * 24 + hour === marker.cursor ? '0' : '-1'}
                aria-selected=${quiet ? 'true' : 'false'}
                aria-label=${words.cell(words.dayAndHour(day, hour), quiet)}
                ?data-quiet=${quiet}
              ></span>`,
          )}
        </div>`,
    )}
  </div>`;
}

/** A day's quiet hours as spans. */
function spansOf(hours: readonly boolean[]): [number, number][] {
  const spans: [number, number][] = [];
  hours.forEach((quiet, hour) => {
    const last = spans.at(-1);
    if (!quiet) return;
    if (last?.[1] === hour) last[1] = hour + 1;
    else spans.push([hour, hour + 1]);
  });
  return spans;
}
