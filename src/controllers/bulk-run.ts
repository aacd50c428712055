import type { OperationName } from '../api/index.js';
import { type CommandResult, KnoxGuardError } from '../client/index.js';
import type { Intent } from './command-state.js';
import type { DeviceIdentity } from './find-device.js';
import { asKnoxGuardError } from './request-failure.js';
import { forgetCommand, noteCommand, type RunningCommand, runningCommand } from './running-commands.js';

/** Milliseconds between two commands, at least: the vendor's limit is shared with everyone else who works. */
const spacing = 300;
/** Milliseconds from sending within which the proxy may pass a command on. */
const sendWithin = 60_000;
/** Milliseconds between two steps after which nobody can still be watching: a laptop slept. */
const longestStep = 5 * 60_000;
/** Milliseconds for which an unknown outcome is looked into by itself. */
const settleTime = 15 * 60_000;
/** The longest pause that the vendor's "too many calls" leads to. */
const longestBackOff = 30_000;
/** Failures in a row that say the fault is not the device's; one that leaves an outcome unknown counts twice. */
const troublesToPause = 3;
/** The vendor's codes for "no license seats": the next one would be refused, too. */
const noSeats: readonly unknown[] = [4001807, 4001809];

/** How one item of a bulk stands. */
export type BulkItemState<Response> =
  | { readonly name: 'waiting' | 'sending' | 'cancelled' }
  /** The host cancelled the event before it: it sends this one itself. */
  | { readonly name: 'left' }
  | { readonly name: 'done'; readonly result: CommandResult<Response> }
  | { readonly name: 'rejected' | 'not-sent'; readonly error: KnoxGuardError }
  | {
      readonly name: 'unknown';
      readonly error: KnoxGuardError;
      readonly since: number;
      /** The device shows that it was carried out. */
      readonly found: boolean;
    };

/** One command of a bulk. Its id was minted when the confirmation opened. */
export interface BulkItem<Request, Response, Subject = DeviceIdentity> {
  readonly intent: Intent<Request, Subject>;
  readonly state: BulkItemState<Response>;
}

/** Why a bulk stands still. */
export type PauseReason = 'person' | 'signed-out' | 'no-seats' | 'trouble' | 'removed' | 'asleep';

/** What one kind of command is, to a bulk of them. */
export interface BulkCommand<Request, Response, Subject = DeviceIdentity> {
  readonly operation: OperationName;
  readonly send: (
    client: Intent<Request, Subject>['client'],
    request: Request,
    options: { readonly commandId: string; readonly notAfter: number },
  ) => Promise<CommandResult<Response>>;
  /** Looks once into an unknown outcome; `unclear` is looked into again. */
  readonly look: (intent: Intent<Request, Subject>, error: KnoxGuardError) => Promise<Finding>;
  /** Stands still after every failure: each command is so large that a person should look before the next one. */
  readonly pauseOnFailure?: boolean;
}

/** What looking into an unknown outcome tells. */
export type Finding = 'done' | 'rejected' | 'unclear';

/** The element that shows a run: without one nothing is sent. */
export interface BulkWatcher<Request, Response> {
  readonly changed: () => void;
  /** Whether it is on the page, for the client that this run is for. */
  readonly ready: () => boolean;
  /** Told before each is sent; `false` leaves that one to the host. */
  readonly onBefore: (request: Request, commandId: string) => boolean;
  readonly onDone: (request: Request, result: CommandResult<Response>) => void;
  readonly onFailed: (error: KnoxGuardError) => void;
}

/**
 * Many commands, one after the other at a polite pace, each sent at most once. It lives apart from the element that shows it, so that an
 * element made anew finds it again instead of starting another.
 */
export class BulkRun<Request, Response, Subject = DeviceIdentity> {
  readonly #command: BulkCommand<Request, Response, Subject>;
  #items: BulkItem<Request, Response, Subject>[];
  #watcher: BulkWatcher<Request, Response> | undefined;
  #paused: PauseReason | undefined;
  #failure: KnoxGuardError | undefined;
  #working = false;
  #notBefore = 0;
  #refusedInARow = 0;
  #troubles = 0;
  #lastStep = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wake: (() => void) | undefined;

  constructor(
    command: BulkCommand<Request, Response, Subject>,
    intents: readonly Intent<Request, Subject>[],
  ) {
    this.#command = command;
    this.#items = intents.map((intent) => ({ intent, state: { name: 'waiting' } }));
  }

  /** Told of every change, also while nobody shows it: what was sent may end later than its element. */
  onChange: (() => void) | undefined;

  /** What each of its commands is. */
  get operation(): OperationName {
    return this.#command.operation;
  }

  /** The items in their order. */
  get items(): readonly BulkItem<Request, Response, Subject>[] {
    return this.#items;
  }

  /** Why it stands still, if it does. */
  get paused(): PauseReason | undefined {
    return this.#paused;
  }

  /** What it stands still for, where that is a failure. */
  get failure(): KnoxGuardError | undefined {
    return this.#paused && this.#failure;
  }

  /** Whether it waits because the vendor asked for a slower pace. */
  get backingOff(): boolean {
    return this.#refusedInARow > 0 && this.count('waiting') > 0 && !this.#paused;
  }

  /** Whether nothing is left to send. */
  get finished(): boolean {
    return this.count('waiting', 'sending') === 0;
  }

  /** Whether somebody shows it. */
  get watched(): boolean {
    return this.#watcher !== undefined;
  }

  /** How many items stand in one of these states; what was found carried out counts as `done`. */
  count(...names: BulkItemState<Response>['name'][]): number {
    return this.#items.filter(({ state }) =>
      names.includes(state.name === 'unknown' && state.found ? 'done' : state.name),
    ).length;
  }

  /** Takes on the element that shows it, and goes on. */
  attach(watcher: BulkWatcher<Request, Response>): void {
    this.#watcher = watcher;
    this.#lastStep = Date.now();
    void this.#work();
  }

  /** Goes on if it may and nothing is under way: its element is ready again. */
  goOn(): void {
    if (!this.#paused && !this.finished && this.#watcher?.ready()) void this.#work();
  }

  /** The element has gone: nothing more is sent until another one shows it. */
  detach(watcher: BulkWatcher<Request, Response>): void {
    if (this.#watcher === watcher) this.#watcher = undefined;
  }

  /** Stands still after the command that is under way. */
  pause(reason: PauseReason): void {
    if (this.finished) return;
    this.#paused = reason;
    this.#wakeUp();
    this.#changed();
  }

  /** Goes on. */
  resume(): void {
    this.#paused = this.#failure = undefined;
    this.#troubles = 0;
    this.#lastStep = Date.now();
    this.#changed();
    void this.#work();
  }

  /** What was not sent yet is not sent. */
  cancelRemaining(): void {
    this.#items = this.#items.map((item) =>
      item.state.name === 'waiting' ? { ...item, state: { name: 'cancelled' } } : item,
    );
    this.#paused = undefined;
    this.#wakeUp();
    this.#changed();
  }

  /** New intents in place of failed or waiting ones: confirmed anew, with new ids. An unknown one is never replaced. */
  again(intents: readonly Intent<Request, Subject>[]): void {
    const items = [...this.#items];
    for (const intent of intents) {
      const index = items.findIndex((item) => isUnsent(item) && sameIdentity(item.intent, intent));
      if (index >= 0) items[index] = { intent, state: { name: 'waiting' } };
    }
    this.#items = items;
    this.resume();
  }

  /** Looks once into each outcome that is not known yet. */
  async look(): Promise<void> {
    for (const { intent, state } of [...this.#items])
      if (isOpen(state)) await this.#lookInto(intent, state.error);
  }

  /** Whether some outcome is still looked into by itself. */
  get looking(): boolean {
    return this.#items.some(({ state }) => isOpen(state) && Date.now() - state.since < settleTime);
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      for (;;) {
        await this.#pace();
        const next = this.#items.find(({ state }) => state.name === 'waiting');
        if (!next || this.#paused || !this.#watcher?.ready()) return;
        if (this.#slept()) return;
        await this.#carryOut(next.intent, this.#watcher);
        if (this.#slept()) return;
      }
    } finally {
      this.#working = false;
      this.#changed();
    }
  }

  /** Whether so much time has passed since the last step that a person must be asked. */
  #slept(): boolean {
    const slept = Date.now() - this.#lastStep > longestStep;
    this.#lastStep = Date.now();
    if (slept) this.pause('asleep');
    return slept;
  }

  async #carryOut(intent: Intent<Request, Subject>, watcher: BulkWatcher<Request, Response>): Promise<void> {
    const { client, request, commandId, identity } = intent;
    const { operation } = this.#command;
    // A form of this device's own may have a command under way: its outcome is this one's, and nothing is sent.
    let command = runningCommand(client, operation, identity) as
      RunningCommand<Request, Response, Subject> | undefined;
    if (!command) {
      if (!watcher.onBefore(request, commandId)) {
        this.#set(intent, { name: 'left' });
        return;
      }
      const send = async () =>
        this.#command.send(client, request, { commandId, notAfter: Date.now() + sendWithin });
      command = { intent, outcome: send() };
      noteCommand(operation, command);
    }
    this.#set(intent, { name: 'sending' });
    const [settled] = await Promise.allSettled([command.outcome]);
    this.#notBefore = Date.now() + spacing;
    if (settled.status === 'fulfilled') {
      this.#refusedInARow = this.#troubles = 0;
      const first = forgetCommand(operation, command.intent);
      this.#set(intent, { name: 'done', result: settled.value });
      if (first) (this.#watcher ?? watcher).onDone(command.intent.request, settled.value);
    } else this.#failed(intent, command, asKnoxGuardError(settled.reason, operation));
  }

  #failed(
    intent: Intent<Request, Subject>,
    command: RunningCommand<Request, Response, Subject>,
    error: KnoxGuardError,
  ): void {
    this.#failure = error;
    if (error.outcome !== 'rejected' && error.outcome !== 'not-sent') {
      // It stays noted: no form and no bulk sends it again.
      this.#set(intent, { name: 'unknown', error, since: Date.now(), found: false });
      this.#trouble(2);
    } else {
      forgetCommand(this.#command.operation, command.intent);
      if (error.outcome === 'rejected') this.#rejected(intent, error);
      else this.#notSent(intent, error);
    }
    this.#watcher?.onFailed(error);
  }

  #rejected(intent: Intent<Request, Subject>, error: KnoxGuardError): void {
    this.#refusedInARow = this.#troubles = 0;
    this.#set(intent, { name: 'rejected', error });
    if (noSeats.includes(error.vendorCode)) this.pause('no-seats');
    else if (this.#command.pauseOnFailure) this.pause('trouble');
  }

  /** It is proven that nothing happened: what says nothing about this device waits on, under the same id. */
  #notSent(intent: Intent<Request, Subject>, error: KnoxGuardError): void {
    if (error.code === 'unauthorized') {
      this.#set(intent, { name: 'waiting' });
      this.pause('signed-out');
    } else if (error.code === 'rate-limited') {
      this.#refusedInARow += 1;
      const pause = Math.min(1000 * 2 ** (this.#refusedInARow - 1), longestBackOff);
      this.#notBefore = Date.now() + Math.max(error.retryAfter ?? 0, pause);
      this.#set(intent, { name: 'waiting' });
    } else {
      // One large command goes on waiting, under its own id: nothing has happened to it.
      const waits = this.#command.pauseOnFailure && error.retryable;
      this.#set(intent, waits ? { name: 'waiting' } : { name: 'not-sent', error });
      if (error.retryable || this.#command.pauseOnFailure) this.#trouble(1);
    }
  }

  #trouble(weight: number): void {
    this.#troubles += weight;
    if (this.#troubles >= troublesToPause || this.#command.pauseOnFailure) this.pause('trouble');
  }

  async #lookInto(intent: Intent<Request, Subject>, error: KnoxGuardError): Promise<void> {
    const { client, identity, commandId } = intent;
    const { operation, look } = this.#command;
    const finding = await look(intent, error);
    const now = this.#items.find((item) => item.intent === intent)?.state;
    if (!now || !isOpen(now) || finding === 'unclear') return;
    const noted = runningCommand(client, operation, identity);
    if (noted) forgetCommand(operation, noted.intent);
    if (finding === 'done') this.#set(intent, { ...now, found: true });
    else {
      const { transactionId } = error;
      const refused = { operation, transactionId, commandId, outcome: 'rejected' } as const;
      this.#set(intent, { name: 'rejected', error: new KnoxGuardError('rejected', refused) });
    }
  }

  /** Waits until the next one may be sent, or somebody pauses. */
  async #pace(): Promise<void> {
    while (!this.#paused && Date.now() < this.#notBefore && this.count('waiting') > 0)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        this.#timer = setTimeout(resolve, this.#notBefore - Date.now());
      });
  }

  #wakeUp(): void {
    clearTimeout(this.#timer);
    this.#wake?.();
  }

  #set(intent: Intent<Request, Subject>, state: BulkItemState<Response>): void {
    this.#items = this.#items.map((item) => (item.intent === intent ? { intent, state } : item));
    this.#changed();
  }

  #changed(): void {
    this.onChange?.();
    this.#watcher?.changed();
  }
}

/** Whether an item may be tried anew: it is certain that nothing happened. */
export function isFailed({ state }: BulkItem<unknown, unknown, unknown>): boolean {
  return state.name === 'rejected' || state.name === 'not-sent';
}

/** Whether an item has certainly not been carried out. */
function isUnsent(item: BulkItem<unknown, unknown, unknown>): boolean {
  return item.state.name === 'waiting' || isFailed(item);
}

function isOpen<Response>(
  state: BulkItemState<Response>,
): state is Extract<BulkItemState<Response>, { name: 'unknown' }> {
  return state.name === 'unknown' && !state.found;
}

function sameIdentity(one: Intent<unknown, unknown>, other: Intent<unknown, unknown>): boolean {
  return JSON.stringify(one.identity) === JSON.stringify(other.identity);
}
