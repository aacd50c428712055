import { html, LitElement } from 'lit';
import type { ApproveRequest, CommandAnswer, Device } from '../../src/api/index.js';
import type { CommandResult, KnoxGuardClient } from '../../src/client/index.js';
import { BulkController } from '../../src/controllers/bulk-controller.js';
import type { BulkRun } from '../../src/controllers/bulk-run.js';
import { lookAtDevice } from '../../src/controllers/look-at-device.js';

/** The smallest element that gives many commands: it approves its devices, and shows how each stands. */
export class BulkHost extends LitElement {
  static override properties = {
    client: { attribute: false },
    devices: { attribute: false },
    undoSeconds: { type: Number },
  };
  declare client: KnoxGuardClient | undefined;
  declare devices: readonly Device[];
  declare undoSeconds: number;
  /** What `onBefore` answers for a device. */
  proceed: (request: ApproveRequest) => boolean = () => true;
  readonly sent: { readonly deviceUid: string; readonly commandId: string; readonly at: number }[] = [];
  readonly done: CommandResult<CommandAnswer>[] = [];
  readonly bulk = new BulkController<ApproveRequest, CommandAnswer>(this, {
    operation: 'approveDevice',
    client: () => this.client,
    targets: () => this.devices.map(({ deviceUid = '' }) => ({ deviceUid })),
    send: (client, request, options) => {
      this.sent.push({ deviceUid: request.deviceUid, commandId: options.commandId, at: Date.now() });
      return client.approveDevice(request, options);
    },
    look: lookAtDevice(({ status }, before) => before?.status === 'Pending' && status !== 'Pending'),
    undoSeconds: () => this.undoSeconds,
    onBefore: (request) => this.proceed(request),
    onDone: (_request, result) => {
      this.done.push(result);
    },
  });

  constructor() {
    super();
    this.devices = [];
    this.undoSeconds = 0;
  }

  /** The run; fails when there is none. */
  get run(): BulkRun<ApproveRequest, CommandAnswer> {
    const { run } = this.bulk;
    if (!run) throw new Error(`It is ${this.bulk.state.name}.`);
    return run;
  }

  /** How each item stands, in order. */
  get stands(): string {
    return this.run.items
      .map(({ state }) => (state.name === 'unknown' && state.found ? 'found' : state.name))
      .join(' ');
  }

  /** Opens the confirmation. */
  ask(): void {
    this.bulk.prepare(
      this.devices.map((device) => {
        const { deviceUid = '' } = device;
        return { device, identity: { deviceUid }, request: { deviceUid } };
      }),
    );
  }

  protected override render() {
    return html`${this.bulk.state.name}`;
  }
}

customElements.define('test-bulk-host', BulkHost);
