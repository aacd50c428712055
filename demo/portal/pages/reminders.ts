import type { KgBlinkEditor } from 'kg-elements';
import { html, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { icon } from '../icons.js';
import { type Page, PortalElement } from '../page.js';
import { asWritten, filled, type ReminderTemplate, templates } from '../templates.js';

export const remindersPage: Page = {
  view: 'reminders',
  title: 'Reminders',
  icon: icon('reminders'),
  render: () => html`<acme-reminders></acme-reminders>`,
};

/** The lender's saved reminders: what each will do to a phone, and a form to change it. */
@customElement('acme-reminders')
export class AcmeReminders extends PortalElement {
  @query('kg-blink-editor') private editor!: KgBlinkEditor; // rendered while editing
  @state() private chosen = 0;
  @state() private editing = false;
  @state() private saved = false;

  protected override render(): TemplateResult {
    const template = templates[this.chosen];
    return html`<div class="page-head">
        <h1>Reminders</h1>
        <p>What Acme Credit has agreed to show on a borrower’s phone, and when it stays quiet.</p>
      </div>
      <div class="templates">
        <ul>
          ${templates.map((each, index) => this.#renderLine(each, index))}
        </ul>
        ${template && (this.editing ? this.#renderForm(template) : this.#renderPreview(template))}
      </div>`;
  }

  #renderLine({ name, use }: ReminderTemplate, index: number): TemplateResult {
    return html`<li>
      <button
        type="button"
        aria-pressed=${index === this.chosen ? 'true' : 'false'}
        @click=${() => {
          this.chosen = index;
          this.editing = this.saved = false;
        }}
      >
        <strong>${name}</strong>
        <span>${use}</span>
      </button>
    </li>`;
  }

  #renderPreview(template: ReminderTemplate): TemplateResult {
    return html`<section aria-label=${template.name}>
      <kg-reminder-preview .value=${filled(template)}></kg-reminder-preview>
      <div class="template-buttons">
        <span role="status">${this.saved ? 'Saved.' : ''}</span>
        <button
          class="button"
          type="button"
          @click=${() => {
            this.editing = true;
          }}
        >
          Edit
        </button>
      </div>
    </section>`;
  }

  /** Inside a form the editor is a field like any other: it has a value and a validity, and sends nothing. */
  #renderForm({ reminder }: ReminderTemplate): TemplateResult {
    return html`<form novalidate @submit=${this.#onSave}>
      <kg-blink-editor name="reminder" .value=${reminder} .placeholders=${asWritten}></kg-blink-editor>
      <div class="template-buttons">
        <button
          class="button"
          type="button"
          @click=${() => {
            this.editing = false;
          }}
        >
          Cancel
        </button>
        <button class="button button-primary" type="submit">Save</button>
      </div>
    </form>`;
  }

  #onSave(event: SubmitEvent): void {
    event.preventDefault();
    const template = templates[this.chosen];
    if (!template || !this.editor.reportValidity()) return;
    templates[this.chosen] = { ...template, reminder: this.editor.value };
    this.editing = false;
    this.saved = true;
  }
}
