import { ContextConsumer, ContextRoot, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createKnoxGuardClient, KnoxGuardError, type KnoxGuardClient } from '../client/index.js';
import type { Terms } from '../locale/index.js';
import { comesFromServer } from './served.js';

/** Where an element's calls go. */
export type Connection =
  | { readonly kind: 'ready'; readonly client: KnoxGuardClient }
  /** A provider stands around the element, but its tag is not defined yet; or this is a server, which asks nobody. */
  | { readonly kind: 'waiting' }
  /** The endpoint cannot be used, and this is why. */
  | { readonly kind: 'refused'; readonly error: KnoxGuardError }
  | { readonly kind: 'missing' };

/** What a `<kg-provider>` gives to the elements inside it. */
export interface Provided {
  readonly connection: Connection;
  readonly strings: Partial<Terms>;
}

/** The key under which providers and elements find each other, also across two copies of this library. */
export const providerContext = createContext<Provided>('kg-elements/provider');

/** An element that talks: `client` wins over `endpoint`, and `endpoint` over the nearest provider. */
export interface ConnectedHost extends ReactiveControllerHost, HTMLElement {
  readonly client: KnoxGuardClient | undefined;
  readonly endpoint: string | undefined;
}

/** Finds an element's client, whichever of element, provider and library comes first. */
export class ConnectionController implements ReactiveController {
  readonly #host: ConnectedHost;
  /** Not there yet while the first connection of an element that is on the page already is told. */
  readonly #consumer: ContextConsumer<typeof providerContext, ConnectedHost> | undefined;
  #isServed: boolean;
  #own: { readonly endpoint: string; readonly connection: Connection } | undefined;

  constructor(host: ConnectedHost) {
    this.#host = host;
    this.#isServed = comesFromServer(host);
    host.addController(this); // before the consumer, whose request the root must already hear
    this.#consumer = new ContextConsumer(host, { context: providerContext, subscribe: true });
  }

  /** Where calls go now. */
  get current(): Connection {
    const { client, endpoint } = this.#host;
    if (this.#isServed) return { kind: 'waiting' };
    if (client) return { kind: 'ready', client };
    if (endpoint) return this.#fromEndpoint(endpoint);
    if (this.#consumer?.value) return this.#consumer.value.connection;
    return { kind: isWaiting(this.#host) ? 'waiting' : 'missing' };
  }

  /** Whether there is nowhere to send a call, and waiting will not change that. */
  get leadsNowhere(): boolean {
    return ['missing', 'refused'].includes(this.current.kind);
  }

  /** The client, where there is one. */
  get client(): KnoxGuardClient | undefined {
    const connection = this.current;
    return connection.kind === 'ready' ? connection.client : undefined;
  }

  /** The provider's words. */
  get strings(): Partial<Terms> | undefined {
    return this.#consumer?.value?.strings;
  }

  hostConnected(): void {
    // Moved out of its provider an element must not talk for it any more; a provider around it answers the consumer at once.
    if (this.#consumer) delete this.#consumer.value;
    const document = this.#host.ownerDocument;
    if (roots.has(document)) return;
    roots.add(document);
    // Keeps requests of elements that were defined before their provider, and asks again once it is there.
    new ContextRoot().attach(document.documentElement);
  }

  hostUpdated(): void {
    if (!this.#isServed) return;
    this.#isServed = false;
    this.#host.requestUpdate();
  }

  #fromEndpoint(endpoint: string): Connection {
    if (this.#own?.endpoint !== endpoint) this.#own = { endpoint, connection: connect(endpoint) };
    return this.#own.connection;
  }
}

/** One client an endpoint: what one element has under way, another with the same endpoint must know of. */
const connections = new Map<string, Connection>();

/** A connection to an endpoint, or the reason why it is refused. */
export function connect(endpoint: string): Connection {
  const known = connections.get(endpoint);
  if (known) return known;
  try {
    const connection: Connection = { kind: 'ready', client: createKnoxGuardClient({ endpoint }) };
    connections.set(endpoint, connection);
    return connection;
  } catch (error) {
    if (error instanceof KnoxGuardError) return { kind: 'refused', error };
    throw error;
  }
}

function isWaiting(element: Element): boolean {
  if (element.closest('kg-provider:not(:defined)')) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isWaiting(root.host);
}

/** Documents that already have a root. */
const roots = new WeakSet<Document>();
