import type { OperationName } from '../api/operations.js';
import { type ClientRoute, routes } from '../api/routes.js';
import { command, read } from './call.js';
import { type KnoxGuardClientOptions, openChannel } from './channel.js';
import type { OperationMethods } from './methods.js';
import { pages } from './pages.js';

/**
 * Knox Guard through the host's proxy: a method for each operation. Every method is bound, so that
 * `client.pages(client.listDevices, query)` works, and any object of this shape can stand in for a client.
 */
export interface KnoxGuardClient extends OperationMethods {
  /** The pages of a list, one call a page; ends with a short page. */
  readonly pages: typeof pages;
}

/**
 * Makes a client of the host's proxy.
 * @throws {KnoxGuardError} `invalid-request` for an endpoint that is none, or that is the vendor's own.
 */
export function createKnoxGuardClient(options: KnoxGuardClientOptions): KnoxGuardClient {
  const channel = openChannel(options);
  const methodOf = (route: ClientRoute<OperationName>) =>
    route.kind === 'read' ? read.bind(null, channel, route) : command.bind(null, channel, route);
  const methods = Object.fromEntries(routes.map((route) => [route.name, methodOf(route)]));
  return { ...(methods as unknown as OperationMethods), pages };
}
