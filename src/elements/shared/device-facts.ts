import { html, nothing, type TemplateResult } from 'lit';
import type { Device } from '../../api/index.js';
import type { DeviceChange } from '../../controllers/command-state.js';
import type { DeviceIdentity } from '../../controllers/find-device.js';
import { isMasked, mask } from '../../domain/identifiers.js';
import type { StateKind } from '../../api/states.js';
import type { CommandTerms, StateTerms } from '../../locale/index.js';
import { badgeLook, type BadgeLook } from './badge.js';
import { icon } from './icons.js';

/** A state's badge as a template, for elements that draw few of them. */
export function badgeTemplate(
  state: string | undefined,
  terms: StateTerms,
  kind: StateKind = 'device',
): TemplateResult {
  return lookTemplate(badgeLook(kind, state, terms));
}

/** A badge that looks so. */
export function lookTemplate(look: BadgeLook): TemplateResult {
  return html`<span
    class="badge"
    part="badge badge-${look.tone}"
    data-tone=${look.tone}
    data-known=${look.known}
    ?data-ring=${look.ring}
    ><span class="badge-icon">${icon(look.icon)}</span><bdi class="badge-label">${look.label}</bdi></span
  >`;
}

/** Which device a command is for: masked identifier, the lender's id, and its state as just read. */
export function deviceFacts(
  identity: DeviceIdentity,
  device: Device | undefined,
  terms: CommandTerms,
): TemplateResult {
  const uid = device?.deviceUid ?? ('deviceUid' in identity ? identity.deviceUid : undefined);
  const approveId = device?.approveId ?? ('approveId' in identity ? identity.approveId : undefined);
  return html`<dl class="facts" part="facts">
      ${uid === undefined ? nothing : fact(terms.device, html`<bdi class="identifier">${mask(uid)}</bdi>`)}
      ${
        uid === undefined && 'objectId' in identity
          ? fact(terms.objectId, html`<bdi class="identifier">${identity.objectId}</bdi>`)
          : nothing
      }
      ${approveId ? fact(terms.approvalId, html`<bdi>${approveId}</bdi>`) : nothing}
      ${device ? fact(terms.presentState, badgeTemplate(device.status, terms)) : nothing}
    </dl>
    ${device ? nothing : html`<p class="note note-warning">${terms.notListed}</p>`}`;
}

/** What is no longer as the person saw it. */
export function changeNotes(changes: readonly DeviceChange[], terms: CommandTerms): TemplateResult[] {
  return changes.map(
    (change) =>
      html`<p class="note note-warning" part="message">
        ${terms.changed(
          change.field === 'status' ? terms.presentState : (terms.columns[change.field] ?? change.field),
          shownValue(change.field, change.before, terms),
          shownValue(change.field, change.now, terms),
        )}
      </p>`,
  );
}

function shownValue(field: string, value: unknown, terms: CommandTerms): string {
  if (typeof value !== 'string' || value === '') return terms.nothingThere;
  if (field === 'status') return badgeLook('device', value, terms).label;
  return isMasked(field) ? mask(value) : value;
}

/** One line of a list of facts. */
export function fact(label: string, value: TemplateResult): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}
