import { WordsController } from './words-controller.js';

/**
 * The reader's words, and how numbers and times are written in their language. Identifiers never pass through here: they are not localised.
 */
export class LocaleController<Words extends object> extends WordsController<Words> {
  #formatted = '';
  /** A thousand rows say the same few things; a formatter takes microseconds for each. */
  readonly #days = new Map<number, string>();
  readonly #ago = new Map<number, string>();
  readonly #formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>();

  /** Makes the formats that rows need, which takes longer than their rows: while an answer is waited for it costs nothing. */
  prepare(): void {
    this.number(0);
    this.date(0);
    this.dateTime(0);
    this.relative(0, 0);
  }

  /** A count as the reader writes it. */
  number(value: number): string {
    return this.#format('number', (lang) => new Intl.NumberFormat(lang)).format(value);
  }

  /** A time of day, e.g. 09:41. */
  time(at: number): string {
    return this.#format(
      'time',
      (lang) => new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit' }),
    ).format(at);
  }

  /** A day with its time, e.g. 20 Nov 2026, 09:41. */
  dateTime(at: number): string {
    return this.#format(
      'date-time',
      (lang) => new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }),
    ).format(at);
  }

  /** A day, e.g. 20 Nov 2026. */
  date(at: number): string {
    return this.#once(this.#days, dayOf(at), () =>
      this.#format('date', (lang) => new Intl.DateTimeFormat(lang, { dateStyle: 'medium' })).format(at),
    );
  }

  /** How long ago or how far ahead, e.g. "3 days ago"; beyond a month the day itself says more than "last year". */
  relative(at: number, now: number): string {
    const seconds = (at - now) / 1000;
    if (Math.abs(seconds) >= 30 * 86_400) return this.date(at);
    const index = units.findIndex(([, length]) => Math.abs(seconds) >= length);
    const [unit, size] = units[index] ?? second;
    const count = Math.trunc(seconds / size);
    return this.#once(this.#ago, count * (units.length + 1) + index, () =>
      this.#format('relative', (lang) => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })).format(
        count,
        unit,
      ),
    );
  }

  #once(known: Map<number, string>, what: number, say: () => string): string {
    this.#inThisLanguage();
    let said = known.get(what);
    if (said === undefined) {
      if (known.size >= 500) known.clear();
      known.set(what, (said = say()));
    }
    return said;
  }

  #format<F extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>(
    name: string,
    make: (lang: string) => F,
  ): F {
    this.#inThisLanguage();
    const found = this.#formats.get(name) as F | undefined;
    if (found) return found;
    const format = make(this.lang);
    this.#formats.set(name, format);
    return format;
  }

  /** Forgets what was said in another language. */
  #inThisLanguage(): void {
    if (this.#formatted === this.lang) return;
    this.#formatted = this.lang;
    this.#formats.clear();
    this.#days.clear();
    this.#ago.clear();
  }
}

const second = ['second', 1] as const;
const units = [['day', 86_400], ['hour', 3600], ['minute', 60], second] as const;

/** A number for the reader's own day. */
function dayOf(at: number): number {
  return Math.floor(at / 86_400_000 - new Date(at).getTimezoneOffset() / 1440);
}
