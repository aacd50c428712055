/**
 * What all our events share: they bubble, cross shadow roots, and carry `detail`.
 * `CustomEvent` and not a subclass of `Event` with fields, since framework wrappers look for `detail`.
 */
export abstract class KgEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, { cancelable = false } = {}) {
    super(type, { detail, cancelable, bubbles: true, composed: true });
  }
}
