import { createServer, type Server } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/index.js';
import { createNodeListener } from '../../src/proxy/node.js';

/** A vendor behind a socket that knows every secret that reached it, and says them where it can. */
export interface LeakyVendor {
  readonly emulator: Emulator;
  readonly origin: string;
  /** What it learned and gave: each secret with its name. */
  readonly secrets: Map<string, string>;
  /** What it puts into the next answers of one path, made of its secrets. */
  readonly tell: Map<string, (secrets: { readonly token: string; readonly inner: string }) => unknown>;
  readonly close: () => void;
}

/** Every answer's headers quote the token; what bodies quote, the test says. */
export async function startLeakyVendor(options: EmulatorOptions): Promise<LeakyVendor> {
  const emulator = createEmulator(options);
  const secrets = new Map<string, string>();
  const tell: LeakyVendor['tell'] = new Map();
  let inner = '';

  const server = createServer(
    createNodeListener(async (request) => {
      const { pathname } = new URL(request.url);
      const token = request.headers.get('x-knox-apitoken') ?? '';
      if (token) secrets.set(token, 'signed access token');
      const asked = await request.clone().text();
      const response = await emulator.fetch(request);
      if (pathname.endsWith('/accesstoken')) {
        const { clientIdentifierJwt } = JSON.parse(asked) as { clientIdentifierJwt: string };
        secrets.set(clientIdentifierJwt, 'client identifier JWT');
        const given = (await response.clone().json()) as { accessToken?: string };
        inner = given.accessToken ?? inner;
        if (given.accessToken) secrets.set(given.accessToken, 'access token');
        return response;
      }
      const body = tell.get(pathname.replace('/kcs/v1.1/kg', ''))?.({ token, inner });
      const leaky = body === undefined ? response : Response.json(body, { status: 400 });
      const headers = new Headers(leaky.headers);
      headers.set('x-knox-apitoken', token);
      headers.append('set-cookie', `knox=${encodeURIComponent(token)}`);
      headers.set('www-authenticate', `Bearer ${token}`);
      return new Response(leaky.body, { status: leaky.status, headers });
    }),
  );
  return {
    emulator,
    origin: `http://127.0.0.1:${await listen(server)}`,
    secrets,
    tell,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A wire to another port on which everything that goes there is written down. */
export async function tapPort(
  port: number,
): Promise<{ port: number; text: () => string; close: () => void }> {
  const chunks: Buffer[] = [];
  const server = createTcpServer((incoming) => {
    const outgoing = connect(port, '127.0.0.1');
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.pipe(outgoing).pipe(incoming);
    incoming.on('error', () => outgoing.destroy());
    outgoing.on('error', () => incoming.destroy());
  });
  return {
    port: await listen(server),
    text: () => Buffer.concat(chunks).toString('latin1'),
    close: () => server.close(),
  };
}

function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
