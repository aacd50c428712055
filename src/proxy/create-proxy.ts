import { PatternRouter } from 'hono/router/pattern-router';
import { getPath, tryDecodeURIComponent } from 'hono/utils/url';
import type { Operation } from '../api/operations.js';
import { type Answer, refusalAnswer, toPlain, toResponse } from './answer.js';
import { type Asked, askedBy } from './asked.js';
import { readInput } from './body.js';
import { runCommand } from './commands.js';
import { dispatch, type Sender } from './dispatch.js';
import { gateInput, judgeOrigin } from './gate.js';
import { createKeyedHash, type KeyedHash, randomId } from './ids.js';
import { type LogEntry, noteCause, type Trace } from './log.js';
import { createMint } from './mint.js';
import { notePlain } from './plain.js';
import { type Principal, type ProxyOptions, type Settings, settingsOf } from './options.js';
import { Refusal } from './problem.js';
import { createQueue } from './queue.js';
import { createSharedReads, type SharedReads } from './shared-reads.js';
import { createTokenSource } from './tokens.js';

/**
 * The proxy that keeps the vendor's token out of the browser: one function from Request to Response, on Web APIs only.
 *
 * It serves the operations of the table below `basePath`, and `GET {basePath}/-/health`; nothing else.
 * @throws {TypeError} with one sentence when an option is missing or wrong.
 */
export function createProxy<Who extends Principal = Principal>(
  options: ProxyOptions<Who>,
): (request: Request) => Promise<Response> {
  const settings = settingsOf(options);
  const { clock, store, upstream } = settings;
  const proxy: Proxy = {
    settings,
    tokens: createTokenSource(createMint({ ...settings, tokenUrl: upstream.tokenUrl }), clock),
    queue: createQueue({ store, clock, ...settings.queue }),
    reads: createSharedReads(),
    hash: store.hash ?? createKeyedHash(settings.secret),
  };
  const routes = routesOf(proxy);
  const handler = async (request: Request): Promise<Response> =>
    toResponse(await answer(proxy, routes, askedBy(request)), upstream);
  notePlain(handler, async (asked) => toPlain(await answer(proxy, routes, asked), upstream));
  return handler;
}

interface Proxy extends Sender {
  readonly hash: KeyedHash;
  readonly reads: SharedReads;
}

/** What is served at one path. */
interface Route {
  /** Absent for the health. */
  readonly operations?: readonly Operation[];
  readonly allow: string;
}

type Routes = PatternRouter<Route>;

/** One route for each path of the table: the upstream path is a constant, never what the client wrote. */
function routesOf({ settings }: Proxy): Routes {
  const routes: Routes = new PatternRouter();
  const add = (path: string, route: Route): void => {
    routes.add('ALL', `${settings.basePath}${path.replace(/\{(\w+)\}/g, ':$1')}`, route);
  };
  add('/-/health', { allow: 'GET' });
  for (const path of new Set(settings.operations.map((operation) => operation.path))) {
    const operations = settings.operations.filter((operation) => operation.path === path);
    add(path, { operations, allow: operations.map(({ method }) => method).join(', ') });
  }
  return routes;
}

/** Answers whatever is asked. */
function answer(proxy: Proxy, routes: Routes, asked: Asked): Promise<Answer> {
  const { method, url } = asked.request;
  const [found] = routes.match('ALL', getPath(asked.request))[0];
  const [route, values] = (found ?? []) as [Route?, Readonly<Record<string, string>>?];
  // Methods are compared as they came: a framework would answer a HEAD from the GET, and `get` is not `GET`.
  const operation = route?.operations?.find((one) => one.method === method);
  const trace: Trace = operation ? { operation: operation.name } : {};
  return observe(proxy, asked.request, trace, async () => {
    if (!route) throw notFound();
    const parsed = new URL(url);
    // The router also takes a slash at the end.
    if (parsed.pathname.endsWith('/')) throw notFound();
    if (operation) return serve(proxy, operation, asked, parsed, pathValues(values), trace);
    if (route.operations || method !== 'GET') throw notAllowed(route.allow);
    return { status: 200, body: '{"status":"ok"}' };
  });
}

function pathValues(values: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value.includes('%') ? tryDecodeURIComponent(value) : value,
    ]),
  );
}

/** The way of one request through the proxy. The order is the contract: who may ask is known before anything is read. */
async function serve(
  proxy: Proxy,
  operation: Operation,
  asked: Asked,
  url: URL,
  inPath: Readonly<Record<string, string>>,
  trace: Trace,
): Promise<Answer> {
  const { settings, hash } = proxy;
  const { request } = asked;
  const verdict = judgeOrigin(gateInput(request, url, operation), settings);
  if (!verdict.pass) throw new Refusal('cross-site', `Refused: ${verdict.why}.`);

  const principal = await principalOf(settings, request, operation);
  trace.principal = principal.id;
  const input = await readInput(operation, asked, url, inPath, settings.maxBodyBytes);
  if (!(await permitted(settings, principal, operation, input)))
    throw new Refusal('forbidden', 'You are not permitted to do this. Nothing was sent.');

  const notAfter = notAfterOf(request);
  if (operation.kind === 'command')
    return runCommand(proxy, hash, { operation, input, principalId: principal.id, asked, notAfter, trace });
  const poll = request.headers.get('x-kg-priority') === 'poll';
  const key = JSON.stringify([operation.name, input, readerOf(principal), poll, notAfter]);
  return proxy.reads.join(key, asked.leaving, (signal) =>
    dispatch(proxy, { operation, input, transactionId: randomId, signal, notAfter, poll, trace }),
  );
}

/** Whose eyes an answer is for. Only where the host says that two people have the same permission may one answer serve both. */
function readerOf({ id, permission }: Principal): readonly string[] {
  return typeof permission === 'string' ? ['permission', permission] : ['id', id];
}

async function principalOf(settings: Settings, request: Request, operation: Operation): Promise<Principal> {
  let principal: Principal | null;
  try {
    principal = await settings.authorize(request, operation);
  } catch (cause) {
    throw new Refusal('authorize-failed', 'Who is asking could not be found out. Nothing was sent.', {
      cause,
    });
  }
  if (!principal)
    throw new Refusal('unauthorized', 'Nobody is signed in. Sign in to the portal and try again.');
  if (typeof principal.id !== 'string' || principal.id === '')
    throw new Refusal('authorize-failed', '`authorize` gave a principal without an `id`. Nothing was sent.');
  return principal;
}

async function permitted(...[settings, ...asked]: [Settings, ...PermitArguments]): Promise<boolean> {
  if (!settings.permit) return true;
  try {
    // Nothing but `true` permits: a host without types may return an object by mistake.
    const answer: unknown = await settings.permit(...asked);
    return answer === true;
  } catch (cause) {
    throw new Refusal(
      'authorize-failed',
      'Whether this is permitted could not be found out. Nothing was sent.',
      {
        cause,
      },
    );
  }
}

type PermitArguments = Parameters<NonNullable<Settings['permit']>>;

/** The time after which a command is of no use: epoch milliseconds, or ISO 8601 with a time zone. */
function notAfterOf(request: Request): number | undefined {
  const header = request.headers.get('x-kg-not-after');
  if (header === null) return undefined;
  const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(header);
  const time = /^\d{12,14}$/.test(header) ? Number(header) : iso ? Date.parse(header) : NaN;
  if (Number.isNaN(time))
    throw new Refusal('not-after-invalid', 'x-kg-not-after must be epoch milliseconds or an ISO 8601 time.');
  return time;
}

/** Answers, come what may, and tells the log once. */
async function observe(
  { settings }: Proxy,
  request: Request,
  trace: Trace,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const start = settings.clock.elapsed();
  let answer: Answer;
  try {
    answer = await work();
  } catch (error) {
    const refusal =
      error instanceof Refusal ? error : new Refusal('internal', 'The proxy failed.', { cause: error });
    const command = settings.operations.some(
      ({ name, kind }) => name === trace.operation && kind === 'command',
    );
    answer = refusalAnswer(refusal, command ? { outcome: 'not-sent' } : {});
    noteCause(trace, refusal.extras.cause);
  }
  tell(settings, {
    upstreamCalls: 0,
    ...(trace as Omit<Trace, 'status'>),
    method: /^[A-Z]{1,16}$/.test(request.method) ? request.method : 'other',
    status: answer.status,
    ms: Math.round(settings.clock.elapsed() - start),
    ...(answer.outcome && { outcome: answer.outcome }),
    ...(answer.problem && { code: answer.problem }),
  });
  return answer;
}

/** A log that fails must not fail the request: a command may have been carried out. */
function tell({ log }: Settings, entry: LogEntry): void {
  try {
    log(entry);
  } catch {
    // There is nobody left to tell.
  }
}

function notFound(): Refusal {
  return new Refusal('not-found', 'This proxy serves no such path. See the list of operations.');
}

function notAllowed(allow: string): Refusal {
  return new Refusal('method-not-allowed', `Only ${allow} is served here.`, { allow });
}
