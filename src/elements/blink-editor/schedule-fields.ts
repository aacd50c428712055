import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { secondsOf } from '../../domain/reminder/describe.js';
import type { ReminderEditorTerms } from '../../locale/index.js';
import { daysFrom } from '../shared/week-picture.js';
import { type FieldsView, findingsAt, invalid, select } from './field-parts.js';

/** Hours that lenders use, by the issue's "every 3 hours, but not at night". */
const commonHours = [1, 3, 6, 12, 24] as const;

/** How often the reminder comes back: a number with its unit, and the usual choices. */
export function intervalFields(
  view: FieldsView,
  seconds: number | undefined,
  onChoice: (hours: number) => void,
): TemplateResult {
  const { draft, terms } = view;
  const units = (['seconds', 'minutes', 'hours'] as const).map((unit) => [unit, terms.units[unit]] as const);
  return html`<div class="field">
    <label for="interval">${terms.interval}</label>
    <div class="interval">
      <input
        id="interval"
        class="input"
        part="input"
        name="every"
        inputmode="decimal"
        autocomplete="off"
        aria-describedby="interval-hint interval-findings"
        aria-invalid=${invalid('interval', view)}
        .value=${live(draft.every)}
      />
      ${select('unit', terms.unit, units, draft.unit)}
    </div>
    <div class="choices-row" role="group" aria-label=${terms.commonChoices}>
      ${commonHours.map(
        (hours) =>
          html`<button
            type="button"
            class="chip"
            part="button"
            aria-pressed=${seconds === secondsOf({ value: hours, unit: 'hours' }) ? 'true' : 'false'}
            @click=${() => {
              onChoice(hours);
            }}
          >
            ${terms.duration({ value: hours, unit: 'hours' })}
          </button>`,
      )}
    </div>
    <p class="hint" id="interval-hint">${terms.intervalHint}</p>
    ${findingsAt('interval', view)}
  </div>`;
}

/** When it stays quiet: one choice of three, each with its own lists. */
export function quietFields(view: FieldsView, firstDay: number, isForeign: boolean): TemplateResult {
  const { draft, terms } = view;
  return html`<fieldset class="field group" id="quiet" aria-describedby="quiet-findings">
    <legend>${terms.quietTime}</legend>
    ${(['none', 'daily', 'weekly'] as const).map(
      (kind) =>
        html`<label class="radio">
            <input type="radio" name="quiet" value=${kind} .checked=${live(draft.quiet === kind)} />
            <span>${terms.quietKinds[kind]}</span>
          </label>
          ${kind !== draft.quiet || kind === 'none' ? nothing : kind === 'daily' ? dailyLists(view) : weeklyLists(view, firstDay)}`,
    )}
    ${isForeign ? html`<p class="note note-warning">${terms.bothQuiet}</p>` : nothing}
    ${findingsAt('quiet', view)}
  </fieldset>`;
}

function dailyLists({ draft, terms }: FieldsView): TemplateResult {
  const { from, to } = draft.daily;
  return html`<div class="span span-daily">
    <span aria-hidden="true">${terms.from}</span>
    ${hours('from', terms.from, from, terms)}
    <span aria-hidden="true">${terms.to}</span>
    ${hours('to', terms.to, to, terms)}
  </div>`;
}

function weeklyLists({ draft, terms }: FieldsView, firstDay: number): TemplateResult {
  const { fromDay, fromHour, toDay, toHour } = draft.weekly;
  const days = (name: string, label: string, chosen: number) =>
    select(
      name,
      label,
      daysFrom(firstDay).map((day) => [String(day), terms.days[day] ?? ''] as const),
      String(chosen),
      'quiet-findings',
    );
  return html`<div class="span">
    <span aria-hidden="true">${terms.from}</span>
    <span class="day-and-hour"
      >${days('fromDay', terms.fromDay, fromDay)} ${hours('fromHour', terms.fromHour, fromHour, terms)}</span
    >
    <span aria-hidden="true">${terms.to}</span>
    <span class="day-and-hour"
      >${days('toDay', terms.toDay, toDay)} ${hours('toHour', terms.toHour, toHour, terms)}</span
    >
  </div>`;
}

function hours(name: string, label: string, chosen: number, terms: ReminderEditorTerms): TemplateResult {
  const all = Array.from({ length: 24 }, (_, hour) => [String(hour), terms.hour(hour)] as const);
  return select(name, label, all, String(chosen), 'quiet-findings');
}
