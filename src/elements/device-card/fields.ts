import { html, nothing, type TemplateResult } from 'lit';
import type { Device } from '../../api/index.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { isMasked, mask, maskedFields } from '../../domain/identifiers.js';
import type { CardTerms } from '../../locale/index.js';
import { fact } from '../shared/device-facts.js';
import { instants, labelOf, plainText, textOf, valueOf } from '../shared/device-words.js';
import type { Identifiers } from '../shared/identifier.js';

/** Fields with a word of ours, in the order in which a person asks for them; the rest comes under the vendor's names. */
const ours = [
  ...['deviceUid', 'imei', 'imei2', 'serial', 'objectId', 'approveId', 'approveComment'],
  ...['model', 'fullModel', 'androidVersion', 'firmwareVersion', 'agentVersion'],
  ...['createDate', 'modifiedDate', 'lastSeen', 'licenseExpiryDate', 'relockTimestamp'],
  ...['isDeviceOffline', 'isOfflineLocked'],
] as const;
/** What stands above the rest, where a person looks first. */
const first = ['deviceUid', 'approveId', 'model', 'lastSeen', 'licenseExpiryDate'] as const;

/** How a device's values are shown. */
export interface FieldsView {
  readonly device: Device;
  /** When it was read: relative times are told from here. */
  readonly at: number;
  readonly locale: LocaleController<CardTerms>;
  readonly identifiers: Identifiers;
}

/** The few fields that tell which phone this is. */
export function firstFields(view: FieldsView): TemplateResult {
  const shown = first.filter(
    (field) => field === 'lastSeen' || plainText(valueOf(view.device, field)) !== '',
  );
  return html`<dl class="facts" part="facts">${shown.map((field) => fieldOf(field, view))}</dl>`;
}

/** Every field that the vendor sent, those we do not know under their own names. */
export function allFields(view: FieldsView): TemplateResult {
  const { device, locale } = view;
  const { terms } = locale;
  const fields = Object.keys(device).filter((field) => device[field] !== undefined);
  const known = ours.filter((field) => fields.includes(field));
  const others = fields.filter((field) => !(known as readonly string[]).includes(field)).sort();
  return html`<details class="all" part="all-fields">
    <summary>${terms.allFields(locale.number(fields.length))}</summary>
    <dl class="facts facts-all">${known.map((field) => fieldOf(field, view))}</dl>
    ${
      others.length === 0
        ? nothing
        : html`<h3>${terms.otherFields}</h3>
            <dl class="facts facts-all facts-vendor">
              ${others.map((field) => fact(field, valueTemplate(field, view)))}
            </dl>`
    }
  </details>`;
}

function fieldOf(field: string, view: FieldsView): TemplateResult {
  return fact(labelOf(field, view.locale.terms), valueTemplate(field, view));
}

function valueTemplate(field: string, { device, at, locale, identifiers }: FieldsView): TemplateResult {
  const { terms } = locale;
  const value = valueOf(device, field);
  if (typeof value === 'boolean') return html`${value ? terms.yes : terms.no}`;
  if (typeof value === 'number' && instants.has(field)) return timeTemplate(value, at, locale);
  const text = textOf(value);
  if (text === '')
    return html`<span class="quiet">${field === 'lastSeen' ? terms.neverSeen : terms.nothingThere}</span>`;
  if (isMasked(field))
    return identifiers.template(text, { field, label: labelOf(field, terms), device }, terms);
  // What the lender or Knox Guard itself has named is no phone's number, whatever it looks like.
  if (isOurs(field)) return html`<bdi>${text}</bdi>`;
  // A field we do not know may be a phone's number, or hold one.
  if (/^\d{14,16}$/.test(text))
    return identifiers.template(text, { field, label: labelOf(field, terms), device }, terms);
  return html`<bdi>${withoutNumbers(text, device)}</bdi>`;
}

/** How long ago, and when exactly; one of them where the first is a date already. */
function timeTemplate(value: number, now: number, locale: LocaleController<CardTerms>): TemplateResult {
  const [exact, relative] = [locale.dateTime(value), locale.relative(value, now)];
  const datetime = new Date(value).toISOString();
  if (exact.startsWith(relative)) return html`<time datetime=${datetime} dir="auto">${exact}</time>`;
  return html`<time datetime=${datetime} dir="auto">${relative}</time>
    <span class="quiet" dir="auto">${exact}</span>`;
}

function isOurs(field: string): boolean {
  return (ours as readonly string[]).includes(field);
}

/** A value with every number of a phone in it masked: this one's own, and whatever is as long as an IMEI, with the marks people write between. */
function withoutNumbers(text: string, device: Device): string {
  const own = maskedFields
    .flatMap((field) => plainText(valueOf(device, field)))
    .filter((number) => number.length > 6);
  return own
    .reduce((shown, number) => shown.replaceAll(number, mask(number)), text)
    .replace(/\d(?:[ -]?\d){13,15}(?!\d)/g, (number) => mask(number.replace(/\D/g, '')));
}
