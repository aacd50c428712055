import { Buffer } from 'node:buffer';

/** How many characters of a secret, in any of its forms, count as a leak. */
const WINDOW = 16;

/** A secret, or a part of one, where it must not be. */
export interface Leak {
  readonly sink: string;
  readonly secret: string;
  readonly form: string;
}

/** Secrets to look for, and the search: each run of 16 characters of each form of each secret. */
export class Canaries {
  readonly #windows = new Map<string, { readonly secret: string; readonly form: string }>();
  readonly #planted = new Set<string>();

  /** The names of what is looked for. */
  get names(): readonly string[] {
    return [...new Set([...this.#windows.values()].map(({ secret }) => secret))];
  }

  /** Takes a secret into the search. A JWT's parts need no care of their own: every run of them is one of the whole. */
  plant(secret: string, text: string): void {
    if (this.#planted.has(text)) return;
    this.#planted.add(text);
    for (const [form, written] of formsOf(text))
      for (let at = 0; at + WINDOW <= written.length; at += 1)
        this.#windows.set(written.slice(at, at + WINDOW), { secret, form });
  }

  /** What of the secrets stands in a text: one leak for each secret and form. */
  search(sink: string, text: string): Leak[] {
    const found = new Map<string, Leak>();
    for (let at = 0; at + WINDOW <= text.length; at += 1) {
      const hit = this.#windows.get(text.slice(at, at + WINDOW));
      if (hit) found.set(`${hit.secret} ${hit.form}`, { sink, ...hit });
    }
    return [...found.values()];
  }
}

/** A secret as it may be written; a text that is base64 also as the bytes behind it. */
export function formsOf(text: string): [form: string, written: string][] {
  const forms: [string, string][] = [...encodings('', Buffer.from(text, 'utf8')), ['raw', text]];
  const urlEncoded = encodeURIComponent(text);
  if (urlEncoded !== text) forms.push(['url-encoded', urlEncoded]);
  if (/^[A-Za-z0-9+/]{40,}={0,2}$/.test(text))
    forms.push(...encodings('bytes as ', Buffer.from(text, 'base64')));
  return forms;
}

function encodings(prefix: string, bytes: Buffer): [string, string][] {
  const hex = bytes.toString('hex');
  const forms: [string, string][] = [
    [`${prefix}hex`, hex],
    [`${prefix}HEX`, hex.toUpperCase()],
    [`${prefix}percent`, hex.replace(/../g, '%$&')],
  ];
  // Base64 of a text that begins in the middle of three bytes looks altogether different.
  for (const shift of [0, 1, 2]) {
    const whole = bytes.subarray(shift, bytes.length - ((bytes.length - shift) % 3));
    forms.push(
      [`${prefix}base64`, whole.toString('base64')],
      [`${prefix}base64url`, whole.toString('base64url')],
    );
  }
  return forms;
}
