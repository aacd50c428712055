import type { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Bytes } from '../api/bytes.js';
import { UnreadableBody } from '../api/json.js';
import { type Asked, askedBy, Departure } from './asked.js';

/** A request that came through `node:http`, read from its own stream and ended by its own connection. */
export function askedOfNode(request: Request, incoming: IncomingMessage, outgoing: ServerResponse): Asked {
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
