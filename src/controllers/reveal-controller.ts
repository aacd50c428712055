import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long an identifier stays in full view. */
const SHOWN_FOR = 30_000;

/**
 * Which identifiers a person has asked to see in full. They hide again by themselves after half a minute, when the tab is hidden and when
 * the element leaves the page, since a screen is seen by others too.
 */
export class RevealController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('visibilitychange', this.#onVisibility);
    this.hideAll();
  }

  /** Whether any identifier is in full view. */
  get any(): boolean {
    return this.#timers.size > 0;
  }

  /** Whether an identifier is in full view. */
  has(key: string): boolean {
    return this.#timers.has(key);
  }

  /** Shows an identifier, or hides it again. */
  toggle(key: string): void {
    if (this.has(key)) this.#hide(key);
    else
      this.#timers.set(
        key,
        setTimeout(() => {
          this.#hide(key);
        }, SHOWN_FOR),
      );
    this.#host.requestUpdate();
  }

  /** Hides every identifier. */
  hideAll(): void {
    if (this.#timers.size === 0) return;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#host.requestUpdate();
  }

  #hide(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#host.requestUpdate();
  }

  readonly #onVisibility = (): void => {
    if (this.#host.ownerDocument.hidden) this.hideAll();
  };
}
