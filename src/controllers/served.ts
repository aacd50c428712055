import { isServer } from 'lit';

/**
 * Whether an element is rendered by a server, or has come from one and is not taken over yet. Its first render in the page has to be the
 * server's, which knows no client, no `lang` of an ancestor and not the reader's clock: Lit would leave differing text as it is.
 */
export function comesFromServer(host: HTMLElement): boolean {
  // Lit's types know the value it has in a page only.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
  return isServer || (host.shadowRoot !== null && !taken.has(host));
}

/** Notes that an element draws by itself now: what is made for it from here on need not wait for the server's render. */
export function tookOver(host: HTMLElement): void {
  taken.add(host);
}

const taken = new WeakSet<HTMLElement>();
