import { Buffer } from 'node:buffer';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/**
 * The proxy as a listener for `node:http`, Express and anything else that calls `(req, res)`.
 *
 * Under Express, mount it with or without a path and before or after `express.json()`; the handler's `basePath` is always the whole path.
 */
export function createNodeListener(
  handler: (request: Request) => Promise<Response>,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const listener = getRequestListener(handler, { overrideGlobalObjects: false, errorHandler: failed });
  return (incoming: ExpressIncoming, outgoing) => {
    // Express cuts the mount path off `url`, and its body parsers read the stream to its end.
    if (incoming.originalUrl !== undefined) incoming.url = incoming.originalUrl;
    if (incoming.readableEnded && incoming.body !== undefined && incoming.rawBody === undefined)
      incoming.rawBody = Buffer.from(JSON.stringify(incoming.body));
    void listener(incoming, outgoing);
  };
}

/**
 * Sets a server's time limits: slow clients are cut off, and idle connections outlive a load balancer's.
 * Node's own five seconds of keep-alive make balancers reuse dead connections, and browsers then send a POST again.
 */
export function limitTimes(server: Server): Server {
  server.headersTimeout = 10_000;
  server.requestTimeout = 25_000;
  server.keepAliveTimeout = 75_000;
  server.maxRequestsPerSocket = 0;
  return server;
}

interface ExpressIncoming extends IncomingMessage {
  originalUrl?: string;
  body?: unknown;
  rawBody?: Buffer;
}

/** The last resort, for what fails before or after the proxy; a request fails alone. */
function failed(): Response {
  return new Response(null, { status: 500 });
}
