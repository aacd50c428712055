/** An identifier as the portal shows it: its end is enough to compare with the phone's box. */
export function masked(identifier: string | undefined): string {
  return identifier ? `•••• ${identifier.slice(-4)}` : 'none';
}

/** A day, e.g. 20 Nov 2026. */
export function day(at: number | undefined): string {
  return at === undefined ? '—' : dates.format(at);
}

/** A time of day, e.g. 09:41. */
export function time(at: number): string {
  return times.format(at);
}

/** A count, e.g. 2,500. */
export function count(number: number): string {
  return counts.format(number);
}

/** A sum of money, e.g. €19.90. */
export function money(sum: number): string {
  return sums.format(sum);
}

/** A share of a whole, e.g. 4.4%. */
export function share(part: number): string {
  return shares.format(part);
}

/** A day of the month, e.g. 3rd. */
export function ordinal(number: number): string {
  return `${number}${suffixes[ordinals.select(number)] ?? 'th'}`;
}

const LANG = 'en-GB';
const dates = new Intl.DateTimeFormat(LANG, { dateStyle: 'medium' });
const times = new Intl.DateTimeFormat(LANG, { timeStyle: 'short' });
const counts = new Intl.NumberFormat(LANG);
const sums = new Intl.NumberFormat(LANG, { style: 'currency', currency: 'EUR' });
const shares = new Intl.NumberFormat(LANG, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const ordinals = new Intl.PluralRules(LANG, { type: 'ordinal' });
const suffixes: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };
