import { createServer, request as forward, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** When a front breaks the connection of a command: the request has reached the portal in each case but the first. */
export type Drop = 'before' | 'while it runs' | 'after the answer';

/** A load balancer that breaks connections. */
export interface Front {
  readonly origin: string;
  /** How the next commands are broken: each once, and only on a connection that was used before. */
  drop: Drop | undefined;
  /** How often each command arrived here, by its key: what the browser really sent. */
  readonly sendings: Map<string, number>;
  readonly dropped: () => number;
  readonly close: () => void;
}

/**
 * Stands before a portal's server and breaks the connection on which a command came, as balancers do whose idle times do not fit. Browsers
 * then send the command again by themselves, which no page and no developer tool gets to see.
 */
export async function startDroppingFront(port: number): Promise<Front> {
  const uses = new WeakMap<Socket, number>();
  const broken = new Set<string>();
  let dropped = 0;

  const server = createServer((incoming, outgoing) => {
    const { socket } = incoming;
    const use = (uses.get(socket) ?? 0) + 1;
    uses.set(socket, use);
    const key = String(incoming.headers['idempotency-key'] ?? '');
    if (key) front.sendings.set(key, (front.sendings.get(key) ?? 0) + 1);
    const how = key && use > 1 && !broken.has(key) ? front.drop : undefined;
    if (how) {
      broken.add(key);
      dropped += 1;
    }
    void bodyOf(incoming).then((body) => {
      if (how === 'before') {
        socket.destroy();
        return;
      }
      const { method, url, headers } = incoming;
      const onward = forward({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
        if (how === 'after the answer') {
          socket.destroy();
          answer.resume();
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', () => socket.destroy());
      onward.end(body);
      // Once the bytes are out; the portal goes on, as a command outlives its connection.
      if (how === 'while it runs') onward.on('finish', () => socket.destroy());
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const front: Front = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    drop: undefined,
    sendings: new Map(),
    dropped: () => dropped,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return front;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
