import { html, nothing, type TemplateResult } from 'lit';
import type { ApproveRequest, Device } from '../../api/index.js';
import type { Intent } from '../../controllers/command-state.js';
import { numberHints } from '../../domain/device-number.js';
import { mask } from '../../domain/identifiers.js';
import type { ApproveTerms } from '../../locale/index.js';
import { badgeTemplate, changeNotes, fact } from '../shared/device-facts.js';
import type { PlannedRow } from './plan.js';
import { takenWords } from './single-fields.js';

/** What a person says yes to: which phone, under which of the lender's ids, and what it costs. */
export function approvalBody(
  { request, device, changes }: Intent<ApproveRequest>,
  sameId: Device | undefined,
  terms: ApproveTerms,
): TemplateResult {
  return html`${approvalFactList(request, device, terms)} ${device ? nothing : noteOf(terms.notListed)}
    ${changeNotes(changes, terms)} ${sameId ? noteOf(takenWords(sameId, terms)) : nothing}
    ${numberHints(request.deviceUid).map((hint) => noteOf(terms.numberHints[hint]))}
    <p>${terms.approveConsequence}</p>`;
}

/** What a person says yes to for a whole selection: how many, which, and who is left out. */
export function bulkBody(
  intents: readonly Intent<ApproveRequest>[],
  plan: readonly PlannedRow[],
  terms: ApproveTerms,
): TemplateResult {
  const skipped = plan.filter((row) => row.skipped !== undefined).length;
  return html`<p>${terms.bulkConsequence(intents.length)}</p>
    <ul class="rows rows-brief" tabindex="0" aria-label=${terms.bulkTitle(intents.length)}>
      ${intents.map(
        ({ request }) =>
          html`<li class="row">
            <bdi class="identifier">${mask(request.deviceUid)}</bdi>
            <bdi>${request.approveId ?? ''}</bdi>
          </li>`,
      )}
    </ul>
    ${skipped > 0 ? html`<p class="hint">${terms.bulkSkipped(skipped)}</p>` : nothing}`;
}

/** What is sent, and what it is sent about. */
export function approvalFactList(
  request: ApproveRequest,
  device: Device | undefined,
  terms: ApproveTerms,
  last: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const stays = request.approveId === undefined && device?.approveId;
  return html`<dl class="facts" part="facts">
    ${fact(
      terms.device,
      html`<bdi class="identifier">${mask(request.deviceUid)}</bdi>
        ${device?.model ? html`<bdi class="hint">${device.model}</bdi>` : nothing}`,
    )}
    ${device?.status ? fact(terms.presentState, badgeTemplate(device.status, terms)) : nothing}
    ${fact(
      terms.approvalId,
      stays
        ? html`<bdi>${terms.approvalIdStays(stays)}</bdi>`
        : html`<bdi>${request.approveId ?? terms.nothingThere}</bdi>`,
    )}
    ${request.approveComment === undefined ? nothing : fact(terms.comment, html`<bdi class="clamped">${request.approveComment}</bdi>`)}
    ${last}
  </dl>`;
}

function noteOf(words: string): TemplateResult {
  return html`<p class="note note-warning" part="message">${words}</p>`;
}
