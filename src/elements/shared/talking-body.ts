import type { CSSResultGroup, PropertyValues } from 'lit';
import { type ConnectedHost, ConnectionController } from '../../controllers/connection-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import type { LanguagePart } from '../../controllers/words-controller.js';
import type { CommonTerms } from '../../locale/index.js';
import { type DataStates, painted } from './data-element.js';
import type { Body } from './lazy-body.js';

/** An element as its body sees it. */
export interface TalkingHost extends ConnectedHost {
  readonly strings: object;
  readonly hasUpdated: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The body of an element that talks: its client, its words, and what it shows. */
export abstract class TalkingBody<
  Words extends CommonTerms = CommonTerms,
  Host extends TalkingHost = TalkingHost,
> implements Body {
  abstract readonly styles: CSSResultGroup;
  protected readonly host: Host;
  protected readonly connection: ConnectionController;
  protected readonly locale: LocaleController<Words>;
  #client: ConnectionController['client'];

  /** English words; a host's overrides and, once loaded, the reader's language come over them. */
  constructor(
    host: Host,
    english: Words,
    part: LanguagePart<Words>,
    connection = new ConnectionController(host),
  ) {
    this.host = host;
    this.connection = connection;
    const overrides = () => [
      this.connection.strings as Partial<Words> | undefined, // a provider's words are those of all elements
      host.strings as Partial<Words>,
    ];
    this.locale = new LocaleController(host, english, overrides, part);
  }

  /** Asks for what is shown again; resolves once it is painted. */
  async refresh(): Promise<void> {
    if (!this.host.isConnected) return;
    await this.host.updateComplete;
    await this.ask();
    await this.host.updateComplete;
    await painted();
  }

  /** Asks for what is shown, once more. */
  protected abstract ask(): Promise<void>;

  /** What `:state()` tells of the element's data. */
  abstract dataState(): DataStates;

  abstract render(): unknown;

  /** After each drawing, with what had the focus before it. */
  keepFocus?(focused: Element): void;

  /** What `:state()` tells while there has been no answer. */
  protected unanswered(read: { readonly name: string }): DataStates {
    const failed = read.name === 'failed' || this.connection.leadsNowhere;
    return { name: failed ? 'failed' : 'loading', stale: false };
  }

  /** The words to use. */
  protected get terms(): Words {
    return this.locale.terms;
  }

  /** Called before the first render with another client than before. */
  protected clientChanged(): void {
    // Some keep nothing beside what their controllers forget by themselves.
  }

  willUpdate(_changed: PropertyValues): void {
    const { client } = this.connection;
    if (this.#client && client !== this.#client) this.clientChanged();
    this.#client = client;
  }
}
