import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Device, OperationName } from '../api/index.js';
import {
  type CommandResult,
  createCommandId,
  KnoxGuardError,
  type KnoxGuardClient,
} from '../client/index.js';
import { KgAuthRequiredEvent, KgRequestErrorEvent } from '../events/index.js';
import { auditCommand, auditState, type CommandStep } from './audit.js';
import { changesOf, type CommandState, type Intent, type Question } from './command-state.js';
import { DeviceWatch } from './device-watch.js';
import { type DeviceIdentity, findDevice } from './find-device.js';
import { asKnoxGuardError } from './request-failure.js';
import { forgetCommand, noteCommand, type RunningCommand, runningCommand } from './running-commands.js';
import { transactionVerdict } from './transaction-verdict.js';

/** Milliseconds after which what a confirmation shows is read again before anything is sent. */
const confirmationLives = 120_000;
/** Milliseconds from the confirmation within which the proxy may pass a command on. */
const sendWithin = 60_000;
/** Milliseconds for which an unknown outcome is looked into by itself: the vendor may show an effect late. */
const settleTime = 15 * 60_000;

/** What a kind of command is, to the controller that carries it out. */
export interface CommandOptions<Request, Response> {
  readonly operation: OperationName;
  readonly client: () => KnoxGuardClient | undefined;
  /** The device that the element is about now, where it names one. */
  readonly target: () => DeviceIdentity | undefined;
  readonly send: (
    client: KnoxGuardClient,
    request: Request,
    options: { readonly commandId: string; readonly notAfter: number },
  ) => Promise<CommandResult<Response>>;
  /** Whether a device has got where this command leads; it is followed until then. */
  readonly reached: (device: Device) => boolean;
  /** Whether a device's state shows that the command was carried out, given the state before. */
  readonly carriedOut: (device: Device, before: Device | undefined) => boolean;
  /** Seconds in which a confirmed command can be called back; 0 sends at once. */
  readonly undoSeconds: () => number;
  /** Told just before it is sent, once it cannot be called back any more; `false` leaves the command to the host. */
  readonly onBefore: (request: Request, commandId: string) => boolean;
  readonly onDone: (request: Request, result: CommandResult<Response>) => void;
}

/**
 * One command on behalf of an element, from the confirmation to what became of it. One confirmation has one id and is sent at most once,
 * however often its button is pressed; leaving the page does not call it back, and an unknown outcome is looked into, never resent.
 */
export class CommandController<Request, Response> implements ReactiveController {
  /** The device after it was sent. */
  readonly watch: DeviceWatch;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CommandOptions<Request, Response>;
  #state: CommandState<Request, Response> = { name: 'idle' };
  /** Whose device the state is about, and which, while it is not `idle`. */
  #about: Pick<Question<Request>, 'client' | 'identity'> | undefined;
  #undoTimer: ReturnType<typeof setTimeout> | undefined;
  #countdown: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CommandOptions<Request, Response>) {
    this.#host = host;
    this.#options = options;
    this.watch = new DeviceWatch(host);
    host.addController(this);
  }

  /** How the command stands. */
  get state(): CommandState<Request, Response> {
    return this.#state;
  }

  /** Whether a command is between its confirmation and its outcome; the form must not change under it. */
  get busy(): boolean {
    return ['checking', 'confirming', 'undoable', 'sending'].includes(this.#state.name);
  }

  hostUpdated(): void {
    const client = this.#options.client();
    const identity = this.#options.target();
    if (this.#state.name !== 'idle' && !this.#isAbout(client, identity)) {
      // Another tenant's or another borrower's page by now: what was not sent is not sent, and what was stays noted for its own.
      this.watch.clear();
      this.#drop();
    }
    // A form made anew for a device whose command is under way takes that command up.
    if (this.#state.name !== 'idle' || !client || !identity || !this.#host.isConnected) return;
    const found = runningCommand(client, this.#options.operation, identity);
    if (found) void this.#await(found as RunningCommand<Request, Response>);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // Not sent yet, and nobody is there to call it back: it is not sent.
    if (this.#state.name === 'undoable') this.undo();
  }

  /** Reads the device and opens the confirmation; `seen` is what the person had before their eyes. */
  async prepare(request: Request, seen?: Device): Promise<void> {
    const client = this.#options.client();
    const identity = this.#options.target();
    if (!client || !identity || this.busy || this.#state.name === 'unknown') return;
    await this.#ask({ client, identity, request }, seen);
  }

  /** The person's yes. Pressed twice it is still one. */
  async confirm(): Promise<void> {
    if (this.#state.name !== 'confirming') return;
    const { intent, readAt } = this.#state;
    if (!this.#isAbout(this.#options.client(), this.#options.target())) {
      this.#drop(); // another tenant's or another borrower's page by now
      return;
    }
    if (isStale(readAt)) {
      // Perhaps a laptop slept with this open: what it shows is read again, and asked again.
      await this.#ask(intent, intent.device);
      return;
    }
    this.#audit(intent, { step: 'confirmation' });
    const seconds = this.#options.undoSeconds();
    if (seconds > 0) this.#waitForUndo(intent, seconds * 1000);
    else await this.#send(intent);
  }

  /** The person's no, before anything was sent. */
  cancel(): void {
    if (this.#state.name === 'checking' || this.#state.name === 'confirming') this.#drop();
  }

  /** Calls a confirmed command back. */
  undo(): void {
    if (this.#state.name === 'undoable') this.#drop();
  }

  /** Holds the undo window open while it is hovered or focused, so that nobody has to hurry. */
  hold(held: boolean): void {
    if (this.#state.name !== 'undoable' || this.#state.held === held) return;
    const { intent, until } = this.#state;
    if (held) this.#set({ name: 'undoable', intent, until, held });
    else if (isStale(until)) void this.#ask(intent, intent.device);
    else this.#waitForUndo(intent, Math.max(until - Date.now(), 2000));
  }

  /** Back to the form, once the outcome is known or was read. */
  reset(): void {
    if (this.busy) return;
    this.watch.clear();
    this.#set({ name: 'idle' });
  }

  /** Looks into an unknown outcome now. */
  async lookAgain(): Promise<void> {
    if (this.#state.name !== 'unknown') return;
    if (!this.watch.active) this.#investigate(this.#state.intent, this.#state.error);
    await this.watch.look();
  }

  /** Reads the device and opens the confirmation, for the device and client that the question was about when it was first asked. */
  async #ask(question: Question<Request>, seen?: Device): Promise<void> {
    const { client, identity, request } = question;
    const checking = { name: 'checking', request } as const;
    this.#drop(); // a yes that has become too old
    this.#about = question;
    this.#set(checking);
    try {
      const askedAt = performance.now();
      const device = await findDevice(client, identity);
      if (this.#state !== checking) return;
      const commandId = createCommandId();
      const intent = { commandId, request, identity, client, device, changes: changesOf(seen, device) };
      this.#set({ name: 'confirming', intent, readAt: Date.now() });
      this.#audit(intent, { step: 'intent' });
      if (device) auditState(this.#host, client, device, askedAt);
    } catch (error) {
      if (this.#state === checking)
        await this.#failed(question, asKnoxGuardError(error, 'listDevices'), seen);
    }
  }

  /** Whether the state belongs to this client and device; an element that names none for now has not turned to another. */
  #isAbout(client: KnoxGuardClient | undefined, identity: DeviceIdentity | undefined): boolean {
    const same = !identity || JSON.stringify(identity) === JSON.stringify(this.#about?.identity);
    return client === this.#about?.client && same;
  }

  #waitForUndo(intent: Intent<Request>, ms: number): void {
    const until = Date.now() + ms;
    this.#set({ name: 'undoable', intent, until, held: false });
    this.#countdown = setInterval(() => {
      this.#host.requestUpdate();
    }, 500);
    this.#undoTimer = setTimeout(() => {
      if (this.#state.name !== 'undoable' || this.#state.held) return;
      // A laptop slept in between: a yes of yesterday is asked for again.
      void (isStale(until) ? this.#ask(intent, intent.device) : this.#send(intent));
    }, ms);
  }

  async #send(intent: Intent<Request>): Promise<void> {
    const { client, request, commandId, identity } = intent;
    // Another form on the page was quicker: one command for one device at a time.
    const other = runningCommand(client, this.#options.operation, identity);
    if (other) {
      this.#audit(intent, { step: 'result', outcome: 'not-sent' });
      await this.#await(other as RunningCommand<Request, Response>);
      return;
    }
    // Before the host is told: whatever it does there, this yes is used up.
    this.#set({ name: 'sending', intent });
    if (!this.#options.onBefore(request, commandId)) {
      this.#audit(intent, { step: 'result', outcome: 'left' });
      this.#set({ name: 'idle' });
      return;
    }
    // In a promise, so that a host's client that throws at once is a command that failed, and not an error nobody shows.
    const send = async () =>
      this.#options.send(client, request, { commandId, notAfter: Date.now() + sendWithin });
    const command: RunningCommand<Request, Response> = { intent, outcome: send() };
    noteCommand(this.#options.operation, command);
    this.#auditOutcome(command);
    await this.#await(command);
  }

  async #await({ intent, outcome }: RunningCommand<Request, Response>): Promise<void> {
    const sending = { name: 'sending', intent } as const;
    this.#about = intent;
    this.#set(sending);
    const [settled] = await Promise.allSettled([outcome]);
    if (this.#state !== sending) return; // shown elsewhere by now; the command stays noted
    if (!this.#host.isConnected) {
      // The command stays noted: whichever form for this device is on the page next takes up its outcome.
      this.#set({ name: 'idle' });
      return;
    }
    if (settled.status === 'fulfilled') {
      const first = forgetCommand(this.#options.operation, intent);
      this.#set({ name: 'done', intent, result: settled.value });
      // What was read before it was sent is not true any more, so nothing is shown until the first look.
      this.watch.start({
        ...intent,
        until: (device, askedAt) => {
          auditState(this.#host, intent.client, device, askedAt);
          return this.#options.reached(device);
        },
      });
      void this.watch.look();
      if (first) this.#options.onDone(intent.request, settled.value);
    } else {
      const failure = asKnoxGuardError(settled.reason, this.#options.operation);
      if (failure.outcome === 'rejected' || failure.outcome === 'not-sent') {
        forgetCommand(this.#options.operation, intent);
        await this.#failed(intent, failure, intent.device);
        return;
      }
      // Anything that does not say what became of the command leaves it unknown.
      this.#set({ name: 'unknown', intent, error: failure, found: 'nothing-yet' });
      this.#host.dispatchEvent(new KgRequestErrorEvent(failure));
      this.#investigate(intent, failure);
    }
  }

  async #failed(question: Question<Request>, error: KnoxGuardError, seen?: Device): Promise<void> {
    const failed = { name: 'failed', request: question.request, error } as const;
    this.#set(failed);
    this.#host.dispatchEvent(new KgRequestErrorEvent(error));
    if (error.code !== 'unauthorized') return;
    const event = new KgAuthRequiredEvent(error);
    this.#host.dispatchEvent(event);
    if (event.signIns.length === 0) return;
    await Promise.allSettled(event.signIns);
    // Offered again, never sent again: the person confirms what is true after the sign-in.
    const same = this.#state === failed && this.#isAbout(this.#options.client(), this.#options.target());
    if (same && this.#host.isConnected) await this.#ask(question, seen);
  }

  /** Looks at the transaction and at the device until one of them tells. */
  #investigate(intent: Intent<Request>, error: KnoxGuardError): void {
    const giveUpAt = Date.now() + settleTime;
    // Two looks can be under way at once: only the first that tells is heard.
    const open = () =>
      this.#state.name === 'unknown' && this.#state.intent === intent && this.#state.found === 'nothing-yet';
    const { transactionId } = error;
    const found = (seen?: Device): void => {
      if (!open()) return;
      forgetCommand(this.#options.operation, intent);
      this.#audit(intent, { step: 'result', outcome: 'done', transactionId, seen });
      this.#set({ name: 'unknown', intent, error, found: 'carried-out' });
    };
    this.watch.start({
      ...intent,
      until: (device, askedAt) => {
        const carriedOut = this.#options.carriedOut(device, intent.device);
        auditState(this.#host, intent.client, device, askedAt);
        if (carriedOut) found(device);
        return carriedOut;
      },
      also: async () => {
        const verdict = await transactionVerdict(intent.client, error.transactionId);
        if (verdict === 'success') found();
        if (verdict === 'fail' && open()) {
          forgetCommand(this.#options.operation, intent);
          this.#auditError(intent, error, 'rejected');
          this.#set({ name: 'failed', request: intent.request, error: refusedLater(error) });
        }
        // A device that is not listed must not keep the looks going for ever.
        return verdict !== 'unclear' || Date.now() > giveUpAt;
      },
    });
  }

  /** Back to the form without sending; what a person was asked about, or had said yes to, has come to nothing. */
  #drop(): void {
    if (this.#state.name === 'confirming' || this.#state.name === 'undoable')
      this.#audit(this.#state.intent, { step: 'result', outcome: 'cancelled' });
    this.#set({ name: 'idle' });
  }

  #audit(intent: Intent<Request>, step: CommandStep): void {
    auditCommand(this.#host, this.#options.operation, intent, step);
  }

  /** What becomes of it is told whether its form is still there or not. */
  #auditOutcome({ intent, outcome }: RunningCommand<Request, Response>): void {
    outcome.then(
      ({ transactionId }) => {
        this.#audit(intent, { step: 'result', outcome: 'done', transactionId });
      },
      (reason: unknown) => {
        const error = asKnoxGuardError(reason, this.#options.operation);
        this.#auditError(intent, error, error.outcome ?? 'unknown');
      },
    );
  }

  #auditError(
    intent: Intent<Request>,
    { transactionId }: KnoxGuardError,
    outcome: 'rejected' | 'not-sent' | 'unknown',
  ): void {
    this.#audit(intent, { step: 'result', outcome, transactionId });
  }

  #set(state: CommandState<Request, Response>): void {
    clearTimeout(this.#undoTimer);
    clearInterval(this.#countdown);
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** Whether a yes, or what it was said to, is so old that it must be asked for again. */
function isStale(at: number): boolean {
  return Date.now() - at > confirmationLives;
}

function refusedLater({ operation, transactionId, commandId }: KnoxGuardError): KnoxGuardError {
  return new KnoxGuardError('rejected', { operation, transactionId, commandId, outcome: 'rejected' });
}
