import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Device } from '../api/index.js';
import { createCommandId, type KnoxGuardClient } from '../client/index.js';
import { KgAuthRequiredEvent, KgRequestErrorEvent } from '../events/index.js';
import { auditAll, auditRun } from './bulk-audit.js';
import { type BulkCommand, BulkRun, type BulkWatcher, isFailed } from './bulk-run.js';
import type { Intent } from './command-state.js';
import type { DeviceIdentity } from './find-device.js';
import { PollController } from './poll-controller.js';

/** Milliseconds after which a confirmation that stood open is no yes any more. */
const confirmationLives = 120_000;
/** Milliseconds for which a run without an element waits for a new one before it is paused. */
const remountTime = 1000;
/** Seconds between the looks at outcomes that are not known; the last one repeats. */
const lookPauses = [2, 3, 5, 8, 13, 20, 30] as const;

/** One command to be asked about. */
export interface BulkTarget<Request, Subject = DeviceIdentity> {
  readonly request: Request;
  readonly identity: Subject;
  /** The device as the person sees it. */
  readonly device?: Device | undefined;
}

/** How a bulk stands. */
export type BulkState<Request, Response, Subject = DeviceIdentity> =
  /** `expired`: the last confirmation stood open too long, and nothing was sent. */
  | { readonly name: 'idle'; readonly expired?: boolean }
  | {
      readonly name: 'confirming';
      readonly intents: readonly Intent<Request, Subject>[];
      readonly openedAt: number;
      /** The run whose failed items these are. */
      readonly run?: BulkRun<Request, Response, Subject> | undefined;
    }
  | {
      readonly name: 'undoable';
      readonly intents: readonly Intent<Request, Subject>[];
      readonly run?: BulkRun<Request, Response, Subject> | undefined;
      readonly until: number;
      readonly held: boolean;
    }
  | { readonly name: 'running'; readonly run: BulkRun<Request, Response, Subject> };

/** What a bulk is about, to its controller. */
export interface BulkOptions<Request, Response, Subject = DeviceIdentity> extends BulkCommand<
  Request,
  Response,
  Subject
> {
  readonly client: () => KnoxGuardClient | undefined;
  /** The devices that the element is about now: a run of theirs without an element is taken up; `any`: whichever run there is. */
  readonly targets: () => readonly Subject[] | 'any';
  readonly undoSeconds: () => number;
  readonly onBefore: (request: Request, commandId: string) => boolean;
  readonly onDone: BulkWatcher<Request, Response>['onDone'];
}

/** Many commands on behalf of an element: one confirmation for all, one id for each, and never twice. */
export class BulkController<Request, Response, Subject = DeviceIdentity> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: BulkOptions<Request, Response, Subject>;
  readonly #watcher: BulkWatcher<Request, Response>;
  #state: BulkState<Request, Response, Subject> = { name: 'idle' };
  #client: KnoxGuardClient | undefined;
  #looks = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #countdown: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: BulkOptions<Request, Response, Subject>) {
    this.#host = host;
    this.#options = options;
    this.#watcher = {
      changed: () => {
        host.requestUpdate();
      },
      ready: () => host.isConnected && options.client() === this.#client,
      onBefore: options.onBefore,
      onDone: options.onDone,
      onFailed: (error) => {
        host.dispatchEvent(new KgRequestErrorEvent(error));
        // A sign-in offers "resume"; it sends nothing by itself.
        if (error.code === 'unauthorized') host.dispatchEvent(new KgAuthRequiredEvent(error));
      },
    };
    host.addController(this);
    new PollController(host, {
      interval: () =>
        this.run?.looking ? (lookPauses[Math.min(this.#looks, lookPauses.length - 1)] ?? 30) : 0,
      run: async () => {
        this.#looks += 1;
        await this.run?.look();
        host.requestUpdate(); // it may have been the last one
      },
      failed: () => false,
    });
  }

  /** How the bulk stands. */
  get state(): BulkState<Request, Response, Subject> {
    return this.#state;
  }

  /** The run that is shown; while its failed items are asked about, too. */
  get run(): BulkRun<Request, Response, Subject> | undefined {
    return this.#state.name === 'idle' ? undefined : this.#state.run;
  }

  hostConnected(): void {
    if (this.run && !this.run.watched) this.run.attach(this.#watcher);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    if (this.#state.name === 'undoable') this.undo(); // nobody is there to call it back
    const { run } = this;
    // Moving an element takes it out for an instant only.
    queueMicrotask(() => {
      if (run && !this.#host.isConnected) this.#letGo(run);
    });
  }

  hostUpdated(): void {
    const client = this.#options.client();
    if (this.#state.name !== 'idle' && this.#client !== client) {
      const { run } = this;
      this.#dropped();
      this.#set({ name: 'idle' }); // another tenant's page by now
      if (run) this.#letGo(run);
    }
    if (this.#state.name === 'running') this.#state.run.goOn();
    if (this.#state.name !== 'idle' || !client || !this.#host.isConnected) return;
    const run = orphanOf(client, this.#options) as BulkRun<Request, Response, Subject> | undefined;
    if (run) this.#show(client, run);
  }

  /** Opens the confirmation: each command gets the only id it will ever have. */
  prepare(targets: readonly BulkTarget<Request, Subject>[]): void {
    const client = this.#options.client();
    if (!client || targets.length === 0 || this.#state.name !== 'idle') return;
    this.#client = client;
    const intents = targets.map((target) => intentOf(client, target));
    this.#ask(intents);
  }

  /** Asks about the failed ones anew: new intents with new ids. What is not known is not among them. */
  retryFailed(): void {
    if (this.#state.name !== 'running' || !this.#state.run.finished) return;
    const { run } = this.#state;
    const intents = run.items.filter(isFailed).map(({ intent }) => intentOf(intent.client, intent));
    if (intents.length > 0) this.#ask(intents, run);
  }

  /** Asks anew, in other words, about everything that has certainly not been carried out. */
  askAgain(rewrite: (request: Request) => Request): void {
    if (this.#state.name !== 'running' || !(this.#state.run.paused ?? this.#state.run.finished)) return;
    const { run } = this.#state;
    const intents = run.items
      .filter((item) => item.state.name === 'waiting' || isFailed(item))
      .map(({ intent }) => intentOf(intent.client, { ...intent, request: rewrite(intent.request) }));
    if (intents.length > 0) this.#ask(intents, run);
  }

  /** The person's yes. Pressed twice it is still one. */
  confirm(): void {
    if (this.#state.name !== 'confirming') return;
    const { intents, openedAt, run } = this.#state;
    if (this.#options.client() !== this.#client) return; // the next update closes it
    if (this.#expires(openedAt, run)) return;
    auditAll(this.#host, this.#options.operation, intents, { step: 'confirmation' });
    const seconds = this.#options.undoSeconds();
    if (seconds > 0) this.#waitForUndo(intents, run, seconds * 1000);
    else this.#start(intents, run);
  }

  /** The person's no. */
  cancel(): void {
    if (this.#state.name === 'confirming') this.#back(this.#state.run);
  }

  /** Calls a confirmed bulk back, before its first command. */
  undo(): void {
    if (this.#state.name === 'undoable') this.#back(this.#state.run);
  }

  /** Holds the undo window open. */
  hold(held: boolean): void {
    if (this.#state.name !== 'undoable' || this.#state.held === held) return;
    const { intents, run, until } = this.#state;
    if (held) this.#set({ ...this.#state, held });
    else if (!this.#expires(until, run)) this.#waitForUndo(intents, run, Math.max(until - Date.now(), 2000));
  }

  /** Back to the list, once everything was sent or cancelled. */
  reset(): void {
    if (this.#state.name !== 'running' || !this.#state.run.finished) return;
    if (this.#client) runs.get(this.#client)?.delete(this.#state.run as AnyRun);
    this.#set({ name: 'idle' });
  }

  #ask(intents: readonly Intent<Request, Subject>[], run?: BulkRun<Request, Response, Subject>): void {
    this.#set({ name: 'confirming', intents, openedAt: Date.now(), run });
    auditAll(this.#host, this.#options.operation, intents, { step: 'intent' });
  }

  /** What a person was asked about, or had said yes to, has come to nothing. */
  #dropped(): void {
    const { name } = this.#state;
    if (name !== 'confirming' && name !== 'undoable') return;
    auditAll(this.#host, this.#options.operation, this.#state.intents, {
      step: 'result',
      outcome: 'cancelled',
    });
  }

  #back(run: BulkRun<Request, Response, Subject> | undefined): void {
    this.#dropped();
    this.#set(run ? { name: 'running', run } : { name: 'idle' });
  }

  /** Whether a yes has become too old, as when a laptop slept; then nothing is sent. */
  #expires(since: number, run: BulkRun<Request, Response, Subject> | undefined): boolean {
    const expired = Date.now() - since > confirmationLives;
    if (expired) this.#dropped();
    if (expired) this.#set(run ? { name: 'running', run } : { name: 'idle', expired });
    return expired;
  }

  #waitForUndo(
    intents: readonly Intent<Request, Subject>[],
    run: BulkRun<Request, Response, Subject> | undefined,
    ms: number,
  ): void {
    const until = Date.now() + ms;
    this.#set({ name: 'undoable', intents, run, until, held: false });
    this.#countdown = setInterval(() => {
      this.#host.requestUpdate();
    }, 500);
    this.#timer = setTimeout(() => {
      if (this.#state.name !== 'undoable' || this.#state.held) return;
      if (!this.#expires(until, run)) this.#start(intents, run);
    }, ms);
  }

  #start(
    intents: readonly Intent<Request, Subject>[],
    again: BulkRun<Request, Response, Subject> | undefined,
  ): void {
    const client = this.#client;
    if (!client) return;
    this.#looks = 0;
    if (again) {
      this.#set({ name: 'running', run: again });
      again.again(intents);
      return;
    }
    const run = new BulkRun(this.#options, intents);
    const all = runs.get(client) ?? new Set();
    runs.set(client, all.add(run as AnyRun));
    this.#show(client, run);
  }

  #show(client: KnoxGuardClient, run: BulkRun<Request, Response, Subject>): void {
    this.#client = client;
    this.#set({ name: 'running', run });
    run.onChange = () => {
      auditRun(this.#host, this.#options.operation, run);
    };
    run.attach(this.#watcher);
    run.onChange();
  }

  /** Nobody shows it here any more: an element made anew may take it up, else it is paused. */
  #letGo(run: BulkRun<Request, Response, Subject>): void {
    run.detach(this.#watcher);
    setTimeout(() => {
      if (!run.watched) run.pause('removed');
    }, remountTime);
  }

  #set(state: BulkState<Request, Response, Subject>): void {
    clearTimeout(this.#timer);
    clearInterval(this.#countdown);
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function intentOf<Request, Subject>(
  client: KnoxGuardClient,
  target: BulkTarget<Request, Subject>,
): Intent<Request, Subject> {
  const { request, identity, device } = target;
  return { commandId: createCommandId(), client, request, identity, device, changes: [] };
}

type AnyRun = BulkRun<unknown, unknown, unknown>;

/** Runs by client, so that an element made anew finds its own. */
const runs = new WeakMap<KnoxGuardClient, Set<AnyRun>>();

/** A run that nobody shows, of an element's devices: one under way that has any of them, or a finished one of just these. */
function orphanOf<Request, Response, Subject>(
  client: KnoxGuardClient,
  { operation, targets }: BulkOptions<Request, Response, Subject>,
): AnyRun | undefined {
  const all = runs.get(client);
  if (!all || all.size === 0) return undefined;
  const about = targets();
  const own = Array.from(all).filter((run) => run.operation === operation && !run.watched);
  if (about === 'any') return own.at(-1);
  const wanted = new Set(about.map((identity) => JSON.stringify(identity)));
  return own.find((run) => {
    const shared = run.items.filter(({ intent }) => wanted.has(JSON.stringify(intent.identity))).length;
    return run.finished ? shared === wanted.size && shared === run.items.length : shared > 0;
  });
}
