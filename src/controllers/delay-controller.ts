import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Does something a little later, once: a newer call replaces an older one, and an element that leaves the page calls it off. */
export class DelayController implements ReactiveController {
  readonly #ms: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, ms: number) {
    this.#ms = ms;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Calls `run` when nothing newer has come for the delay's time. */
  start(run: () => void): void {
    this.cancel();
    this.#timer = setTimeout(run, this.#ms);
  }

  /** Calls it off. */
  cancel(): void {
    clearTimeout(this.#timer);
  }
}
