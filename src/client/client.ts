import { type Operation, type OperationName, operations } from '../api/index.js';
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
  const methodOf = (operation: Operation<OperationName>) =>
    operation.kind === 'read' ? read.bind(null, channel, operation) : command.bind(null, channel, operation);
  const methods = Object.fromEntries(operations.map((operation) => [operation.name, methodOf(operation)]));
  return { ...(methods as unknown as OperationMethods), pages };
}
