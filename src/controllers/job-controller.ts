import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A long reading that a person has asked for, and can call off. */
export interface Job<Kind extends string> {
  readonly kind: Kind;
  readonly done: number;
  readonly total: number | undefined;
}

/** One long reading at a time on behalf of an element: its progress, its end, and nothing of it once the element has left the page. */
export class JobController<Kind extends string> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #job: Job<Kind> | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** What is under way. */
  get current(): Job<Kind> | undefined {
    return this.#job;
  }

  /** Starts a job in place of the one under way; `undefined` when it was called off. Its failure is the caller's. */
  async run<Value>(
    kind: Kind,
    work: (
      signal: AbortSignal,
      onProgress: (done: number, total: number | undefined) => void,
    ) => Promise<Value>,
  ): Promise<Value | undefined> {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ kind, done: 0, total: undefined });
    try {
      const value = await work(abort.signal, (done, total) => {
        if (this.#abort === abort) this.#set({ kind, done, total });
      });
      return abort.signal.aborted ? undefined : value;
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      throw error;
    } finally {
      if (this.#abort === abort) {
        this.#abort = undefined;
        this.#set(undefined);
      }
    }
  }

  /** Calls off what is under way. */
  cancel(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#set(undefined);
  }

  #set(job: Job<Kind> | undefined): void {
    if (this.#job === job) return;
    this.#job = job;
    this.#host.requestUpdate();
  }
}
