import { Buffer } from 'node:buffer';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Plain } from './answer.js';
import { askedOfNode } from './node-asked.js';
import { plainOf } from './plain.js';

/**
 * The proxy as a listener for `node:http`, Express and anything else that calls `(req, res)`.
 *
 * Under Express, mount it with or without a path and before or after `express.json()`; the handler's `basePath` is always the whole path.
 */
export function createNodeListener(
  handler: (request: Request) => Promise<Response>,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const plain = plainOf(handler);
  const answered = async (request: Request, bindings: unknown): Promise<Response> => {
    if (!plain) return handler(request);
    // Of HTTP/2's two objects all that is used here is the same.
    const { incoming, outgoing } = bindings as HttpBindings;
    write(outgoing, await plain(askedOfNode(request, incoming, outgoing)));
    return RESPONSE_ALREADY_SENT;
  };
  const listener = getRequestListener(answered, { overrideGlobalObjects: false, errorHandler: failed });
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

/** In one piece with its head, so that it leaves in one packet. */
function write(outgoing: ServerResponse, { status, headers, body }: Plain): void {
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
}

/** The last resort, for what fails before or after the proxy; a request fails alone. */
function failed(): Response {
  return new Response(null, { status: 500 });
}
