import type {
  Device,
  Extra,
  KgDeviceTable,
  KgRowActionEvent,
  KgSelectionChangeEvent,
  KgViewChangeEvent,
} from 'kg-elements';
import { deviceStates } from 'kg-elements/api';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { AcmeDevicePanel } from '../device-panel.js';
import { Counts } from '../counts.js';
import { loanOf } from '../loans.js';
import { icon } from '../icons.js';
import { type Page, PortalElement } from '../page.js';
import { hrefOf, navigate, onNavigate, query as address } from '../router.js';
import { count } from '../words.js';

export const devicesPage: Page = {
  view: 'devices',
  title: 'Devices',
  icon: icon('devices'),
  render: () => html`<acme-devices></acme-devices>`,
};

/** The numbers an officer looks at first; each is also a filter of the table. */
const headlines = [
  { label: 'All devices', states: '' },
  { label: deviceStates.Pending.label, states: 'Pending' },
  { label: deviceStates.Enrolled.label, states: 'Enrolled' },
  { label: deviceStates.Blinked.label, states: 'Blinked' },
  { label: deviceStates.Locked.label, states: 'Locked' },
] as const;

/** The lender's devices: headline numbers, the table, and one device beside it. */
@customElement('acme-devices')
export class AcmeDevices extends PortalElement {
  @query('kg-device-table') private table!: KgDeviceTable; // always rendered
  @query('acme-device-panel') private panel!: AcmeDevicePanel; // always rendered
  @state() private selected: readonly Device[] = [];
  @state() private copied = false;
  readonly #counts = new Counts(
    this,
    headlines.map(({ states }) => states),
  );
  #stopListening: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onNavigate(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  protected override render(): TemplateResult {
    const view = address();
    const states = view.get('states') ?? '';
    return html`<div class="page-head">
        <h1>Devices</h1>
        <p>Phones and tablets financed by Acme Credit, as Knox Guard reports them.</p>
      </div>
      <ul class="headlines">
        ${headlines.map((headline) => this.#renderHeadline(headline, states))}
      </ul>
      <kg-device-table
        page=${Number(view.get('page')) || 0}
        page-size=${Number(view.get('page-size')) || 25}
        states=${states}
        columns=${columnsFor(states)}
        sort-by="createDate"
        sort-order="ascending"
        selection="multiple"
        poll-interval="15"
        .strings=${words}
        .hostColumns=${hostColumns}
        .enrich=${loansOf}
        .actions=${['approve', 'blink'] as const}
        @kg-view-change=${this.#onView}
        @kg-row-action=${this.#onRowAction}
        @kg-selection-change=${this.#onSelection}
      >
        <div slot="selection" class="selection">
          ${this.selected.length === 1 ? this.#renderOpen() : nothing}
          <button class="button" type="button" @click=${this.#onCopy}>
            ${this.copied ? html`${icon('check')} Copied` : 'Copy loan numbers'}
          </button>
        </div>
      </kg-device-table>
      <acme-device-panel @acme-device-changed=${this.#onDeviceChanged}></acme-device-panel>`;
  }

  #renderHeadline({ label, states }: (typeof headlines)[number], shown: string): TemplateResult {
    const number = this.#counts.of(states);
    return html`<li>
      <button
        type="button"
        aria-pressed=${shown === states ? 'true' : 'false'}
        @click=${() => {
          navigate(hrefOf({ view: 'devices', states }));
        }}
      >
        <span>${label}</span>
        <strong ?data-unknown=${number === undefined}>${number === undefined ? '—' : count(number)}</strong>
      </button>
    </li>`;
  }

  #renderOpen(): TemplateResult {
    return html`<button
      class="button"
      type="button"
      @click=${() => {
        this.#open(this.selected[0]);
      }}
    >
      Open
    </button>`;
  }

  #open(device: Device | undefined): void {
    if (device) this.panel.show(device);
  }

  /** The view goes to the address, so that it can be reloaded and sent to a colleague; the search does not: it may be an IMEI. */
  #onView({ detail }: KgViewChangeEvent): void {
    const { page, pageSize, states } = detail;
    navigate(hrefOf({ view: 'devices', states, page, 'page-size': pageSize === 25 ? 0 : pageSize }));
  }

  #onRowAction(event: KgRowActionEvent): void {
    event.preventDefault();
    this.#open(event.detail.device);
  }

  #onSelection({ detail }: KgSelectionChangeEvent): void {
    this.selected = detail.devices;
    this.copied = false;
  }

  async #onCopy(): Promise<void> {
    const numbers = this.selected.flatMap(({ approveId }) => (approveId ? [approveId] : []));
    this.copied = await navigator.clipboard.writeText(numbers.join('\n')).then(
      () => true,
      () => false,
    );
  }

  #onDeviceChanged(): void {
    void this.table.refresh();
    void this.#counts.refresh();
  }
}

/** A pending phone was never seen: how long it has been waiting is what counts there. */
function columnsFor(states: string): string {
  return `deviceUid status approveId borrower overdue ${states === 'Pending' ? 'createDate' : 'lastSeen'}`;
}

/** What the lender knows and Knox Guard does not. */
const hostColumns = [
  { field: 'borrower', label: 'Borrower', width: 10 },
  { field: 'overdue', label: 'Overdue', width: 5.5, align: 'end' },
] as const;

/** One question to the lender's own books a page. A real portal would `fetch` here, and hand the signal on. */
function loansOf(devices: readonly Device[]): Promise<Record<string, Extra>> {
  const entries = devices.map((device) => {
    const loan = loanOf(device);
    return [
      device.objectId || device.deviceUid || '',
      loan ? { borrower: loan.borrower, overdue: loan.overdue } : {},
    ];
  });
  return Promise.resolve(Object.fromEntries(entries) as Record<string, Extra>);
}

/** The lender's own words, where they are not Knox Guard's. */
const words = {
  columns: {
    approveId: 'Loan',
  },
  searchPlaceholder: 'IMEI, serial or loan number',
};
