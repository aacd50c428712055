import { html, LitElement } from 'lit';
import type { UploadReceipt, UploadRequest } from '../../src/api/index.js';
import type { CommandResult, KnoxGuardClient } from '../../src/client/index.js';
import { UploadController, type UploadRun } from '../../src/controllers/upload-controller.js';

/** The smallest element that uploads, and shows how each batch stands. */
export class UploadHost extends LitElement {
  static override properties = { client: { attribute: false } };
  declare client: KnoxGuardClient | undefined;
  /** What `onBefore` answers. */
  proceed: (request: UploadRequest) => boolean = () => true;
  readonly offered: { readonly request: UploadRequest; readonly commandId: string }[] = [];
  readonly done: CommandResult<UploadReceipt>[] = [];
  readonly upload = new UploadController(this, {
    client: () => this.client,
    onBefore: (request, commandId) => {
      this.offered.push({ request, commandId });
      return this.proceed(request);
    },
    onDone: (_request, result) => {
      this.done.push(result);
    },
  });

  /** The run; fails when there is none. */
  get run(): UploadRun {
    const { run } = this.upload;
    if (!run) throw new Error(`It is ${this.upload.state.name}.`);
    return run;
  }

  /** How each batch stands, in order. */
  get stands(): string {
    return this.upload.batches.map(({ outcome }) => outcome).join(' ');
  }

  /** Opens the confirmation. */
  ask(
    batches: readonly UploadRequest['deviceList'][],
    switches: Omit<UploadRequest, 'deviceList'> = {},
  ): void {
    this.upload.prepare(batches, switches, this.client);
  }

  protected override render() {
    return html`${this.upload.state.name}`;
  }
}

customElements.define('test-upload-host', UploadHost);

/** A serial number that looks like a phone's. */
export function serialOf(index: number): string {
  return `RX8T${String(index).padStart(7, '0')}`;
}

/** Batches of so many rows each, all different. */
export function batchesOf(...sizes: readonly number[]): { deviceUid: string; approveId?: string }[][] {
  let next = 0;
  return sizes.map((size) => Array.from({ length: size }, () => ({ deviceUid: serialOf(next++) })));
}
