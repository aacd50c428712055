import { limits } from '../api/limits.js';
import type { Clock } from './clock.js';
import type { ApiToken, Mint } from './mint.js';
import { Refusal } from './problem.js';

/** Where upstream calls get their token. */
export interface TokenSource {
  /** @throws {Refusal} `no-token` when there is none to be had. */
  readonly get: () => Promise<ApiToken>;
  /** The vendor refused this token: it is not used again. */
  readonly refused: (token: ApiToken) => void;
}

/**
 * One token for everybody: minted once, renewed at 80 % of its life while the old one still serves, by one mint at a time.
 * A mint that fails is not tried again at once; the old token serves until its last second.
 */
export function createTokenSource(mint: Mint, clock: Clock): TokenSource {
  let current: Held | undefined;
  let minting: Promise<ApiToken> | undefined;
  let failures = 0;
  let refusals = 0;
  let retryAt = -Infinity;

  return { get, refused };

  async function get(): Promise<ApiToken> {
    const age = current ? clock.elapsed() - current.bornAt : Infinity;
    if (current && age < RENEW_AT) return current.token;
    const mayTry = clock.elapsed() >= retryAt;
    if (current && age < HARD_EXPIRY) {
      if (mayTry) void renew().catch(() => undefined);
      return current.token;
    }
    if (!minting && !mayTry) throw noToken(retryAt - clock.elapsed());
    try {
      return await renew();
    } catch (error) {
      throw noToken(retryAt - clock.elapsed(), error);
    }
  }

  function refused(token: ApiToken): void {
    if (current?.token !== token) return;
    const young = clock.elapsed() - current.bornAt < FRESH;
    current = undefined;
    // One refused token is an incident; two young ones in a row say that minting does not help, so it slows down.
    refusals = young ? refusals + 1 : 1;
    if (refusals > 1) backOff(refusals);
  }

  function renew(): Promise<ApiToken> {
    minting ??= mintOnce().finally(() => {
      minting = undefined;
    });
    return minting;
  }

  async function mintOnce(): Promise<ApiToken> {
    // Its life starts no later than the asking, whatever the answer's way took.
    const bornAt = clock.elapsed();
    try {
      const token = await mint();
      current = { token, bornAt };
      failures = 0;
      return token;
    } catch (error) {
      failures += 1;
      backOff(failures);
      throw error;
    }
  }

  function backOff(times: number): void {
    retryAt = clock.elapsed() + Math.min(LONGEST_PAUSE, 500 * 2 ** times);
  }
}

interface Held {
  readonly token: ApiToken;
  readonly bornAt: number;
}

const LIFETIME = limits.tokenMinutes * 60_000;
const RENEW_AT = LIFETIME * 0.8;
/** A call that leaves in the last seconds would arrive with a dead token. */
const HARD_EXPIRY = LIFETIME - 5000;
const FRESH = 60_000;
const LONGEST_PAUSE = 30_000;

function noToken(waitMs: number, cause?: unknown): Refusal {
  const why = cause instanceof Error ? ` ${cause.message}` : '';
  return new Refusal('no-token', `There is no access token for Knox Guard, so nothing was sent.${why}`, {
    retryAfter: Math.max(1, Math.ceil(waitMs / 1000)),
    cause,
  });
}
