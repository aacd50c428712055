import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { UploadReceipt, UploadRequest } from '../api/index.js';
import { type CommandResult, createCommandId, type KnoxGuardClient } from '../client/index.js';
import { type Batch, sumsOf, type UploadSums } from '../domain/upload-batch.js';
import { BulkController, type BulkState } from './bulk-controller.js';
import type { BulkRun } from './bulk-run.js';
import { PollController } from './poll-controller.js';
import { noteRows } from './sent-rows.js';
import {
  type BatchItem,
  type BatchSubject,
  factsOf,
  followBatches,
  lookForBatch,
  noteUploadsBefore,
} from './upload-record.js';

/** Seconds between the looks at uploads that Knox Guard works on; the last one repeats. */
const followPauses = [1, 2, 3, 5, 8, 13, 20, 30] as const;
/** Looks after which an upload that does not end is left to the upload status. */
const mostLooks = 60;

/** How an upload stands. */
export type UploadState = BulkState<UploadRequest, UploadReceipt, BatchSubject>;
/** A run of batches. */
export type UploadRun = BulkRun<UploadRequest, UploadReceipt, BatchSubject>;
/** What the four switches ask for. */
export type UploadSwitches = Omit<UploadRequest, 'deviceList'>;

/** What an upload is about, to its controller. */
export interface UploadOptions {
  readonly client: () => KnoxGuardClient | undefined;
  /** Told before each batch is sent; `false` leaves that one to the host. */
  readonly onBefore: (request: UploadRequest, commandId: string) => boolean;
  readonly onDone: (request: UploadRequest, result: CommandResult<UploadReceipt>) => void;
}

/**
 * An upload on behalf of an element: one confirmation, its batches one after the other, each sent at most once, and followed until Knox
 * Guard has worked through them.
 */
export class UploadController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #bulk: BulkController<UploadRequest, UploadReceipt, BatchSubject>;
  #looks = 0;
  #lookFailed = false;
  #startedAt: number | undefined;
  #stoodStill = 0;
  #stillSince: number | undefined;
  #following: AbortController | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, { client, onBefore, onDone }: UploadOptions) {
    this.#host = host;
    this.#bulk = new BulkController(host, {
      operation: 'uploadDevices',
      client,
      // An element made anew has no file any more: the run it takes up is whichever nobody shows.
      targets: () => 'any',
      send: (sender, request, options) => sender.uploadDevices(request, options),
      look: lookForBatch,
      pauseOnFailure: true,
      undoSeconds: () => 0,
      onBefore,
      onDone,
    });
    host.addController(this);
    new PollController(host, {
      interval: () => (this.#open ? (followPauses[Math.min(this.#looks, followPauses.length - 1)] ?? 30) : 0),
      run: () => this.follow(),
      failed: () => this.#lookFailed,
    });
  }

  /** How the upload stands. */
  get state(): UploadState {
    return this.#bulk.state;
  }

  /** The run that is shown. */
  get run(): UploadRun | undefined {
    return this.#bulk.run;
  }

  /** The batches with what is known of each. */
  get batches(): readonly (Batch & { readonly item: BatchItem })[] {
    return (this.run?.items ?? []).map((item) => ({
      item,
      rows: item.intent.request.deviceList,
      outcome: item.state.name === 'unknown' && item.state.found ? 'done' : item.state.name,
      facts: factsOf(item),
    }));
  }

  /** What became of every row. */
  get sums(): UploadSums {
    return sumsOf(this.batches);
  }

  /** Whether Knox Guard is still working on a batch. */
  get working(): boolean {
    return this.batches.some(({ facts }) => facts?.settled === false);
  }

  /** Milliseconds that it has been sending. */
  get elapsed(): number {
    if (this.#startedAt === undefined) return 0;
    return (this.#stillSince ?? Date.now()) - this.#startedAt - this.#stoodStill;
  }

  hostDisconnected(): void {
    this.#following?.abort();
    this.#tick(false);
    window.removeEventListener('beforeunload', this.#onLeave);
  }

  hostUpdated(): void {
    const { run } = this;
    const sending = run !== undefined && !run.finished;
    const moving = sending && !run.paused;
    if (!run) this.#startedAt = this.#stillSince = undefined;
    else if (this.#startedAt === undefined) {
      this.#startedAt = Date.now();
      this.#stoodStill = 0;
    }
    if (run && moving && this.#stillSince !== undefined) {
      this.#stoodStill += Date.now() - this.#stillSince;
      this.#stillSince = undefined;
    } else if (run && !moving) this.#stillSince ??= Date.now();
    this.#tick(moving && this.#host.isConnected);
    // A page left now leaves batches unsent: the browser asks, in its own words.
    if (sending) window.addEventListener('beforeunload', this.#onLeave);
    else window.removeEventListener('beforeunload', this.#onLeave);
    for (const { item, outcome } of this.batches) noteRows(item.intent, outcome);
  }

  /** Opens the confirmation: each batch gets the only id it will ever have. */
  prepare(
    batches: readonly UploadRequest['deviceList'][],
    switches: UploadSwitches,
    client: KnoxGuardClient | undefined,
  ): void {
    if (!client) return;
    const run = createCommandId();
    void noteUploadsBefore(client, run);
    this.#looks = 0;
    this.#bulk.prepare(
      batches.map((deviceList, batch) => ({
        request: { deviceList, ...switches },
        identity: { run, batch },
      })),
    );
  }

  /** Asks anew about what has certainly not been carried out, without some of the switches. */
  askAgain(without: readonly (keyof UploadSwitches)[] = []): void {
    this.#looks = 0;
    this.#bulk.askAgain((request) => ({
      ...request,
      ...Object.fromEntries(without.map((name) => [name, undefined])),
    }));
  }

  /** The person's yes. */
  confirm(): void {
    this.#bulk.confirm();
  }

  /** The person's no. */
  cancel(): void {
    this.#bulk.cancel();
  }

  /** Back to an empty form, once everything was sent or given up. */
  reset(): void {
    this.#bulk.reset();
  }

  /** Looks at what is not known yet. */
  async look(): Promise<void> {
    await this.run?.look();
    await this.follow();
    this.#host.requestUpdate();
  }

  /** Reads once how the batches stand that Knox Guard works on. */
  async follow(): Promise<void> {
    this.#looks += 1;
    this.#following?.abort();
    const { signal } = (this.#following = new AbortController());
    try {
      await followBatches(this.run?.items ?? [], signal);
      this.#lookFailed = false;
    } catch {
      this.#lookFailed = true; // what was known stays, and it is asked again later
    }
    if (!signal.aborted) this.#host.requestUpdate();
  }

  get #open(): boolean {
    return this.working && this.#looks < mostLooks;
  }

  /** While it moves the time that has passed is shown. */
  #tick(on: boolean): void {
    if (on)
      this.#clock ??= setInterval(() => {
        this.#host.requestUpdate();
      }, 1000);
    else {
      clearInterval(this.#clock);
      this.#clock = undefined;
    }
  }

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
  };
}
