import { html, nothing, type TemplateResult } from 'lit';
import { limits } from '../../api/limits.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { BatchIntent } from '../../controllers/upload-record.js';
import type { UploadTerms } from '../../locale/index.js';
import { fact } from '../shared/device-facts.js';
import { namesOf } from './switches.js';

/** What is asked before anything leaves: how many, in how many batches, with which switches, and what is left out. */
export function uploadBody(
  intents: readonly BatchIntent[],
  leftOut: number,
  locale: LocaleController<UploadTerms>,
): TemplateResult {
  const { terms } = locale;
  const count = intents.reduce((sum, { request }) => sum + request.deviceList.length, 0);
  const names = namesOf(intents[0]?.request ?? {}, terms);
  const each = locale.number(Math.min(limits.uploadDevices, intents[0]?.request.deviceList.length ?? 0));
  return html`<dl class="facts" part="facts">
      ${fact(terms.factDevices, html`${locale.number(count)}`)}
      ${fact(terms.factBatches, html`${terms.uploadBatches(intents.length, each)}`)}
      ${fact(
        terms.factSwitches,
        names.length > 0
          ? html`<ul class="plain">
              ${names.map((name) => html`<li>${name}</li>`)}
            </ul>`
          : html`${terms.switchesNone}`,
      )}
      ${leftOut > 0 ? fact(terms.factLeftOut, html`${terms.uploadLeftOut(leftOut, locale.number(leftOut))}`) : nothing}
    </dl>
    <p>${terms.uploadConsequence}</p>
    ${names.length > 0 ? html`<p class="hint">${terms.requestedHint}</p>` : nothing}`;
}
