import { ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { KnoxGuardClient } from '../../client/index.js';
import { connect, type Connection, providerContext } from '../../controllers/connection-controller.js';
import type { Terms } from '../../locale/index.js';
import { providerStyles } from './kg-provider.styles.js';

/**
 * Gives every element inside it one client and one set of words, so that a page says its endpoint once.
 *
 * @tag kg-provider
 * @slot - The page, or the part of it that holds our elements.
 */
export class KgProvider extends LitElement {
  static override styles = providerStyles;

  /**
   * Base URL of the host's proxy, e.g. `/api/knox-guard`. Never the vendor's own address.
   */
  @property()
  endpoint: string | undefined;

  /**
   * A client made by `createKnoxGuardClient`; wins over `endpoint`.
   */
  @property({ attribute: false })
  client: KnoxGuardClient | undefined;

  /**
   * Words for the elements inside, by key; an element's own `strings` win.
   */
  @property({ attribute: false })
  strings: Partial<Terms> = {};

  readonly #provided = new ContextProvider(this, {
    context: providerContext,
    initialValue: { connection: { kind: 'missing' }, strings: {} },
  });

  #connection: Connection = { kind: 'missing' };

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Other words are no other connection: another client would take every row inside off the page.
    if (changed.has('client') || changed.has('endpoint')) this.#connection = this.#connect();
    this.#provided.setValue({ connection: this.#connection, strings: this.strings });
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  #connect(): Connection {
    if (this.client) return { kind: 'ready', client: this.client };
    return this.endpoint ? connect(this.endpoint) : { kind: 'missing' };
  }
}
