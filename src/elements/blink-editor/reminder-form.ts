import type { ReminderDraft } from '../../domain/reminder/draft.js';
import { type Draft, draftOf, emptyDraft, intervalFields, requestOf } from './draft.js';
import type { Field, Finding } from './findings.js';

/** What a form starts with, as its element's attributes say. */
export interface FormDefaults {
  readonly interval: number;
  readonly message: string;
  readonly tel: string;
  readonly email: string;
  requestUpdate(): void;
}

/**
 * What a person has typed, over what the host gave to begin with: as with a native field, an attribute counts until the field was touched.
 * It lives as long as its element, so that nothing typed is lost to a refusal, a lost session or a move in the page.
 */
export class ReminderForm {
  readonly #host: FormDefaults;
  #typed: Partial<Draft> = {};
  #left = new Set<Field>();
  #isForeign = false;
  #replaced: string | undefined;

  constructor(host: FormDefaults) {
    this.#host = host;
  }

  /** The form as it stands. */
  get draft(): Draft {
    const { interval, message, tel, email } = this.#host;
    return { ...emptyDraft, ...intervalFields(interval), message, tel, email, ...this.#typed };
  }

  /** Whether a value of somebody else had two quiet times at once. */
  get isForeign(): boolean {
    return this.#isForeign;
  }

  /** Own words that a template has replaced. */
  get replaced(): string | undefined {
    return this.#replaced;
  }

  /** A person changed something. */
  change(patch: Partial<Draft>): void {
    // Number and unit are one field: an attribute must not change one of them under the other.
    const { every, unit } = this.draft;
    const interval = 'every' in patch || 'unit' in patch ? { every, unit } : {};
    if ('quiet' in patch || 'daily' in patch || 'weekly' in patch) this.#isForeign = false;
    if ('message' in patch) this.#replaced = undefined;
    this.#typed = { ...this.#typed, ...interval, ...patch };
    this.#host.requestUpdate();
  }

  /** A template in place of the message; own words that it replaces are kept. */
  use(template: string, isOwn: (message: string) => boolean): void {
    const { message } = this.draft;
    const own = message.trim() !== '' && isOwn(message) ? message : this.#replaced;
    this.change({ message: template });
    this.#replaced = own;
  }

  /** The own words again. */
  back(): void {
    if (this.#replaced !== undefined) this.change({ message: this.#replaced });
  }

  /** The host sets a value. */
  set(value: ReminderDraft): void {
    this.#typed = draftOf(value);
    this.#isForeign = value.timeLimitEnable === true && value.daysLimitEnable === true;
    this.#replaced = undefined;
    this.#host.requestUpdate();
  }

  /** The browser brings back what was typed before the page was left. */
  restore(state: string): void {
    try {
      const saved: unknown = JSON.parse(state);
      if (typeof saved !== 'object' || saved === null) return;
      const draft: Draft = { ...emptyDraft, ...saved };
      requestOf(draft, {}, draft.message.trim()); // throws where a field is none of ours
      this.#typed = draft;
    } catch {
      // Written by another version: the form starts as the host says.
    }
    this.#host.requestUpdate();
  }

  /** Back to what the host gave. */
  reset(): void {
    this.#typed = {};
    this.#left.clear();
    this.#isForeign = false;
    this.#replaced = undefined;
    this.#host.requestUpdate();
  }

  /** The person has left a field: what is wrong with it may be said from now on. */
  leave(fields: readonly Field[]): void {
    for (const field of fields) this.#left.add(field);
    this.#host.requestUpdate();
  }

  /** Whether a finding is shown yet: warnings at once, errors once their field was left. */
  shows({ field, level, code }: Finding): boolean {
    if (level === 'warning') return true;
    // One of the two is enough: nothing is missing before both were left.
    if (code === 'contact-missing') return this.#left.has('tel') && this.#left.has('email');
    return this.#left.has(field);
  }
}

/** The field that a control belongs to. */
export function fieldNamed(name: string): Field {
  switch (name) {
    case 'every':
    case 'unit':
      return 'interval';
    case 'message':
    case 'template':
      return 'message';
    case 'tel':
      return 'tel';
    case 'email':
      return 'email';
    default:
      return 'quiet';
  }
}

/** Every field that a person can leave. */
export const allFields: readonly Field[] = ['interval', 'quiet', 'message', 'tel', 'email'];
