import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ReminderEditorTerms } from '../../locale/index.js';
import { icon } from '../shared/icons.js';
import type { Draft } from './draft.js';
import type { Field, Finding } from './findings.js';

/** A message the host offers. */
export interface MessageTemplate {
  readonly name: string;
  readonly message: string;
}

/** What the fields show. */
export interface FieldsView {
  readonly draft: Draft;
  readonly terms: ReminderEditorTerms;
  /** What is to be said now: errors of fields that were left, and warnings. */
  readonly findings: readonly Finding[];
}

/** The findings at a field, below it. */
export function findingsAt(field: Field, { findings }: Pick<FieldsView, 'findings'>): TemplateResult {
  const here = findings.filter((finding) => finding.field === field);
  return html`<div id="${field}-findings" class="findings">
    ${here.map(({ level, text }) =>
      level === 'error'
        ? html`<p class="field-error" part="error">${icon('warning')}<span>${text}</span></p>`
        : html`<p class="note note-warning field-warning" part="warning">
            ${icon('warning')}<span>${text}</span>
          </p>`,
    )}
  </div>`;
}

/** The value of `aria-invalid` for a field. */
export function invalid(field: Field, { findings }: Pick<FieldsView, 'findings'>): 'true' | 'false' {
  return findings.some((finding) => finding.field === field && finding.level === 'error') ? 'true' : 'false';
}

/** A list of choices; its name is what the change is about. */
export function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  describedBy: string | typeof nothing = nothing,
): TemplateResult {
  return html`<select
    class="input"
    part="input"
    name=${name}
    aria-label=${label}
    aria-describedby=${describedBy}
  >
    ${options.map(([value, text]) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`)}
  </select>`;
}
