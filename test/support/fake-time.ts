/**
 * A clock for tests in the page: waits of 300 ms and more happen only when a test moves it on, so that polls, pauses and deadlines can be
 * met exactly. Shorter waits stay real: they are frames and painting, and the runner's own.
 */
export class FakeTime {
  readonly #real = {
    setTimeout: window.setTimeout,
    clearTimeout: window.clearTimeout,
    now: Date.now,
    random: Math.random,
  };
  readonly #timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  #now = Date.now();
  #nextId = 1e9;

  /** `steady`: whatever is spread at random is not, so that waits are of an exact length. */
  constructor({ steady = false } = {}) {
    const { setTimeout, clearTimeout } = this.#real;
    if (steady) Math.random = () => 0;
    window.setTimeout = ((handler: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
      if (ms < 300)
        return setTimeout.call(
          window,
          () => {
            handler(...args);
          },
          ms,
        );
      const id = this.#nextId++;
      this.#timers.set(id, {
        at: this.#now + ms,
        run: () => {
          handler(...args);
        },
      });
      return id;
    }) as unknown as typeof window.setTimeout;
    window.clearTimeout = ((id?: number) => {
      if (!this.#timers.delete(id ?? 0)) clearTimeout.call(window, id);
    }) as unknown as typeof window.clearTimeout;
    Date.now = () => this.#now;
  }

  /** Long waits that are under way. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Milliseconds until each long wait ends, the shortest first. */
  get waits(): number[] {
    return Array.from(this.#timers.values(), ({ at }) => at - this.#now).sort((a, b) => a - b);
  }

  /** Moves time on; whatever is due happens in its order, and gets time to act. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
      if (!next) break;
      const [id, { at, run }] = next;
      this.#timers.delete(id);
      this.#now = Math.max(this.#now, at);
      run();
      await rest();
    }
    this.#now = end;
    await rest();
  }

  /** A laptop sleeps: time has passed when it wakes, and what was due meanwhile has yet to happen. */
  sleep(ms: number): void {
    this.#now += ms;
  }

  /** The tab goes to the background, or comes back. */
  setHidden(hidden: boolean): void {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  /** Gives the page its own clock back. */
  restore(): void {
    window.setTimeout = this.#real.setTimeout;
    window.clearTimeout = this.#real.clearTimeout;
    Date.now = this.#real.now;
    Math.random = this.#real.random;
    Reflect.deleteProperty(document, 'hidden');
  }
}

/** One turn of the event loop, by no timer. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets everything that waits for nothing but promises, signatures and bodies run, however slow the machine is today. */
export async function rest(): Promise<void> {
  const end = performance.now() + 2000; // a body that never ends is a test's own business
  do {
    for (let count = 0; count < 12; count += 1) await turn();
  } while (elsewhere > 0 && performance.now() < end);
}

/** Lets the page work, without any clock, until something holds; fails with what is there instead. */
export async function until(holds: () => boolean, what: () => string = () => 'nothing more'): Promise<void> {
  const end = performance.now() + 8000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`It did not come to that; there is: ${what()}`);
    await rest();
  }
}

/**
 * Work that the browser does on other threads and that turns of the event loop do not wait for. On a busy machine a signature takes many
 * turns, and a clock moved on meanwhile would leave a poll behind.
 */
let elsewhere = 0;
for (const name of ['sign', 'verify', 'importKey', 'exportKey', 'digest', 'generateKey'] as const)
  countCalls(SubtleCrypto.prototype, name);
for (const { prototype } of [Request, Response])
  for (const name of ['text', 'json', 'arrayBuffer', 'blob'] as const) countCalls(prototype, name);
countCalls(ReadableStreamDefaultReader.prototype, 'read');

function countCalls<Name extends string>(
  prototype: Record<Name, (...args: never[]) => Promise<unknown>>,
  name: Name,
): void {
  const original = prototype[name];
  Object.defineProperty(prototype, name, {
    configurable: true,
    writable: true,
    value: function (this: unknown, ...args: never[]) {
      const result = original.apply(this, args);
      elsewhere += 1;
      const ended = (): void => {
        elsewhere -= 1;
      };
      result.then(ended, ended);
      return result;
    },
  });
}

/** The next painted frame. */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
  });
}
