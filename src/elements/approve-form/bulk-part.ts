import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { ApproveRequest, CommandAnswer, Device } from '../../api/index.js';
import { announce } from '../../controllers/announce.js';
import { BulkController, type BulkOptions } from '../../controllers/bulk-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { lookAtDevice } from '../../controllers/look-at-device.js';
import type { ApproveTerms } from '../../locale/index.js';
import type { Confirmation } from '../shared/confirm-dialog.js';
import { type BulkActions, bulkTemplate, progressWords } from './bulk-view.js';
import { bulkBody } from './confirmation.js';
import { tooLong } from './draft.js';
import { type PlannedRow, planOf, targetsOf } from './plan.js';

/** The element that a selection is approved in. */
export interface BulkHost extends ReactiveControllerHost, HTMLElement {
  readonly devices: readonly Device[];
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Approving a selection: what is typed into its list, its confirmation, and how its run is told. */
export class BulkPart implements ReactiveController {
  readonly #host: BulkHost;
  readonly #locale: LocaleController<ApproveTerms>;
  readonly #bulk: BulkController<ApproveRequest, CommandAnswer>;
  readonly #ids = new Map<string, string>();
  #comment = '';
  #tried = false;
  #quarters = 0;
  #startedAt = 0;

  constructor(
    host: BulkHost,
    locale: LocaleController<ApproveTerms>,
    options: Omit<BulkOptions<ApproveRequest, CommandAnswer>, 'targets' | 'look'> & {
      readonly carriedOut: (device: Device, before: Device | undefined) => boolean;
    },
  ) {
    this.#host = host;
    this.#locale = locale;
    this.#bulk = new BulkController<ApproveRequest, CommandAnswer>(host, {
      ...options,
      look: lookAtDevice(options.carriedOut),
      targets: () => host.devices.flatMap(({ deviceUid }) => (deviceUid ? [{ deviceUid }] : [])),
    });
    host.addController(this);
  }

  /** Follows the run: a screen reader hears of every quarter, and of the end. */
  hostUpdated(): void {
    const { run } = this.#bulk;
    if (!run) {
      this.#quarters = this.#startedAt = 0;
      return;
    }
    if (this.#startedAt === 0) {
      this.#startedAt = Date.now();
      // The button that started it is gone.
      const { activeElement } = this.#host.ownerDocument;
      if (!activeElement || activeElement === this.#host.ownerDocument.body)
        this.#host.renderRoot.querySelector<HTMLElement>('#progress-words')?.focus();
    }
    const settled = run.items.length - run.count('waiting', 'sending');
    const quarters = Math.floor((settled * 4) / run.items.length);
    if (quarters > this.#quarters) announce(this.#host.ownerDocument, progressWords(run, this.#locale));
    this.#quarters = quarters;
  }

  /** Another selection: ids typed for the last one are not for this one. */
  forgetTyped(): void {
    this.#ids.clear();
    this.#tried = false;
  }

  /** The list with its ids, or the run. */
  template(): TemplateResult {
    return bulkTemplate(
      {
        locale: this.#locale,
        plan: this.#plan(),
        comment: this.#comment,
        commentError: this.#commentError,
        state: this.#bulk.state,
        tried: this.#tried,
        minutesLeft: this.#minutesLeft(),
      },
      this.#actions,
    );
  }

  /** What is asked, while it is asked. */
  confirmation(): Confirmation | undefined {
    const { state } = this.#bulk;
    if (state.name !== 'confirming') return undefined;
    const { terms } = this.#locale;
    const { length } = state.intents;
    return {
      title: terms.bulkConfirmTitle(length),
      body: bulkBody(state.intents, state.run ? [] : this.#plan(), terms),
      confirmLabel: terms.bulkConfirm(length),
      cancelLabel: terms.cancel,
      onConfirm: () => {
        this.#bulk.confirm();
      },
      onCancel: () => {
        this.#bulk.cancel();
      },
    };
  }

  get #commentError(): string | undefined {
    return tooLong(this.#comment, 'approveComment', this.#locale.terms);
  }

  #plan(): PlannedRow[] {
    return planOf(this.#host.devices, this.#ids, this.#locale.terms);
  }

  /** Known once some have gone: a guess from none would be wrong. */
  #minutesLeft(): number | undefined {
    const { run } = this.#bulk;
    if (!run || this.#startedAt === 0) return undefined;
    const settled = run.items.length - run.count('waiting', 'sending');
    const each = (Date.now() - this.#startedAt) / settled;
    return settled < 3 ? undefined : Math.round((each * run.count('waiting')) / 60_000);
  }

  #submit(): void {
    if (this.#bulk.state.name !== 'idle') return;
    this.#tried = true;
    const plan = this.#plan();
    this.#host.requestUpdate();
    if (plan.some(({ error }) => error) || this.#commentError)
      void this.#host.updateComplete.then(() => {
        this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      });
    else this.#bulk.prepare(targetsOf(plan, this.#comment));
  }

  readonly #actions: BulkActions = {
    onId: (deviceUid, text) => {
      this.#ids.set(deviceUid, text);
      this.#host.requestUpdate();
    },
    onComment: (text) => {
      this.#comment = text;
      this.#host.requestUpdate();
    },
    onSubmit: (event) => {
      event.preventDefault();
      this.#submit();
    },
    onPause: () => {
      this.#bulk.run?.pause('person');
    },
    onResume: () => {
      this.#bulk.run?.resume();
    },
    onCancelRemaining: () => {
      this.#bulk.run?.cancelRemaining();
    },
    onRetry: () => {
      this.#bulk.retryFailed();
    },
    onDone: () => {
      this.#bulk.reset();
    },
    undo: {
      hold: (held) => {
        this.#bulk.hold(held);
      },
      undo: () => {
        this.#bulk.undo();
      },
    },
  };
}
