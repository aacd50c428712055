import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OperationName } from '../api/index.js';
import type { KnoxGuardClient, KnoxGuardError } from '../client/index.js';
import { KgAuthRequiredEvent, KgRequestErrorEvent } from '../events/index.js';
import { asKnoxGuardError } from './request-failure.js';

/** An answer with the question it belongs to and the time it came. */
export interface Answer<Args, Value> {
  readonly args: Args;
  readonly value: Value;
  /** Epoch milliseconds by this machine's clock. */
  readonly at: number;
}

/** How a read stands. `last` is the newest good answer, which stays on the page whatever happens. */
export type QueryState<Args, Value> =
  | { readonly name: 'idle' }
  | { readonly name: 'loading'; readonly last?: Answer<Args, Value> }
  | { readonly name: 'ready'; readonly last: Answer<Args, Value> }
  | {
      readonly name: 'failed';
      readonly error: KnoxGuardError;
      readonly last?: Answer<Args, Value>;
      /** The host cancelled `kg-auth-required`: it shows its own sign-in. */
      readonly handled: boolean;
    };

/** What a query asks, and how. */
export interface QueryOptions<Args, Value> {
  /** Named in errors that are not the client's own. */
  readonly operation: OperationName;
  readonly client: () => KnoxGuardClient | undefined;
  /** What the answer is about, where it is about one thing: nothing of another's stays on the page meanwhile. */
  readonly subject?: () => string;
  /** What to ask. Compared as JSON: asked anew when it changes. */
  readonly args: () => Args;
  readonly run: (
    client: KnoxGuardClient,
    args: Args,
    signal: AbortSignal,
    priority?: 'poll',
  ) => Promise<Value>;
}

/**
 * One read on behalf of an element: the newest question wins, an element that leaves the page stops asking, and a failure keeps the last
 * good answer. Nothing of one client's answers outlives a change of client, which may be a change of tenant.
 */
export class QueryController<Args, Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: QueryOptions<Args, Value>;
  readonly #task: Task<[KnoxGuardClient, Args, 'poll' | undefined], Value>;
  #state: QueryState<Args, Value> = { name: 'idle' };
  /** Whether an answer is on its way, or a sign-in that it waits for; a poll after a failure does not show it. */
  #isAsking = false;
  /** Whose answers are held; kept while the element is away, for it may come back under another tenant's provider. */
  #owner: KnoxGuardClient | undefined;
  #subject = '';
  #asked: { readonly client: KnoxGuardClient; readonly question: string } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: QueryOptions<Args, Value>) {
    this.#host = host;
    this.#options = options;
    this.#task = new Task(host, {
      autoRun: false,
      task: ([client, args, priority], { signal }) => options.run(client, args, signal, priority),
    });
    host.addController(this);
  }

  /** How the read stands. */
  get state(): QueryState<Args, Value> {
    return this.#state;
  }

  /** The newest good answer. */
  get last(): Answer<Args, Value> | undefined {
    return this.#state.name === 'idle' ? undefined : this.#state.last;
  }

  /** Asks again; resolves when the answer or the failure is there. */
  async refresh(): Promise<void> {
    const client = this.#options.client();
    if (client && this.#host.isConnected) await this.#ask(client, this.#options.args());
  }

  /**
   * The same on behalf of nobody, as a poll does: it gives way to whatever a person waits for, a read that is under way too. A failure stays on the
   * page meanwhile, and with it the button that somebody may be about to press.
   */
  async poll(): Promise<void> {
    if (this.#isAsking) return;
    const client = this.#options.client();
    if (client && this.#host.isConnected) await this.#ask(client, this.#options.args(), { priority: 'poll' });
  }

  hostConnected(): void {
    window.addEventListener('pageshow', this.#onPageShow);
    window.addEventListener('online', this.#onReachable);
    this.#host.ownerDocument.addEventListener('visibilitychange', this.#onReachable);
    this.#host.requestUpdate(); // asks what was not asked, or what has changed while the element was away
  }

  hostDisconnected(): void {
    window.removeEventListener('pageshow', this.#onPageShow);
    window.removeEventListener('online', this.#onReachable);
    this.#host.ownerDocument.removeEventListener('visibilitychange', this.#onReachable);
    if (!this.#isAsking) return;
    this.#isAsking = false;
    this.#task.abort();
    this.#asked = undefined; // asked again when the element comes back
  }

  /** Before the render: another client may be another tenant, whose predecessor's rows must not be drawn once more. */
  hostUpdate(): void {
    const client = this.#options.client();
    if (this.#owner === undefined || (this.#owner === client && this.#subject === this.#subjectNow)) return;
    this.#owner = undefined;
    this.#isAsking = false;
    this.#task.abort();
    this.#asked = undefined;
    this.#state = { name: 'idle' };
  }

  hostUpdated(): void {
    const client = this.#options.client();
    if (!client || !this.#host.isConnected) return;
    const args = this.#options.args();
    const question = JSON.stringify(args);
    if (this.#asked?.question === question) return;
    this.#asked = { client, question };
    // After this update: a state set within it would render twice.
    queueMicrotask(() => {
      if (this.#asked?.question === question && this.#host.isConnected) void this.#ask(client, args);
    });
  }

  async #ask(client: KnoxGuardClient, args: Args, how: Asking = {}): Promise<void> {
    this.#asked = { client, question: JSON.stringify(args) };
    // Asked for in the instant between two tenants, or two subjects.
    if (this.#owner !== client || this.#subject !== this.#subjectNow) this.#state = { name: 'idle' };
    this.#owner = client;
    this.#subject = this.#subjectNow;
    const asked = this.#asked;
    if (how.priority !== 'poll' || this.#state.name !== 'failed')
      this.#set({ name: 'loading', ...this.#kept() });
    this.#isAsking = true;
    await this.#task.run([client, args, how.priority]);
    if (this.#asked !== asked) return; // a newer question was asked meanwhile, or the element left
    const { status, error, value } = this.#task;
    // By its status: a host's own client may reject with anything, also with nothing at all.
    if (status === TaskStatus.ERROR)
      await this.#fail(asKnoxGuardError(error, this.#options.operation), client, args, how);
    else this.#set({ name: 'ready', last: { args, value: value as Value, at: Date.now() } });
  }

  async #fail(error: KnoxGuardError, client: KnoxGuardClient, args: Args, how: Asking): Promise<void> {
    const asked = this.#asked;
    let handled = false;
    if (error.code === 'unauthorized') {
      const event = new KgAuthRequiredEvent(error);
      handled = !this.#host.dispatchEvent(event);
      if (event.signIns.length > 0 && !how.signedIn) {
        await Promise.allSettled(event.signIns);
        // Once only: a sign-in that did not help must not become a loop.
        if (this.#asked === asked && this.#host.isConnected)
          await this.#ask(client, args, { ...how, signedIn: true });
        return;
      }
    }
    this.#set({ name: 'failed', error, handled, ...this.#kept() });
    this.#host.dispatchEvent(new KgRequestErrorEvent(error));
  }

  get #subjectNow(): string {
    return this.#options.subject?.() ?? '';
  }

  #kept(): { readonly last?: Answer<Args, Value> } {
    return this.last ? { last: this.last } : {};
  }

  #set(state: QueryState<Args, Value>): void {
    this.#state = state;
    this.#isAsking = false;
    this.#host.requestUpdate();
  }

  /** A page brought back from the back-forward cache shows what was true when it was left. */
  readonly #onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) void this.refresh();
  };

  /** What failed for want of a network is asked again when there is one, and somebody to see it; any other failure has another remedy. */
  readonly #onReachable = (): void => {
    const unreached = this.#state.name === 'failed' && this.#state.error.code === 'network';
    if (unreached && !this.#isAsking && navigator.onLine && !this.#host.ownerDocument.hidden)
      void this.refresh();
  };
}

/** How one question is asked. */
interface Asking {
  readonly priority?: 'poll';
  /** Whether it is the second time, after a sign-in. */
  readonly signedIn?: boolean;
}
