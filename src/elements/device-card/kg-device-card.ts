import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Device, ReadableRow } from '../../api/index.js';
import { stateInfo } from '../../api/states.js';
import type { KnoxGuardClient } from '../../client/index.js';
import {
  announce,
  auditState,
  type DeviceIdentity,
  findRow,
  paceOf,
  PollController,
  QueryController,
  visitOf,
} from '../../controllers/index.js';
import { deviceName, isSameDevice, mask } from '../../domain/identifiers.js';
import { type KgAuditEvent, KgRowActionEvent } from '../../events/index.js';
import { cardEn } from '../../locale/en/card.js';
import type { CardTerms } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { ActionDialog } from '../shared/action-dialog.js';
import { actionDialogStyles } from '../shared/action-dialog.styles.js';
import { type Actions, ownActions } from '../shared/actions.js';
import { badgeLook, badgeStyles } from '../shared/badge.js';
import { badgeTemplate } from '../shared/device-facts.js';
import { labelOf } from '../shared/device-words.js';
import { freshness } from '../shared/freshness.js';
import { Identifiers } from '../shared/identifier.js';
import { type DataState, KgElement, painted } from '../shared/kg-element.js';
import { messagePanel } from '../shared/message.js';
import { panelStyles } from '../shared/panels.styles.js';
import { panelButton, staleNote, waitingPanel } from '../shared/panels.js';
import { actionBar } from './action-bar.js';
import { allFields, firstFields } from './fields.js';
import { identityOf, isNamed } from './identity.js';
import { cardStyles } from './kg-device-card.styles.js';
import { askedSection, stateNotes, visitSection } from './sections.js';

/** What is shown of the device, and how much of it is certain. */
interface Shown {
  readonly device: Device;
  /** When it was read; nothing while it is only what the host knew. */
  readonly at: number | undefined;
  /** Whether its identifiers came exactly. */
  readonly exact: boolean;
  /** Fields that could not be read. */
  readonly damaged: readonly string[];
}

/**
 * One device for a loan's page: its true state and what it waits for, what can be done, what was done on this page, and every field that Knox
 * Guard sent. Named by one identifier; where several are set they must be those of one device. The table's details are this element.
 *
 * @tag kg-device-card
 * @fires {KgRowActionEvent} kg-row-action - An action was chosen; `detail.action`, `detail.device`. Cancelable; else the action's element opens in a dialog, if the page has defined it.
 * @fires {KgAuditEvent} kg-audit - The device was seen in another state, an identifier was revealed or copied, or a command in a dialog took a step.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @slot actions - The host's own controls, after the actions.
 * @slot - What the host knows of the loan, below what was done.
 * @csspart badge - The device's state; also `badge-<tone>`.
 * @csspart facts - What tells which phone it is.
 * @csspart identifier - An identifier, masked or not.
 * @csspart actions - What can be done.
 * @csspart button - Each button; also `button-icon`.
 * @csspart asked - What was asked for and what the phone has confirmed.
 * @csspart visit - What was done on this page.
 * @csspart all-fields - Everything that Knox Guard sent.
 * @csspart message - Why there is nothing to show, or that it may be old.
 * @csspart dialog - What an action opens; its title is `dialog-title`, and a confirmation in it `action-confirmation`.
 * @cssstate loading - No answer has come yet.
 * @cssstate empty - Knox Guard does not list the device.
 * @cssstate failed - There is no answer to show, or the identifiers do not name one device.
 * @cssstate ready - The device is shown.
 * @cssstate stale - What is shown could not be refreshed.
 */
export class KgDeviceCard extends KgElement<CardTerms> {
  static override styles = [tokens, controls, badgeStyles, panelStyles, actionDialogStyles, cardStyles];

  /**
   * Knox Guard's own id of the device.
   */
  @property({ attribute: 'object-id' })
  objectId: string | undefined;

  /**
   * IMEI or serial number.
   */
  @property({ attribute: 'device-uid' })
  deviceUid: string | undefined;

  /**
   * The lender's own id of the device or loan; one that several devices have is refused.
   */
  @property({ attribute: 'approve-id' })
  approveId: string | undefined;

  /**
   * Seconds between two looks at the device, sooner while it is changing; 0 is off. Nothing is asked while the page is hidden.
   */
  @property({ type: Number, attribute: 'poll-interval' })
  pollInterval = 30;

  /**
   * Shows the device without its actions.
   */
  @property({ type: Boolean })
  readonly = false;

  /**
   * What is offered: names of ours (`approve`, `blink`) and the host's own actions, in this order; all of ours when not set.
   */
  @property({ attribute: false })
  actions: Actions | undefined;

  /**
   * The device as the host knows it, shown until it has been read. Nothing is offered for it before that.
   */
  @property({ attribute: false })
  device: Device | undefined;

  readonly #device = new QueryController<DeviceIdentity | undefined, ReadableRow<Device> | undefined>(this, {
    operation: 'listDevices',
    client: () => (this.#identity ? this.connection.client : undefined),
    subject: () => JSON.stringify(this.#identity),
    args: () => this.#identity,
    run: async (client, identity, signal, priority) => {
      const askedAt = performance.now();
      const row = identity && (await findRow(client, identity, { signal, priority }));
      if (row && !signal.aborted && isNamed(row.value, this)) this.#noteState(client, row.value, askedAt);
      return row;
    },
  });
  readonly #identifiers = new Identifiers(this);
  readonly #action = new ActionDialog(this, {
    locale: this.locale,
    client: () => this.connection.client,
    strings: () => this.strings,
    onSent: () => void this.refresh(),
    onClose: () => {
      const { chosen } = this.#pressed;
      this.renderRoot.querySelector<HTMLElement>(`button[data-action="${CSS.escape(chosen)}"]`)?.focus();
    },
  });
  /** Which device was under the pointer when it went down, and what was chosen last. */
  #pressed: { readonly device?: Device | undefined; readonly chosen: string } = { chosen: '' };
  #about = '';
  /** The state as drawn last, and whether it was another one before. */
  #state: { readonly status: string | undefined; readonly changed: boolean } | undefined;

  constructor() {
    super(cardEn, 'card');
    new PollController(this, {
      interval: () => paceOf(this.pollInterval, this.#isChanging),
      run: () => this.#device.poll(),
      failed: () => this.#device.state.name === 'failed',
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('kg-audit', this.#onAudit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('kg-audit', this.#onAudit);
  }

  /**
   * Reads the device again; resolves once it is painted.
   */
  override async refresh(): Promise<void> {
    if (!this.isConnected) return;
    await this.updateComplete;
    await this.#device.refresh();
    await this.updateComplete;
    await painted();
  }

  protected override clientChanged(): void {
    this.#forget();
  }

  protected override dataState(): { readonly name: DataState; readonly stale: boolean } {
    const { state, last } = this.#device;
    if (this.#shown?.at !== undefined) return { name: 'ready', stale: state.name === 'failed' };
    if (last && !last.value) return { name: 'empty', stale: state.name === 'failed' };
    const connected = this.#identity && !['missing', 'refused'].includes(this.connection.current.kind);
    return { name: !connected || last || state.name === 'failed' ? 'failed' : 'loading', stale: false };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const about = JSON.stringify([this.objectId, this.deviceUid, this.approveId]);
    const { last } = this.#device;
    const isAnother = last?.value !== undefined && !isNamed(last.value.value, this);
    if (about !== this.#about || isAnother) this.#forget(); // another borrower's phone, or it became one
    this.#about = about;
    const status = this.#shown?.device.status;
    if (!this.#shown) this.#state = undefined;
    else if (!this.#state) this.#state = { status, changed: false };
    else if (this.#state.status !== status) this.#state = { status, changed: true };
  }

  /** A control that goes with the focus on it ("Try again") must not send a keyboard back to the top of the page. */
  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    if (focused && !focused.isConnected) this.renderRoot.querySelector<HTMLElement>('.card')?.focus();
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    const name = shown ? `${this.terms.cardLabel} ${deviceName(shown.device)}` : this.terms.cardLabel;
    return html`<article class="root card" aria-label=${name} tabindex="-1">
        ${staleNote(this.#device.state, this.locale, this.#onRefresh)}
        ${shown ? this.#renderDevice(shown) : this.#renderNothing()}
      </article>
      ${this.#action.template()}`;
  }

  #renderDevice({ device, at, exact, damaged }: Shown): TemplateResult {
    const { locale, terms } = this;
    const { client } = this.connection;
    const view = { device, at: at ?? Date.now(), locale, identifiers: this.#identifiers };
    const busy = this.#device.state.name === 'loading';
    return html`<header class="head">
        <div class="head-line">
          ${keyed(device.status, html`<span class="state" ?data-changed=${this.#state?.changed}>${badgeTemplate(device.status, terms)}</span>`)}
          ${freshness(at, busy, locale, this.#onRefresh)}
        </div>
        ${stateNotes(device, locale)}
        ${
          damaged.length > 0
            ? html`<p class="note note-warning" part="message">
                ${terms.damaged(damaged.map((path) => labelOf(path, terms)).join(', '))}
              </p>`
            : nothing
        }
      </header>
      ${firstFields(view)}
      <div class="doing" @pointerdown=${this.#onPress}>
        ${
          // Of what was not read nobody knows what may be done.
          this.readonly || at === undefined
            ? nothing
            : actionBar({
                ...{ device, exact, terms },
                actions: this.actions ?? ownActions(),
                onChoose: this.#onChoose,
              })
        }
        <slot name="actions"></slot>
      </div>
      <div class="sections">
        ${askedSection(device, locale)} ${visitSection(client ? visitOf(client, device) : [], locale)}
      </div>
      <slot></slot>
      ${allFields(view)}`;
  }

  #renderNothing(): TemplateResult | typeof nothing {
    const { terms } = this;
    const { state, last } = this.#device;
    const { current } = this.connection;
    if (!this.#identity && current.kind === 'ready') return messagePanel(terms.noDevice);
    if (!last) return waitingPanel(state, current, terms, this.#onRefresh);
    const retry = panelButton(terms.retry, this.#onRefresh);
    return messagePanel(last.value ? terms.namesDiffer : terms.deviceNotListed, retry);
  }

  get #identity(): DeviceIdentity | undefined {
    return identityOf(this);
  }

  /** The device as read, else as the host knows it; never another than every identifier names. */
  get #shown(): Shown | undefined {
    const { last } = this.#device;
    if (last) {
      const { value: row, at } = last;
      if (!row || !isNamed(row.value, this)) return undefined;
      const inexact = row.issues.some(({ code }) => code === 'not-exact');
      return { device: row.value, at, exact: !inexact, damaged: row.issues.map(({ path }) => path) };
    }
    const { device } = this;
    if (!device || !isNamed(device, this)) return undefined;
    return this.#device.state.name === 'failed' || !this.connection.client
      ? undefined
      : { device, at: undefined, exact: false, damaged: [] };
  }

  get #isChanging(): boolean {
    return stateInfo('device', this.#shown?.device.status)?.transitional === true;
  }

  /** A change of state is told once: to the host, to what remembers this visit, and to a reader. */
  #noteState(client: KnoxGuardClient, device: Device, askedAt: number): void {
    if (!auditState(this, client, device, askedAt)) return;
    const { label } = badgeLook('device', device.status, this.terms);
    announce(this.ownerDocument, `${deviceName(device)}: ${label}`);
  }

  #forget(): void {
    this.#action.close(true);
    this.#identifiers.hideAll();
    this.#state = undefined;
  }

  readonly #onRefresh = (): void => {
    if (this.#device.state.name !== 'loading') void this.refresh();
  };

  readonly #onPress = (): void => {
    this.#pressed = { ...this.#pressed, device: this.#shown?.device };
  };

  /** The device that was pressed, whatever the host has turned this card to before the finger went up. */
  readonly #onChoose = (action: string, { detail }: UIEvent): void => {
    const device = this.#shown?.device;
    const pressed = detail === 0 ? undefined : this.#pressed.device; // 0: by the keyboard, which has no press before it
    this.#pressed = { chosen: action };
    if (!device || (pressed && !isSameDevice(pressed, device))) return;
    if (this.dispatchEvent(new KgRowActionEvent({ action, device }))) this.#action.open(action, device);
  };

  /** Something on this page was done to a device: what is shown of this one may be old, and what happened has grown. */
  readonly #onAudit = ({ target, detail }: KgAuditEvent): void => {
    this.requestUpdate();
    const device = this.#shown?.device;
    if (!device || target === this || !('step' in detail) || detail.step !== 'result') return;
    const { objectId, deviceUid } = device;
    const mine = objectId ? detail.objectId === objectId : detail.device === mask(deviceUid ?? '');
    if (mine && detail.outcome !== 'cancelled') void this.refresh();
  };
}
