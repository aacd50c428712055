import { html, nothing, type TemplateResult } from 'lit';
import { badgeLook } from '../shared/badge.js';
import type { Device } from '../../api/index.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { timeLimitOf } from '../../domain/waiting.js';
import type { TableTerms } from '../../locale/index.js';
import { instants, labelOf, valueOf, waitingWords } from '../shared/device-words.js';

/** What is known of a device beside its row: what the phone has yet to confirm, the vendor's time limits, and every time in full. */
export function deviceNote(device: Device, locale: LocaleController<TableTerms>): TemplateResult {
  const { terms } = locale;
  const waiting = waitingWords(device, terms);
  const limit = timeLimitOf(device);
  const inFull = (at: number | undefined | null) =>
    typeof at === 'number' ? locale.dateTime(at) : undefined;
  const times = Array.from(instants).filter((field) => typeof valueOf(device, field) === 'number');
  return html`<div class="device-note">
    <p class="popup-title">${badgeLook('device', device.status, terms).label}</p>
    ${limit ? html`<p>${terms.limits[limit.state](inFull(limit.since), inFull(limit.until))}</p>` : nothing}
    ${
      waiting === ''
        ? nothing
        : html`<p>
            <strong>${terms.waitingFor(waiting)}.</strong>
            ${terms.waitingMore(inFull(device.modifiedDate), inFull(device.lastSeen))}
          </p>`
    }
    <dl class="times">
      ${times.map(
        (field) =>
          html`<div>
            <dt>${labelOf(field, terms)}</dt>
            <dd>${inFull(valueOf(device, field) as number)}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}
