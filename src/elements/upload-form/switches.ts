import { html, type TemplateResult } from 'lit';
import type { UploadSwitch, UploadTerms } from '../../locale/index.js';

/** The switches, in their order on the page. */
export const switchNames = [
  'autoAccept',
  'autoLock',
  'applySimControl',
  'enableBlockFactoryReset',
] as const satisfies readonly UploadSwitch[];

/** Which switches are on; strictly booleans, for a policy on a person's phone must not hang on what counts as truthy. */
export type Switches = Readonly<Record<UploadSwitch, boolean>>;

/** What is sent: a switch that is off is not sent at all. */
export function switchesToSend(switches: Switches): Partial<Record<UploadSwitch, true>> {
  return Object.fromEntries(switchNames.filter((name) => switches[name]).map((name) => [name, true]));
}

/** The names of the switches that are on, as a person reads them. */
export function namesOf(
  switches: Partial<Record<UploadSwitch, boolean | undefined>>,
  terms: UploadTerms,
): string[] {
  return switchNames.filter((name) => switches[name] === true).map((name) => terms.switches[name].label);
}

/** The four switches, each with what it does to the holder of the phone. */
export function switchFields(
  switches: Switches,
  terms: UploadTerms,
  onChange: (name: UploadSwitch, on: boolean) => void,
): TemplateResult {
  return html`<fieldset class="switches" part="field">
    <legend part="label">${terms.switchesTitle}</legend>
    <p class="hint" id="switches-hint">${terms.switchesHint}</p>
    ${switchNames.map(
      (name) =>
        html`<label class="switch" part="label">
          <input
            type="checkbox"
            part="input"
            .checked=${switches[name]}
            aria-describedby="consequence-${name}"
            @change=${(event: Event) => {
              onChange(name, (event.target as HTMLInputElement).checked);
            }}
          />
          <span>
            <span class="switch-label">${terms.switches[name].label}</span>
            <span class="hint" id="consequence-${name}">${terms.switches[name].consequence}</span>
          </span>
        </label>`,
    )}
  </fieldset>`;
}
