import { html, nothing, type TemplateResult } from 'lit';
import type { BlinkRequest, Device } from '../../api/index.js';
import { knownDeviceState } from '../../api/states.js';
import type { Intent } from '../../controllers/command-state.js';
import { describeReminder } from '../../domain/reminder/describe.js';
import { actionObstacle } from '../../domain/life-cycle.js';
import type { ReminderEditorTerms } from '../../locale/index.js';
import { notice } from '../reminder-preview/phone.js';
import { badgeLook } from '../shared/badge.js';
import { changeNotes, deviceFacts } from '../shared/device-facts.js';
import type { Finding } from './findings.js';

/** What a person says yes to: which phone, what changed meanwhile, what the borrower will see, and where it is stopped. */
export function confirmationBody(
  { identity, device, changes, request }: Intent<BlinkRequest>,
  warnings: readonly Finding[],
  terms: ReminderEditorTerms,
): TemplateResult {
  return html`${deviceFacts(identity, device, terms)} ${changeNotes(changes, terms)}
    ${obstacleNote(device, terms)}
    <p>${terms.reminderWhat}</p>
    ${notice(request, terms)}
    <p><strong>${describeReminder(request, terms)}.</strong> ${terms.localTime}</p>
    ${warnings.map(({ text }) => html`<p class="note note-warning">${text}</p>`)} ${stopNote(terms)}`;
}

/** Where the reminder is stopped; a host that can do it puts its own control there. */
export function stopNote(terms: ReminderEditorTerms): TemplateResult {
  return html`<slot name="stop"><p class="hint">${terms.reminderStop}</p></slot>`;
}

/** Says that the device is in a state in which Knox Guard will likely refuse. */
export function obstacleNote(
  device: Device | undefined,
  terms: ReminderEditorTerms,
): TemplateResult | typeof nothing {
  return device && actionObstacle('blink', device.status)
    ? html`<p class="note note-warning" part="message">
        ${terms.reminderObstacle(badgeLook('device', device.status, terms).label)}
      </p>`
    : nothing;
}

/** Whether a reminder shows on a device, or is on its way to it. */
export function isReminded(device: Device | undefined): boolean {
  const state = knownDeviceState(device?.status);
  return state === 'StartingReminder' || state === 'Blinked';
}
