import { compactVerify } from 'jose';
import type { Behaviour } from './behaviour.js';
import type { Clock } from './clock.js';
import type { Random } from './random.js';
import { objectOf, optionalInteger, requiredText } from './validate.js';
import type { Fields } from './validate.js';
import { authenticationFail, authorizationFail } from './vendor-error.js';

const MAX_MINUTES = 30;
const KEPT = 1000;
const REQUEST_KEYS = [
  'clientIdentifierJwt',
  'base64EncodedStringPublicKey',
  'validityForAccessTokenInMinutes',
];

/** An access token that was handed out. */
export interface Grant {
  /** A short name for logs; it tells nothing about the token. */
  readonly id: string;
  readonly accessToken: string;
  readonly publicKey: string;
  readonly clientIdentifier: string;
  readonly expiresAt: number;
}

/** What the token service needs from the emulator. */
export interface TokenContext {
  /** The emulator's clock, on which access tokens age. */
  readonly clock: Clock;
  /**
   * The clock `exp` claims are judged by: the one that `advance` does not move. Whoever signs reads the real time,
   * and must not be locked out because a demo leaps two days.
   */
  readonly signerClock: Clock;
  readonly behaviour: Behaviour;
  readonly random: Random;
}

/** The vendor's token service: client identifier JWT in, access token out, every call signed with the same key. */
export class Tokens {
  readonly #context: TokenContext;
  readonly #grants = new Map<string, Grant>();
  readonly #verified = new Map<string, Fields>();
  #minted = 0;

  constructor(context: TokenContext) {
    this.#context = context;
  }

  /** Answers `POST /ams/v1/users/accesstoken`. */
  async mint(body: unknown): Promise<{ accessToken: string }> {
    const { clock, behaviour, random } = this.#context;
    const request = objectOf(body, REQUEST_KEYS, behaviour.strict);
    const jwt = requiredText(request, 'clientIdentifierJwt');
    const publicKey = requiredText(request, 'base64EncodedStringPublicKey');
    const minutes =
      optionalInteger(request, 'validityForAccessTokenInMinutes', 1, MAX_MINUTES) ?? MAX_MINUTES;
    const claims = await this.#verify(jwt, publicKey);
    const clientIdentifier = claims['clientIdentifier'];
    if (typeof clientIdentifier !== 'string' || clientIdentifier === '') {
      throw authorizationFail('Invalid client identifier');
    }
    const id = `t${++this.#minted}`;
    const accessToken = `${id}.${Array.from({ length: 4 }, () => random.next().toString(36).slice(2)).join('')}`;
    const expiresAt = clock.now() + minutes * 60_000;
    remember(this.#grants, accessToken, { id, accessToken, publicKey, clientIdentifier, expiresAt });
    return { accessToken };
  }

  /** Who calls, told by `x-knox-apitoken`; refuses whatever the vendor would refuse. */
  async identify(header: string | null): Promise<Grant> {
    if (header === null || header === '') throw authorizationFail('Invalid Api Key');
    const claims = this.#verified.get(header) ?? (await this.#verify(header));
    this.#checkTimes(claims);
    const { accessToken } = claims;
    const grant = typeof accessToken === 'string' ? this.#grants.get(accessToken) : undefined;
    if (grant === undefined || grant.publicKey !== claims['publicKey'])
      throw authorizationFail('Invalid Api Key');
    if (grant.expiresAt <= this.#context.clock.now()) {
      const fail =
        this.#context.behaviour.expiredTokenStatus === 403 ? authenticationFail : authorizationFail;
      throw fail('The access token has expired');
    }
    remember(this.#verified, header, claims);
    return grant;
  }

  /** Forgets every token handed out so far. */
  revokeAll(): void {
    this.#grants.clear();
    this.#verified.clear();
  }

  async #verify(jwt: string, expectedKey?: string): Promise<Fields> {
    const claims = claimsOf(jwt);
    const publicKey = claims['publicKey'];
    if (typeof publicKey !== 'string' || (expectedKey !== undefined && expectedKey !== publicKey)) {
      throw authorizationFail('Invalid public key');
    }
    try {
      await compactVerify(jwt, await importPublicKey(publicKey), { algorithms: ['RS512'] });
    } catch {
      throw authorizationFail('Invalid signature');
    }
    this.#checkTimes(claims);
    if (claims['aud'] !== undefined && claims['aud'] !== 'KnoxWSM')
      throw authorizationFail('Invalid audience');
    const jti = claims['jti'];
    if (jti !== undefined && (typeof jti !== 'string' || jti === '')) throw authorizationFail('Invalid jti');
    return claims;
  }

  #checkTimes({ exp }: Fields): void {
    if (exp === undefined) return;
    const now = this.#context.signerClock.now();
    const latest = now + MAX_MINUTES * 60_000 + this.#context.behaviour.clockSkew;
    if (typeof exp !== 'number' || exp * 1000 <= now || exp * 1000 > latest) {
      throw authorizationFail('The signed token has expired or expires too late');
    }
  }
}

/** The claims as written, before anything is believed. */
function claimsOf(jwt: string): Fields {
  try {
    const payload = jwt.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(
      new TextDecoder().decode(bytesOf(payload.replace(/-/g, '+').replace(/_/g, '/'))),
    );
    return objectOf(claims, [], false);
  } catch {
    throw authorizationFail('Invalid Api Key');
  }
}

function importPublicKey(base64Der: string): Promise<CryptoKey> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' };
  return crypto.subtle.importKey('spki', bytesOf(base64Der), algorithm, false, ['verify']);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.set(key, value);
  const oldest = map.size > KEPT ? map.keys().next().value : undefined;
  if (oldest !== undefined) map.delete(oldest);
}
