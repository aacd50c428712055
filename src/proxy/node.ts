import { Buffer } from 'node:buffer';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Bytes } from '../api/bytes.js';
import { UnreadableBody } from '../api/json.js';
import type { Plain } from './answer.js';
import { type Asked, askedBy, Departure } from './asked.js';
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

/** A request that came through `node:http`, read from its own stream and ended by its own connection. */
function askedOfNode(request: Request, incoming: IncomingMessage, outgoing: ServerResponse): Asked {
  const leaving = new Departure();
  outgoing.once('close', () => {
    if (incoming.errored || !outgoing.writableFinished) leaving.abort();
  });
  if (outgoing.destroyed) leaving.abort();
  return {
    request,
    leaving,
    readBody: (maxBytes) =>
      isUntouched(incoming) ? textOfNode(incoming, maxBytes) : askedBy(request).readBody(maxBytes),
  };
}

/** Whether nobody has begun to read: neither a parser before us nor a host's `authorize` with a clone of the request. */
function isUntouched(incoming: IncomingMessage): boolean {
  return (
    !incoming.destroyed &&
    !incoming.readableDidRead &&
    incoming.readableFlowing === null &&
    incoming.readableEncoding === null &&
    incoming.listenerCount('data') + incoming.listenerCount('readable') === 0
  );
}

function textOfNode(incoming: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const bytes = new Bytes(maxBytes);
    const onData = (chunk: Buffer): void => {
      if (bytes.add(chunk)) return;
      // Read no further; the listener around us lets the rest go once it is answered.
      incoming.pause();
      stop();
      reject(new UnreadableBody('too-large'));
    };
    const onEnd = (): void => {
      stop();
      resolve(bytes.text());
    };
    const onBroken = (error?: Error): void => {
      stop();
      reject(error ?? new Error('The connection ended before the body did.'));
    };
    const stop = (): void => {
      incoming.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken);
    };
    incoming.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
  });
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
