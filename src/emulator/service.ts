import type { Answer, ErrorWriter } from './answer.js';
import type { Clock } from './clock.js';
import { drifted } from './drift.js';
import type { Faults, Striking } from './faults.js';
import type { CallLog, OpenEntry } from './log.js';
import { RateLimiter } from './rate-limit.js';
import type { Match } from './router.js';
import { match } from './router.js';
import type { Call, Handler, Reply, Tenant } from './routes/call.js';
import type { Tokens } from './tokens.js';
import type { Tally } from './transactions.js';
import type { Fields } from './validate.js';
import { VendorError, invalidParam, tooManyRequests, unsupportedMediaType } from './vendor-error.js';
import type { Waiter } from './wait.js';

/** What the service is made of. */
export interface ServiceParts {
  readonly tenant: Tenant;
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly log: CallLog;
  readonly faults: Faults;
  readonly errors: ErrorWriter;
  readonly wait: Waiter;
}

/** Takes a request through route, faults, token, limit, operation and back. */
export class Service {
  readonly #parts: ServiceParts;
  readonly #limiter = new RateLimiter();

  constructor(parts: ServiceParts) {
    this.#parts = parts;
  }

  /** Answers, or rejects as a lost connection does. */
  async answer(request: Request): Promise<Answer> {
    const { clock, log, faults, wait } = this.#parts;
    const { pathname } = new URL(request.url);
    const target = match(request.method, pathname);
    const route = target.kind === 'nowhere' ? `${request.method} ${pathname}` : target.route;
    const entry = log.open(clock.now(), route, request.headers.get('x-knox-transactionid'));
    const striking = faults.strike(route);
    entry.faults = striking.injected;
    await wait.delay(striking.delay('execution'), request.signal);
    if (striking.take('drop-before').length > 0) throw lost();
    const answer = await this.#respond(request, target, entry, striking);
    await wait.latency(request.signal);
    await wait.delay(striking.delay('answer'), request.signal);
    if (striking.take('drop-after').length > 0) throw lost();
    entry.status = answer.status;
    return answer;
  }

  /** Either a canned status, or the real thing with its body rewritten. */
  async #respond(request: Request, target: Match, entry: OpenEntry, striking: Striking): Promise<Answer> {
    const [canned] = striking.take('status', 1);
    if (canned !== undefined) {
      const { status, error, body = '', headers = {} } = canned;
      return { status, headers, body: error === undefined ? body : this.#parts.errors.write(error) };
    }
    let answer = await this.#attempt(request, target, entry);
    for (const { only } of striking.take('drift')) answer = { ...answer, body: drifted(answer.body, only) };
    for (const { body } of striking.take('body')) {
      answer = { ...answer, body: typeof body === 'string' ? body : body(answer.body) };
    }
    return answer;
  }

  async #attempt(request: Request, target: Match, entry: OpenEntry): Promise<Answer> {
    try {
      return { status: 200, body: await this.#execute(request, target, entry) };
    } catch (error) {
      if (!(error instanceof VendorError)) throw error;
      const { retryAfter } = this.#parts.tenant.behaviour;
      const headers = {
        ...(target.kind === 'nowhere' && target.allow !== null ? { allow: target.allow } : {}),
        ...(error.status === 429 && retryAfter !== null ? { 'retry-after': String(retryAfter) } : {}),
      };
      return { status: error.status, headers, body: this.#parts.errors.write(error.body) };
    }
  }

  async #execute(request: Request, target: Match, entry: OpenEntry): Promise<unknown> {
    const { tenant, tokens, log, clock } = this.#parts;
    if (target.kind === 'nowhere') throw target.error;
    const text = await textOf(request);
    if (target.kind === 'token') {
      const minted = await tokens.mint(parsed(text));
      log.execute(entry);
      return minted;
    }
    const grant = await tokens.identify(request.headers.get('x-knox-apitoken'));
    entry.token = grant.id;
    // From here on nothing waits: calls take effect one after the other, in the order they get here.
    const now = clock.now();
    const { rateLimit, rateLimitPer, refusedCallsCount } = tenant.behaviour;
    const caller = rateLimitPer === 'token' ? grant.id : grant.clientIdentifier;
    if (!this.#limiter.admit(caller, now, rateLimit, refusedCallsCount)) throw tooManyRequests();
    checkTransactionId(entry.transactionId, tenant.behaviour.strict);
    const { operation, pathId } = target;
    const body = request.method === 'POST' ? parsed(text) : undefined;
    settle(tenant, now);
    const call: Call = { tenant, now, body, query: new URL(request.url).searchParams, pathId };
    const reply = operation.command
      ? remembered(operation.handle, call, entry.transactionId)
      : operation.handle(call);
    log.execute(entry);
    return reply.body;
  }
}

/** Brings a tenant up to a time: uploads first, as they bring the devices that then come online. */
export function settle({ uploads, store }: Tenant, now: number): void {
  uploads.settle(now);
  store.settle(now);
}

/** Runs a command and leaves its outcome, refused or not, for `/transaction`. */
function remembered(handle: Handler, call: Call, transactionId: string | null): Reply {
  const remember = (tally: () => Tally): void => {
    if (transactionId !== null) call.tenant.transactions.remember(transactionId, call.now, tally);
  };
  try {
    const reply = handle(call);
    remember(reply.tally ?? (() => tallyOfOne(reply.body, null)));
    return reply;
  } catch (error) {
    if (error instanceof VendorError) remember(() => tallyOfOne(call.body, error));
    throw error;
  }
}

function tallyOfOne(ids: unknown, error: VendorError | null): Tally {
  const { requestedId, objectId, deviceUid, approveId } = Object(ids) as Fields;
  const named = [requestedId, objectId, deviceUid, approveId].find((id) => typeof id === 'string') ?? '';
  return {
    count: 1,
    results: [
      {
        requestedId: named,
        ...(typeof objectId === 'string' ? { objectId } : {}),
        error: error?.body ?? null,
      },
    ],
  };
}

async function textOf(request: Request): Promise<string> {
  if (request.method !== 'POST') return '';
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') throw unsupportedMediaType();
  return request.text();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalidParam('body', 'is not JSON');
  }
}

/** "User generated unique alpha numeric code." */
function checkTransactionId(transactionId: string | null, strict: boolean): void {
  if (strict && transactionId !== null && !/^[A-Za-z0-9]+$/.test(transactionId)) {
    throw invalidParam('x-knox-transactionId', 'must be alphanumeric');
  }
}

function lost(): TypeError {
  // What fetch rejects with when a connection breaks.
  return new TypeError('Failed to fetch');
}
