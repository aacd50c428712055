import { html, nothing, type TemplateResult } from 'lit';
import type { Message, UploadTerms } from '../../locale/index.js';
import { icon } from '../shared/icons.js';
import { errorLine } from '../shared/error-line.js';

/** What the first step shows. */
export interface ChooseView {
  readonly terms: UploadTerms;
  readonly pasted: string;
  readonly over: boolean;
  readonly reading: boolean;
  readonly error: Message | undefined;
  readonly note: string;
}

/** What a person does in it. */
export interface ChooseActions {
  readonly onFiles: (files: FileList | null) => void;
  readonly onDrag: (over: boolean) => void;
  readonly onType: (text: string) => void;
  readonly onUsePasted: () => void;
}

/** A file or a pasted column; nothing is sent by choosing. */
export function chooseStep(view: ChooseView, actions: ChooseActions): TemplateResult {
  const { terms } = view;
  return html`<div
      class="drop"
      part="field"
      ?data-over=${view.over}
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        actions.onDrag(true);
      }}
      @dragleave=${() => {
        actions.onDrag(false);
      }}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        actions.onDrag(false);
        actions.onFiles(event.dataTransfer?.files ?? null);
      }}
    >
      <span class="drop-icon">${icon('upload')}</span>
      <p class="drop-line">
        <span>${terms.chooseDrop}</span>
        <button
          type="button"
          class="button button-primary"
          part="button button-primary"
          aria-describedby="formats"
          @click=${(event: Event) => {
            (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.click();
          }}
        >
          ${terms.chooseFile}
        </button>
        <input
          type="file"
          class="file"
          tabindex="-1"
          aria-label=${terms.chooseFile}
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            actions.onFiles(input.files);
            input.value = ''; // the same file may be chosen again
          }}
        />
      </p>
      <p class="hint" id="formats">${terms.chooseFormats}</p>
      ${view.reading ? html`<p class="hint" aria-busy="true">${terms.readingFile}</p>` : nothing}
      ${view.note ? html`<p class="hint">${view.note}</p>` : nothing}
      ${view.error ? html`<div id="file-error">${errorLine(`${view.error.title}. ${view.error.next}`)}</div>` : nothing}
    </div>
    <div class="field" part="field">
      <label for="pasted" part="label">${terms.choosePaste}</label>
      <textarea
        id="pasted"
        class="input identifier"
        part="input"
        rows="4"
        autocomplete="off"
        autocapitalize="off"
        data-1p-ignore
        spellcheck="false"
        aria-describedby="pasted-below"
        .value=${view.pasted}
        @input=${(event: Event) => {
          actions.onType((event.target as HTMLTextAreaElement).value);
        }}
      ></textarea>
      <p class="hint" id="pasted-below">${terms.choosePasteHint}</p>
      ${
        view.pasted.trim()
          ? html`<div class="buttons buttons-start">
              <button type="button" class="button" part="button" @click=${actions.onUsePasted}>
                ${terms.chooseUsePasted}
              </button>
            </div>`
          : nothing
      }
    </div>
    <p class="hint">${terms.nothingSentYet}</p>`;
}
