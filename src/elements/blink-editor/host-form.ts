import type { BlinkRequest } from '../../api/index.js';
import type { Draft } from './draft.js';
import { type Field, type Finding, validityOf } from './findings.js';

/** The editor's part in a host's own form: the request as JSON under its name, and the first error as its validity. */
export class HostForm {
  readonly #internals: ElementInternals;
  #written = '';

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  /** Tells the form what there is now. */
  sync(
    value: Partial<BlinkRequest>,
    draft: Draft,
    error: Finding | undefined,
    root: ParentNode | null,
  ): void {
    const json = JSON.stringify(value);
    const state = JSON.stringify(draft);
    if (this.#written !== json + state) {
      this.#written = json + state;
      this.#internals.setFormValue(json, state);
    }
    if (!error) {
      this.#internals.setValidity({});
      return;
    }
    // Before its editor is there, the field is pointed at as a whole.
    const anchor = fieldOf(error.field, root) ?? root?.querySelector<HTMLElement>('.bones');
    if (anchor) this.#internals.setValidity(validityOf(error), error.text, anchor);
    else this.#internals.setValidity(validityOf(error), error.text);
  }
}

/** The control at which an error is put right. */
export function fieldOf(field: Field, root: ParentNode | null): HTMLElement | undefined {
  const list = field === 'quiet' ? root?.querySelector<HTMLElement>('#quiet select') : undefined;
  const selector = field === 'quiet' ? '#quiet input:checked' : `#${field}`;
  return list ?? root?.querySelector<HTMLElement>(selector) ?? undefined;
}
