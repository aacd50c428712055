import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Seconds below which nobody reads what changed, and a few tabs would use up a tenant's calls. */
const shortest = 1;

/** Seconds between two looks: sooner while something is changing by itself, but no more than three times as often as a host has asked for. */
export function paceOf(interval: number, changing: boolean): number {
  return changing ? Math.max(Math.min(interval, 3), interval / 3) : interval;
}

/** When and what to poll. */
export interface PollOptions {
  /** Seconds between two looks; 0 or less is off. */
  readonly interval: () => number;
  /** One look. */
  readonly run: () => Promise<void>;
  /** Whether the last look failed; each failure in a row doubles the pause, up to eight times the interval. */
  readonly failed: () => boolean;
}

/**
 * Looks again and again while somebody can see it: never in a hidden tab, never while the last look is still under way,
 * more slowly while looks fail, and a little apart from everyone else's.
 */
export class PollController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PollOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #interval = 0;
  #failures = 0;
  #due = 0;
  #looking = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PollOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('visibilitychange', this.#onVisibility);
    window.addEventListener('online', this.#onOnline);
    this.#interval = this.#options.interval();
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('visibilitychange', this.#onVisibility);
    window.removeEventListener('online', this.#onOnline);
    this.#stop();
  }

  hostUpdated(): void {
    const interval = this.#options.interval();
    if (interval === this.#interval) return;
    this.#interval = interval;
    this.#failures = 0;
    this.#schedule();
  }

  #schedule(): void {
    this.#stop();
    if (!(this.#interval > 0)) return;
    const pause = Math.max(this.#interval, shortest) * 1000 * 2 ** Math.min(this.#failures, 3);
    // A tenth of spread keeps a wall of tabs from asking in the same instant.
    this.#due = Date.now() + pause * (1 + Math.random() / 10);
    this.#arm();
  }

  #arm(): void {
    if (this.#host.ownerDocument.hidden) return;
    // setTimeout fires at once beyond 2^31 ms.
    this.#timer = setTimeout(
      () => void this.#look(),
      Math.min(Math.max(0, this.#due - Date.now()), 2 ** 31 - 1),
    );
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    if (this.#looking) return;
    this.#looking = true;
    try {
      await this.#options.run();
    } finally {
      this.#looking = false;
    }
    this.#failures = this.#options.failed() ? this.#failures + 1 : 0;
    if (this.#host.isConnected) this.#schedule();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #onVisibility = (): void => {
    this.#stop();
    if (this.#interval > 0 && !this.#looking) this.#arm();
  };

  /** What has failed without a network is looked at as soon as there is one, not after the long pause that the failures have led to. */
  readonly #onOnline = (): void => {
    if (this.#failures === 0 || !(this.#interval > 0)) return;
    this.#failures = 0;
    this.#due = Date.now();
    this.#onVisibility();
  };
}
