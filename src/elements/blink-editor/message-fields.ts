import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { limits } from '../../api/limits.js';
import { type FieldsView, findingsAt, invalid, type MessageTemplate, select } from './field-parts.js';

/** What the message fields show beside the draft. */
export interface MessageView extends FieldsView {
  readonly templates: readonly MessageTemplate[];
  /** Names that the host fills in. */
  readonly placeholders: readonly string[];
  /** Length of the message as the borrower reads it, in UTF-16 units. */
  readonly length: number;
  /** Own words that a template has replaced. */
  readonly replaced: string | undefined;
  readonly onBack: () => void;
}

/** The message: from a template or typed, with what is left of its 200 characters. */
export function messageFields(view: MessageView): TemplateResult {
  const { draft, terms, placeholders } = view;
  return html`<div class="field">
    <div class="label-row">
      <label for="message">${terms.message}</label>
      ${templateList(view)}
    </div>
    <textarea
      id="message"
      class="input"
      part="input"
      name="message"
      rows="4"
      dir="auto"
      aria-describedby="message-count message-hint message-findings"
      aria-invalid=${invalid('message', view)}
      .value=${live(draft.message)}
    ></textarea>
    <div class="label-row">
      <p class="hint" id="message-hint">
        ${placeholders.length > 0 ? terms.placeholderHint(placeholders.map((name) => `{${name}}`).join(' ')) : nothing}
      </p>
      <p class="hint count" id="message-count">${terms.charactersLeft(limits.message - view.length)}</p>
    </div>
    ${
      view.replaced === undefined
        ? nothing
        : html`<button
            type="button"
            class="button button-plain back"
            part="button"
            @click=${() => {
              view.onBack();
            }}
          >
            ${terms.backToTyped}
          </button>`
    }
    ${findingsAt('message', view)}
  </div>`;
}

/** How the borrower reaches the lender: one of the two, or both. */
export function contactFields(view: FieldsView): TemplateResult {
  const { draft, terms } = view;
  return html`<fieldset class="field group">
    <legend>${terms.contact}</legend>
    <p class="hint" id="contact-hint">${terms.contactHint}</p>
    <div class="contact">
      <div class="field">
        <label for="tel">${terms.tel}</label>
        <input
          id="tel"
          class="input"
          part="input"
          name="tel"
          type="tel"
          autocomplete="off"
          dir="ltr"
          aria-describedby="contact-hint tel-findings"
          aria-invalid=${invalid('tel', view)}
          .value=${live(draft.tel)}
        />
        ${findingsAt('tel', view)}
      </div>
      <div class="field">
        <label for="email">${terms.email}</label>
        <input
          id="email"
          class="input"
          part="input"
          name="email"
          type="email"
          autocomplete="off"
          dir="ltr"
          aria-describedby="contact-hint email-findings"
          aria-invalid=${invalid('email', view)}
          .value=${live(draft.email)}
        />
        ${findingsAt('email', view)}
      </div>
    </div>
  </fieldset>`;
}

function templateList({ templates, terms, draft }: MessageView): TemplateResult | typeof nothing {
  if (templates.length === 0) return nothing;
  const chosen = templates.findIndex(({ message }) => message === draft.message);
  return select(
    'template',
    terms.template,
    [['-1', terms.chooseTemplate], ...templates.map(({ name }, index) => [String(index), name] as const)],
    String(chosen),
  );
}
