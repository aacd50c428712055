import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PollController } from './poll-controller.js';

/** How many times the host's interval passes between two looks, by how many looks in a row have changed nothing; the last one repeats. */
const growth = [1, 1.5, 2.5, 4, 6] as const;
/** Milliseconds after which what is still unclear is not asked about by itself any more. */
export const settleTime = 15 * 60_000;

/** What is followed, and how it stands. */
export interface SettleOptions {
  /** Seconds between the first looks; 0 is off. */
  readonly interval: () => number;
  /** What is followed; another one starts anew. Empty: nothing. */
  readonly subject: () => string;
  /** Whether it is still going on; `unclear` is followed for a quarter of an hour. */
  readonly settling: () => 'moving' | 'unclear' | 'settled';
  /** What was seen, as text: a look that changes nothing makes the next one later. */
  readonly seen: () => string;
  readonly run: () => Promise<void>;
  readonly failed: () => boolean;
}

/** Follows something the vendor works on until it has settled, more slowly while nothing moves, and only while somebody can see it. */
export class SettlePoll implements ReactiveController {
  readonly #options: SettleOptions;
  #subject = '';
  #since = 0;
  #still = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: SettleOptions) {
    this.#options = options;
    host.addController(this); // before the poll, which asks for the pause after each update
    new PollController(host, {
      interval: () => this.#pause(),
      run: async () => {
        const before = options.seen();
        await options.run();
        // A look that failed has seen nothing, and the poll slows down by itself: twice slowed, nobody would see the end.
        this.#still = !options.failed() && before === options.seen() ? this.#still + 1 : 0;
        host.requestUpdate();
      },
      failed: options.failed,
    });
  }

  /** When what is still unclear is given up, in epoch milliseconds. */
  get until(): number {
    return this.#since + settleTime;
  }

  /** Whether it is looked at again by itself. */
  get active(): boolean {
    return this.#pause() > 0;
  }

  hostUpdate(): void {
    const subject = this.#options.subject();
    if (subject === this.#subject) return;
    this.#subject = subject;
    this.#since = Date.now();
    this.#still = 0;
  }

  #pause(): number {
    const { interval, settling } = this.#options;
    const how = this.#subject === '' ? 'settled' : settling();
    if (how === 'settled' || (how === 'unclear' && Date.now() >= this.until)) return 0;
    return interval() * (growth[Math.min(this.#still, growth.length - 1)] ?? 6);
  }
}
