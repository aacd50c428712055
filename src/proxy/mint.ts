import { limits } from '../api/limits.js';
import { readJson } from '../api/json.js';
import { vendorErrorOf } from '../api/answer.js';
import { type Clock, within } from './clock.js';
import { codedError } from './log.js';
import type { Credentials } from './options.js';
import { createSigner } from './sign.js';

/** A token as it is sent, and every form of it that must never be seen in an answer. */
export interface ApiToken {
  /** The value of `x-knox-apitoken`. */
  readonly value: string;
  /** Also what it was made from: an answer that quotes the client identifier gives away half of the credentials. */
  readonly secrets: readonly string[];
}

/** Gets a new token. Rejects with a sentence for the operator; it holds no token and no key. */
export type Mint = () => Promise<ApiToken>;

/** What minting needs of the proxy. */
export interface MintContext {
  readonly credentials: Credentials;
  readonly tokenUrl: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly clock: Clock;
}

/** The way to a token: the host's own function, or the vendor's flow with the host's keys. */
export function createMint(context: MintContext): Mint {
  const { credentials } = context;
  return 'accessToken' in credentials
    ? async () => asToken(await within(credentials.accessToken(), MINT_TIMEOUT, timedOut))
    : vendorFlow(context, credentials);
}

/**
 * Sign the client identifier, change it for an access token, sign that.
 * Sources: Samsung's token library; knox-guard-api.md §2.
 */
function vendorFlow(
  { tokenUrl, fetch, clock }: MintContext,
  credentials: Extract<Credentials, { clientIdentifier: string }>,
): Mint {
  /** Milliseconds the vendor's clock is ahead of ours; signatures are judged by theirs. */
  let skew = 0;

  return async () => {
    const { keys, clientIdentifier } = credentials;
    const signer = await createSigner(await (typeof keys === 'function' ? keys() : keys));
    let reply = await ask();
    if (reply.accessToken === undefined && noticeSkew(reply.date)) reply = await ask();
    if (reply.accessToken === undefined) throw codedError(`TOKEN_${reply.status}`, reply.why);
    const { accessToken } = reply;
    noticeSkew(reply.date);
    return asToken(await signer.sign({ accessToken }, clock.wall() + skew), accessToken, clientIdentifier);

    async function ask(): Promise<TokenReply> {
      const clientIdentifierJwt = await signer.sign({ clientIdentifier }, clock.wall() + skew);
      const body = {
        clientIdentifierJwt,
        base64EncodedStringPublicKey: signer.publicKey,
        validityForAccessTokenInMinutes: limits.tokenMinutes,
      };
      return post(tokenUrl, body, fetch);
    }
  };

  /** Whether the vendor's clock differs from what we assumed so far, by more than the header's precision and the way. */
  function noticeSkew(date: string | null): boolean {
    const theirs = Date.parse(date ?? '');
    if (Number.isNaN(theirs)) return false;
    const found = theirs - clock.wall();
    if (Math.abs(found - skew) < WORTH_CORRECTING) return false;
    skew = found;
    return true;
  }
}

interface TokenReply {
  readonly accessToken?: string;
  readonly status: number;
  readonly why: string;
  readonly date: string | null;
}

async function post(
  url: string,
  body: Readonly<Record<string, unknown>>,
  fetch: MintContext['fetch'],
): Promise<TokenReply> {
  const abort = new AbortController();
  const request = new Request(url, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
    // A redirect would carry the signed identifier to another host.
    redirect: 'manual',
    signal: abort.signal,
  });
  try {
    return await within(read(fetch(request)), MINT_TIMEOUT, timedOut);
  } finally {
    abort.abort();
  }
}

async function read(answer: Promise<Response>): Promise<TokenReply> {
  const response = await answer;
  const body = await readJson(response.body, { maxBytes: 65_536, maxDepth: 8 }).catch(() => undefined);
  const date = response.headers.get('date');
  const given = typeof body === 'object' && body !== null && 'accessToken' in body ? body.accessToken : '';
  if (response.ok && typeof given === 'string' && given !== '')
    return { accessToken: given, status: response.status, why: '', date };
  const code = vendorErrorOf(body)?.code;
  return {
    status: response.status,
    why: `The token endpoint answered ${response.status}${code === undefined ? '' : ` (${code})`}.`,
    date,
  };
}

/** A JWT's signature alone is enough to recognise it, whatever the parts before it are encoded in. */
function asToken(value: string, ...madeFrom: readonly string[]): ApiToken {
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value))
    throw new Error('The access token is not a text that can stand in a header.');
  const whole = [value, ...madeFrom];
  const signatures = whole.flatMap((text) => text.split('.')[2] ?? []);
  return { value, secrets: [...whole, ...signatures].filter((secret) => secret.length >= 8) };
}

function timedOut(): never {
  throw codedError('TOKEN_TIMEOUT', 'The token endpoint did not answer in time.');
}

const MINT_TIMEOUT = 10_000;
const WORTH_CORRECTING = 30_000;
