import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createNodeListener, limitTimes } from '../proxy/node.js';
import { Usage } from './usage.js';

/** A server to run until it is asked to stop. */
export interface Serving {
  readonly handler: (request: Request) => Promise<Response>;
  readonly host: string;
  readonly port: number;
  readonly stop: AbortSignal;
  /** Told the URL once requests are taken. */
  readonly ready: (url: string) => void;
  /** Work that must end before the process does, whoever waits for its answer. */
  readonly unfinished?: ReadonlySet<Promise<unknown>>;
}

/**
 * Serves until `stop`, then takes nothing new, ends what is running, and resolves.
 * @throws {Usage} when the address cannot be had.
 */
export async function serve({ handler, host, port, stop, ready, unfinished }: Serving): Promise<void> {
  const server = limitTimes(createServer(createNodeListener(handler)));
  server.on('request', (_, outgoing) => {
    // A kept-alive connection would hold the drain for as long as it may idle.
    if (stop.aborted) outgoing.shouldKeepAlive = false;
    outgoing.once('close', () => {
      if (stop.aborted)
        setImmediate(() => {
          server.closeIdleConnections();
        });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new Usage(`cannot listen on ${host} port ${port}: ${reasons[error.code ?? ''] ?? error.message}.`),
      );
    });
    server.listen(port, host, resolve);
  });
  ready(urlOf(server.address() as AddressInfo));

  if (!stop.aborted)
    await new Promise((resolve) => {
      stop.addEventListener('abort', resolve, { once: true });
    });
  await new Promise((resolve) => server.close(resolve));
  while (unfinished && unfinished.size > 0) await Promise.allSettled(unfinished);
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it',
  EACCES: 'this user may not use it',
  EADDRNOTAVAIL: 'this computer has no such address',
  ENOTFOUND: 'there is no such host',
};

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
