import { comesFromServer } from '../../controllers/served.js';

/** Milliseconds for which waiting looks like nothing. */
const EARLY = 150;

/**
 * Keeps bones from whom an answer comes at once, by a state of our own. Not by an animation, which asks for frames also while it only waits: an answer
 * that came meanwhile was painted up to a sixtieth of a second later. Bones that a server has drawn stay in sight.
 */
export class Patience {
  readonly #states: CustomStateSet;
  /** Until what its server has drawn has gone. */
  #isServed: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, { states }: ElementInternals) {
    this.#states = states;
    this.#isServed = comesFromServer(host);
  }

  /** Told after each drawing whether something is waited for. */
  wait(isWaiting: boolean): void {
    if (!isWaiting) {
      this.#isServed = false;
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#states.delete('_early');
    } else if (this.#timer === undefined && !this.#isServed) {
      this.#states.add('_early');
      this.#timer = setTimeout(() => this.#states.delete('_early'), EARLY);
    }
  }
}
