import { html, nothing, type TemplateResult } from 'lit';
import { deviceStates } from '../../api/states.js';
import type { Device } from '../../api/index.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { VisitEntry } from '../../controllers/visit.js';
import { awaitedState } from '../../domain/life-cycle.js';
import { type DevicePair, pairsOf, timeLimitOf } from '../../domain/waiting.js';
import type { CardTerms } from '../../locale/index.js';
import { badgeLook } from '../shared/badge.js';
import { icon, type IconName } from '../shared/icons.js';

/** What the state means now: where the device is on its way to, the vendor's time limits, and what the server cannot know. */
export function stateNotes(
  device: Device,
  locale: LocaleController<CardTerms>,
): TemplateResult | typeof nothing {
  const { terms } = locale;
  const limit = timeLimitOf(device);
  const awaited = awaitedState(device.status);
  const inFull = (at: number | undefined) => (at === undefined ? undefined : locale.dateTime(at));
  const notes = [
    limit
      ? terms.limits[limit.state](inFull(limit.since), inFull(limit.until))
      : awaited && terms.awaits(terms.states[deviceStates[awaited].label] ?? deviceStates[awaited].label),
    device.isOfflineLocked === true ? terms.offlineLocked : undefined,
    device.isDeviceOffline === true ? terms.offline : undefined,
  ].filter((note) => note !== undefined);
  if (notes.length === 0) return nothing;
  return html`<div class="state-notes">${notes.map((note) => html`<p>${note}</p>`)}</div>`;
}

/** What the lender has asked for, and what the phone has confirmed of it; settings that were never asked for are left out. */
export function askedSection(
  device: Device,
  { terms }: LocaleController<CardTerms>,
): TemplateResult | typeof nothing {
  const pairs = pairsOf(device).filter(({ asked, applied }) => asked === true || applied === true);
  if (pairs.length === 0) return nothing;
  return html`<section part="asked">
    <h2>${terms.askedTitle}</h2>
    <ul class="pairs">
      ${pairs.map((pair) => {
        const stand = standOf(pair);
        return html`<li data-stand=${stand}>
          <span class="pair-mark">${icon(marks[stand])}</span>
          <span class="pair-name">${terms.pairs[pair.name] ?? html`<bdi>${pair.name}</bdi>`}</span>
          <span class="pair-stand">${terms.pairStands[stand]}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** What happened to the device since the page was opened, the newest first. */
export function visitSection(
  entries: readonly VisitEntry[],
  locale: LocaleController<CardTerms>,
): TemplateResult {
  const { terms } = locale;
  return html`<section part="visit">
    <h2>${terms.visitTitle}</h2>
    ${
      entries.length === 0
        ? html`<p class="quiet">${terms.visitEmpty}</p>`
        : html`<ol class="visit">
            ${[...entries].reverse().map(
              (entry) =>
                html`<li>
                  <time datetime=${new Date(entry.at).toISOString()} title=${locale.dateTime(entry.at)}
                    >${locale.time(entry.at)}</time
                  >
                  <span>${entryWords(entry, locale)}</span>
                </li>`,
            )}
          </ol>`
    }
  </section>`;
}

function entryWords(entry: VisitEntry, { terms }: LocaleController<CardTerms>): TemplateResult {
  if (entry.action === 'state') {
    const label = (state: string | undefined) => badgeLook('device', state, terms).label;
    return html`<bdi>${terms.visitState(label(entry.before), label(entry.after))}</bdi>`;
  }
  const words = terms.visitSteps[entry.outcome ?? 'confirmed'](terms.visitActions[entry.action]);
  if (entry.transactionId === undefined) return html`${words}`;
  return html`${words} <bdi class="quiet">${terms.reference(entry.transactionId)}</bdi>`;
}

type Stand = keyof CardTerms['pairStands'];

const marks: Readonly<Record<Stand, IconName>> = {
  on: 'check',
  off: 'cross',
  coming: 'clock',
  going: 'clock',
  asked: 'question',
  'not-told': 'question',
};

function standOf({ asked, applied }: DevicePair): Stand {
  if (asked === undefined) return applied ? 'on' : 'not-told';
  if (applied === undefined) return asked ? 'asked' : 'not-told';
  if (asked) return applied ? 'on' : 'coming';
  return applied ? 'going' : 'off';
}
