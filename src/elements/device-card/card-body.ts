import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Device, ReadableRow } from '../../api/index.js';
import { stateInfo } from '../../api/states.js';
import type { KnoxGuardClient } from '../../client/index.js';
import { announce } from '../../controllers/announce.js';
import { auditState } from '../../controllers/audit.js';
import { type DeviceIdentity, findRow } from '../../controllers/find-device.js';
import { paceOf, PollController } from '../../controllers/poll-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import { visitOf } from '../../controllers/visit.js';
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
import { type DataStates } from '../shared/data-element.js';
import { messagePanel } from '../shared/message.js';
import { panelStyles } from '../shared/panels.styles.js';
import { panelButton, staleNote, waitingPanel } from '../shared/panels.js';
import { actionBar } from './action-bar.js';
import { allFields, firstFields } from './fields.js';
import { identityOf, isNamed } from './identity.js';
import { cardStyles } from './kg-device-card.styles.js';
import { askedSection, stateNotes, visitSection } from './sections.js';
import { TalkingBody, type TalkingHost } from '../shared/talking-body.js';

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

/** The element as its body sees it. */
export interface CardHost extends TalkingHost {
  readonly objectId: string | undefined;
  readonly deviceUid: string | undefined;
  readonly approveId: string | undefined;
  readonly pollInterval: number;
  readonly readonly: boolean;
  readonly actions: Actions | undefined;
  readonly device: Device | undefined;
}

/** One device: read, kept up to date, and what can be done with it. */
export class CardBody extends TalkingBody<CardTerms, CardHost> {
  override readonly styles = [tokens, controls, badgeStyles, panelStyles, actionDialogStyles, cardStyles];
  readonly #device = new QueryController<DeviceIdentity | undefined, ReadableRow<Device> | undefined>(
    this.host,
    {
      operation: 'listDevices',
      client: () => (this.#identity ? this.connection.client : undefined),
      subject: () => JSON.stringify(this.#identity),
      args: () => this.#identity,
      run: async (client, identity, signal, priority) => {
        const askedAt = performance.now();
        const row = identity && (await findRow(client, identity, { signal, priority }));
        if (row && !signal.aborted && isNamed(row.value, this.host))
          this.#noteState(client, row.value, askedAt);
        return row;
      },
    },
  );
  readonly #identifiers = new Identifiers(this.host);
  readonly #action = new ActionDialog(this.host, {
    locale: this.locale,
    client: () => this.connection.client,
    strings: () => this.host.strings,
    onSent: () => void this.refresh(),
    onClose: () => {
      const { chosen } = this.#pressed;
      this.host.renderRoot.querySelector<HTMLElement>(`button[data-action="${CSS.escape(chosen)}"]`)?.focus();
    },
  });
  /** Which device was under the pointer when it went down, and what was chosen last. */
  #pressed: { readonly device?: Device | undefined; readonly chosen: string } = { chosen: '' };
  #about = '';
  /** The state as drawn last, and whether it was another one before. */
  #state: { readonly status: string | undefined; readonly changed: boolean } | undefined;

  constructor(host: CardHost) {
    super(host, cardEn, 'card');
    new PollController(this.host, {
      interval: () => paceOf(this.host.pollInterval, this.#isChanging),
      run: () => this.#device.poll(),
      failed: () => this.#device.state.name === 'failed',
    });
    const { ownerDocument } = host;
    host.addController({
      hostConnected: () => {
        ownerDocument.addEventListener('kg-audit', this.#onAudit);
      },
      hostDisconnected: () => {
        ownerDocument.removeEventListener('kg-audit', this.#onAudit);
      },
    });
  }

  protected override async ask(): Promise<void> {
    await this.#device.refresh();
  }

  protected override clientChanged(): void {
    this.#forget();
  }

  override dataState(): DataStates {
    const { state, last } = this.#device;
    if (this.#shown?.at !== undefined) return { name: 'ready', stale: state.name === 'failed' };
    if (last && !last.value) return { name: 'empty', stale: state.name === 'failed' };
    const connected = this.#identity && !this.connection.leadsNowhere;
    return { name: !connected || last || state.name === 'failed' ? 'failed' : 'loading', stale: false };
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const about = JSON.stringify([this.host.objectId, this.host.deviceUid, this.host.approveId]);
    const { last } = this.#device;
    const isAnother = last?.value !== undefined && !isNamed(last.value.value, this.host);
    if (about !== this.#about || isAnother) this.#forget(); // another borrower's phone, or it became one
    this.#about = about;
    const status = this.#shown?.device.status;
    if (!this.#shown) this.#state = undefined;
    else if (!this.#state) this.#state = { status, changed: false };
    else if (this.#state.status !== status) this.#state = { status, changed: true };
  }

  /** A control that goes with the focus on it ("Try again") must not send a keyboard back to the top of the page. */
  override keepFocus(focused: Element): void {
    if (!focused.isConnected) this.host.renderRoot.querySelector<HTMLElement>('.card')?.focus();
  }

  override render(): TemplateResult {
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
          this.host.readonly || at === undefined
            ? nothing
            : actionBar({
                ...{ device, exact, terms },
                actions: this.host.actions ?? ownActions(),
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
    return identityOf(this.host);
  }

  /** The device as read, else as the host knows it; never another than every identifier names. */
  get #shown(): Shown | undefined {
    const { last } = this.#device;
    if (last) {
      const { value: row, at } = last;
      if (!row || !isNamed(row.value, this.host)) return undefined;
      const inexact = row.issues.some(({ code }) => code === 'not-exact');
      return { device: row.value, at, exact: !inexact, damaged: row.issues.map(({ path }) => path) };
    }
    const { device } = this.host;
    if (!device || !isNamed(device, this.host)) return undefined;
    return this.#device.state.name === 'failed' || !this.connection.client
      ? undefined
      : { device, at: undefined, exact: false, damaged: [] };
  }

  get #isChanging(): boolean {
    return stateInfo('device', this.#shown?.device.status)?.transitional === true;
  }

  /** A change of state is told once: to the host, to what remembers this visit, and to a reader. */
  #noteState(client: KnoxGuardClient, device: Device, askedAt: number): void {
    if (!auditState(this.host, client, device, askedAt)) return;
    const { label } = badgeLook('device', device.status, this.terms);
    announce(this.host.ownerDocument, `${deviceName(device)}: ${label}`);
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
    if (this.host.dispatchEvent(new KgRowActionEvent({ action, device }))) this.#action.open(action, device);
  };

  /** Something on this page was done to a device: what is shown of this one may be old, and what happened has grown. */
  readonly #onAudit = ({ target, detail }: KgAuditEvent): void => {
    this.host.requestUpdate();
    const device = this.#shown?.device;
    if (!device || target === this.host || !('step' in detail) || detail.step !== 'result') return;
    const { objectId, deviceUid } = device;
    const mine = objectId ? detail.objectId === objectId : detail.device === mask(deviceUid ?? '');
    if (mine && detail.outcome !== 'cancelled') void this.refresh();
  };
}
