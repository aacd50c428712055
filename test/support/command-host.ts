import { html, LitElement } from 'lit';
import type { ApproveRequest, CommandAnswer, Device } from '../../src/api/index.js';
import type { CommandResult, KnoxGuardClient } from '../../src/client/index.js';
import { CommandController } from '../../src/controllers/command-controller.js';

/** One command as a client was asked to send it. */
export interface Sent {
  readonly request: ApproveRequest;
  readonly commandId: string;
  readonly notAfter: number;
}

/** The smallest element that gives a command: it approves its device, and shows how that stands. */
export class CommandHost extends LitElement {
  static override properties = { client: { attribute: false }, deviceUid: {}, undoSeconds: { type: Number } };
  declare client: KnoxGuardClient | undefined;
  declare deviceUid: string | undefined;
  declare undoSeconds: number;
  /** What `onBefore` answers. */
  proceed: boolean | (() => boolean) = true;
  readonly asked: string[] = [];
  readonly done: CommandResult<CommandAnswer>[] = [];
  readonly sent: Sent[] = [];
  readonly command = new CommandController<ApproveRequest, CommandAnswer>(this, {
    operation: 'approveDevice',
    client: () => this.client,
    target: () => (this.deviceUid ? { deviceUid: this.deviceUid } : undefined),
    send: (client, request, options) => {
      this.sent.push({ request, ...options });
      return client.approveDevice(request, options);
    },
    reached: ({ status }) => status === 'Enrolled',
    carriedOut: ({ status }, before) => before?.status === 'Pending' && status !== 'Pending',
    undoSeconds: () => this.undoSeconds,
    onBefore: (_request, commandId) => {
      this.asked.push(commandId);
      return typeof this.proceed === 'function' ? this.proceed() : this.proceed;
    },
    onDone: (_request, result) => {
      this.done.push(result);
    },
  });

  constructor() {
    super();
    this.undoSeconds = 0;
  }

  /** How it stands, as one word; an unknown outcome with what was found. */
  get stands(): string {
    const { state } = this.command;
    return state.name === 'unknown' ? `unknown, ${state.found}` : state.name;
  }

  /** Opens the confirmation of an approval and waits for it. */
  async ask(seen?: Device): Promise<void> {
    await this.command.prepare({ deviceUid: this.deviceUid ?? '' }, seen);
  }

  protected override render() {
    return html`${this.stands}`;
  }
}

customElements.define('test-command-host', CommandHost);
