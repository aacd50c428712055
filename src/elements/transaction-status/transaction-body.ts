import { html, nothing, type TemplateResult } from 'lit';
import type { Transaction } from '../../api/index.js';
import { announce } from '../../controllers/announce.js';
import { TransactionController } from '../../controllers/transaction-controller.js';
import { transactionSettling, transactionShare } from '../../domain/settling.js';
import { KgTransactionSettledEvent } from '../../events/index.js';
import { transactionEn } from '../../locale/en/transaction.js';
import type { TransactionTerms } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { progressBar } from '../../styles/progress.js';
import { tokens } from '../../styles/tokens.js';
import { cardStyles } from '../device-table/cards.styles.js';
import { tableStyles } from '../device-table/kg-device-table.styles.js';
import { toolbarStyles } from '../device-table/toolbar.styles.js';
import { type BadgeLook, badgeStyles } from '../shared/badge.js';
import { CopyButton } from '../shared/copy-button.js';
import { lookTemplate } from '../shared/device-facts.js';
import { freshness } from '../shared/freshness.js';
import { Identifiers } from '../shared/identifier.js';
import { type DataStates } from '../shared/data-element.js';
import { messagePanel } from '../shared/message.js';
import { placeOf } from '../shared/page-place.js';
import { pagerTemplate } from '../shared/pager.js';
import { panelStyles } from '../shared/panels.styles.js';
import { panelButton, staleNote, waitingPanel } from '../shared/panels.js';
import { plainTable, plainTableStyles } from '../shared/plain-table.js';
import { failureColumns, failuresOf } from './failures.js';
import { transactionStyles } from './kg-transaction-status.styles.js';
import { focusWhole } from '../shared/shell.js';
import { TalkingBody, type TalkingHost } from '../shared/talking-body.js';

/** The element as its body sees it. */
export interface TransactionHost extends TalkingHost {
  readonly transactionId: string;
  readonly pollInterval: number;
}

/** One transaction: followed until it has settled. */
export class TransactionBody extends TalkingBody<TransactionTerms, TransactionHost> {
  override readonly styles = [
    tokens,
    controls,
    progressBar,
    badgeStyles,
    tableStyles,
    toolbarStyles,
    panelStyles,
    plainTableStyles,
    transactionStyles,
    cardStyles,
  ];
  #page = 0;
  #pageSize = 25;

  readonly #transaction = new TransactionController(this.host, {
    client: () => this.connection.client,
    transactionId: () => this.host.transactionId,
    interval: () => this.host.pollInterval,
    onSettled: (transaction) => {
      if (this.#wasMoving) announce(this.host.ownerDocument, this.#progressWords(transaction));
      this.host.dispatchEvent(
        new KgTransactionSettledEvent({ transactionId: this.host.transactionId, transaction }),
      );
    },
  });
  readonly #identifiers = new Identifiers(this.host);
  readonly #copy = new CopyButton(this.host);
  #wasMoving = false;

  constructor(host: TransactionHost) {
    super(host, transactionEn, 'transaction');
  }

  protected override async ask(): Promise<void> {
    await this.#transaction.refresh();
  }

  protected override clientChanged(): void {
    this.#identifiers.hideAll();
    this.#transaction.clear();
  }

  override dataState(): DataStates {
    const { state: read, record, isMissing } = this.#transaction;
    if (record) return { name: 'ready', stale: read.name === 'failed' };
    if (isMissing || !this.host.transactionId) return { name: 'empty', stale: read.name === 'failed' };
    return this.unanswered(read);
  }

  override keepFocus(focused: Element): void {
    if (!focused.isConnected) focusWhole(this.host);
  }

  override render(): TemplateResult {
    const { state: read, record, isMissing } = this.#transaction;
    const { locale } = this;
    return html`<div class="root">
      ${staleNote(read, locale, this.#onRefresh)}
      ${
        record
          ? this.#renderRecord(record.value, record.at)
          : html`<div class="scroller" part="scroller">
              ${isMissing ? this.#renderMissing() : this.#renderWaiting()}
            </div>`
      }
    </div>`;
  }

  #renderWaiting(): TemplateResult | typeof nothing {
    const { current } = this.connection;
    const { terms } = this;
    if (!this.host.transactionId && current.kind === 'ready') return messagePanel(terms.noTransaction);
    return waitingPanel(this.#transaction.state, current, terms, this.#onRefresh);
  }

  #renderMissing(): TemplateResult {
    const { terms, locale } = this;
    const { looksUntil } = this.#transaction;
    return messagePanel(
      looksUntil === undefined ? terms.notFoundAtAll : terms.notFoundYet(locale.time(looksUntil)),
      panelButton(terms.checkAgain, this.#onRefresh),
    );
  }

  #renderRecord(transaction: Transaction, at: number): TemplateResult {
    const { locale, terms } = this;
    const { state: read, isMissing } = this.#transaction;
    const settling = transactionSettling(transaction);
    this.#wasMoving ||= settling === 'moving';
    const share = transactionShare(transaction);
    return html`<div class="head">
        <div class="toolbar" part="toolbar">
          <div class="head-line">
            <p class="head-title" id="words">${this.#progressWords(transaction)}</p>
            ${lookTemplate(this.#look(transaction))}
          </div>
          ${freshness(at, read.name === 'loading', locale, this.#onRefresh)}
        </div>
        ${
          share
            ? html`<progress
                class="progress"
                part="progress"
                max=${share.of}
                .value=${share.done}
                aria-labelledby="words"
              ></progress>`
            : nothing
        }
        <p>${this.#copy.template(this.host.transactionId, terms.transactionId, terms)}</p>
        ${settling === 'unclear' ? note(terms.transactionUnclear) : nothing}
        ${isMissing ? note(terms.noLongerKept(locale.dateTime(at))) : nothing}
      </div>
      ${this.#renderFailures(transaction)}`;
  }

  #renderFailures(transaction: Transaction): TemplateResult | typeof nothing {
    const { locale, terms } = this;
    const failures = failuresOf(transaction);
    const { fail = 0 } = transaction;
    if (failures.length === 0 && fail === 0) return nothing;
    const last = Math.max(0, Math.ceil(failures.length / this.#pageSize) - 1);
    const page = Math.min(this.#page, last); // a newer answer may name fewer
    const offset = page * this.#pageSize;
    const rows = failures.slice(offset, offset + this.#pageSize);
    return html`${failures.length < fail ? note(terms.someFailures(locale.number(failures.length), locale.number(fail))) : nothing}
    ${
      failures.length > 0
        ? html`<div class="scroller" part="scroller">
              ${plainTable({
                label: terms.failuresLabel(locale.number(failures.length)),
                columns: failureColumns(terms, this.#identifiers),
                rows,
                offset,
                total: failures.length,
                busy: false,
                unreadable: terms.unreadableFailure,
                damaged: (fields) => terms.damagedFailure(fields.join(', ')),
              })}
            </div>
            ${
              failures.length > 25
                ? pagerTemplate(
                    placeOf(page, this.#pageSize, rows.length, failures.length),
                    locale,
                    this.#onPage,
                    this.#onPageSize,
                  )
                : nothing
            }`
        : nothing
    }`;
  }

  #progressWords({ count, success = 0, fail = 0 }: Transaction): string {
    const { locale, terms } = this;
    const [succeeded, failed] = [locale.number(success), locale.number(fail)];
    return count === undefined
      ? terms.transactionCounts(succeeded, failed)
      : terms.transactionProgress(succeeded, locale.number(count), fail, failed);
  }

  /** Done is green only where nothing failed. */
  #look(transaction: Transaction): BadgeLook {
    const { locale, terms } = this;
    const { fail = 0 } = transaction;
    const plain = { ring: false, known: true };
    switch (transactionSettling(transaction)) {
      case 'moving':
        return { ...plain, tone: 'progress', icon: 'swap', label: terms.transactionRunning };
      case 'unclear':
        return { ...plain, tone: 'neutral', icon: 'question', label: terms.unknownState, known: false };
      case 'settled':
        return fail > 0
          ? {
              ...plain,
              tone: 'danger',
              icon: 'warning',
              label: terms.transactionDoneWithFailures(locale.number(fail), fail),
            }
          : { ...plain, tone: 'success', icon: 'check', label: terms.transactionDone };
    }
  }

  readonly #onPage = (page: number): void => {
    this.#page = page;
    this.#identifiers.hideAll();
    this.host.requestUpdate();
  };

  readonly #onPageSize = (pageSize: number): void => {
    this.#page = Math.floor((this.#page * this.#pageSize) / pageSize); // the first row stays on the page
    this.#pageSize = pageSize;
    this.host.requestUpdate();
  };

  readonly #onRefresh = (): void => {
    if (this.#transaction.state.name !== 'loading') void this.refresh();
  };
}

function note(words: string): TemplateResult {
  return html`<p class="note note-warning" part="message">${words}</p>`;
}
