import type { ReactiveControllerHost } from 'lit';
import { deviceKey } from '../../api/devices.js';
import type { Device } from '../../api/index.js';
import type { KnoxGuardClient } from '../../client/index.js';
import { announce } from '../../controllers/announce.js';
import type { JobController } from '../../controllers/job-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { SelectionController } from '../../controllers/selection-controller.js';
import type { AllDevices } from '../../controllers/read-all.js';
import { KgBulkActionEvent, KgRequestErrorEvent } from '../../events/index.js';
import { asKnoxGuardError } from '../../controllers/request-failure.js';
import { actionObstacle } from '../../domain/life-cycle.js';
import type { TableTerms } from '../../locale/index.js';
import { type Actions, ownActions } from '../shared/actions.js';
import type { TableRequest } from './request.js';
import type { BulkChoice } from './selection-bar.js';

/** Most devices that are put into one dialog; the vendor's own console takes 10,000 in a file, which is not looked through. */
const mostAtOnce = 2000;

/** The table as this part knows it. */
export interface ManyOptions {
  readonly locale: LocaleController<TableTerms>;
  readonly client: () => KnoxGuardClient | undefined;
  readonly request: () => TableRequest;
  readonly page: () => readonly Device[];
  readonly selection: SelectionController<Device>;
  readonly actions: () => Actions | undefined;
  readonly jobs: JobController<'find' | 'collect' | 'export'>;
  readonly open: (action: string, devices: readonly Device[]) => void;
  readonly onExport: (devices: readonly Device[]) => void;
}

/** What is done to many devices at once: each is read before anything is done, so that what is confirmed is a number that somebody has counted. */
export class ManyDevices {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ManyOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ManyOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** What is offered for the selection: approving, where its form is defined, and what the host marks. */
  choices(): BulkChoice[] {
    const { terms } = this.#options.locale;
    const { selection } = this.#options;
    // Of all that match nobody has read which allow it; the form tells once they are read.
    const count = (allows: (device: Device) => boolean) =>
      selection.all ? undefined : selection.rows.filter(allows).length;
    return (this.#options.actions() ?? ownActions()).flatMap((action): BulkChoice[] => {
      if (typeof action !== 'string') {
        const { name, label, obstacle } = action;
        return action.bulk ? [{ name, label, allowed: count((device) => !obstacle?.(device)) }] : [];
      }
      if (action !== 'approve' || !customElements.get('kg-approve-form')) return [];
      const allowed = count(({ status }) => !actionObstacle(action, status));
      return [{ name: action, label: terms.actionNames[action] ?? action, allowed }];
    });
  }

  /** An action for the selected devices: the host hears of it with all of them, and unless it prevents that, its element opens. */
  async act(action: string): Promise<void> {
    const devices = await this.#selected('collect');
    if (!devices || devices.length === 0) return;
    if (devices.length > mostAtOnce) {
      const { locale } = this.#options;
      announce(this.#host.ownerDocument, locale.terms.tooManyForBulk(locale.number(mostAtOnce)));
      this.tooMany = true;
      this.#host.requestUpdate();
      return;
    }
    this.tooMany = false;
    if (this.#host.dispatchEvent(new KgBulkActionEvent({ action, devices })))
      this.#options.open(action, devices);
  }

  /** Whether the last action was for more devices than one dialog takes. */
  tooMany = false;

  /** Words for it. */
  get limit(): string {
    return this.#options.locale.terms.tooManyForBulk(this.#options.locale.number(mostAtOnce));
  }

  /** Hands page, selection or all that match to the export. */
  async export(scope: 'page' | 'selection' | 'all'): Promise<void> {
    const devices =
      scope === 'page'
        ? this.#options.page()
        : scope === 'selection'
          ? await this.#selected('export')
          : (await this.#read('export'))?.devices;
    if (devices) this.#options.onExport(devices);
  }

  async #selected(job: 'collect' | 'export'): Promise<readonly Device[] | undefined> {
    const { selection } = this.#options;
    const { list } = selection;
    if (list === undefined) return selection.rows;
    const all = await this.#read(job);
    // What was read is of no use once the selection is of another list.
    if (!all || selection.list !== list) return undefined;
    return all.devices.filter((device) => !selection.leavesOut(device));
  }

  async #read(job: 'collect' | 'export'): Promise<AllDevices | undefined> {
    const { client, request, page, locale } = this.#options;
    const asked = request();
    if (asked.searches) return { devices: page(), unusable: 0 };
    const from = client();
    if (!from) return undefined;
    try {
      const { readAll } = await import('../../controllers/read-all.js');
      return await this.#options.jobs.run(job, (signal, onProgress) =>
        readAll(from, asked, { keyOf: deviceKey, signal, onProgress }),
      );
    } catch (error) {
      // Half a list is no list: nothing is done with it.
      announce(this.#host.ownerDocument, locale.terms.jobFailed);
      this.#host.dispatchEvent(new KgRequestErrorEvent(asKnoxGuardError(error, 'listDevices')));
      return undefined;
    }
  }
}
