import { readFile } from 'node:fs/promises';
import { compactVerify } from 'jose';
import type { ProxyOptions, Upstream, VendorKeys } from '../proxy/index.js';
import { forwardAuth } from '../proxy/forward-auth.js';
import { createSigner } from '../proxy/sign.js';
import { isLoopback } from '../proxy/vendor-urls.js';
import type { Flags } from './run.js';
import { codeOf, portOf, Usage } from './usage.js';

/** How the side-car runs. */
export interface SideCarSettings {
  readonly options: ProxyOptions & { readonly basePath: string };
  readonly host: string;
  readonly port: number;
  /** Where state is shared with other side-cars; in this process without it. */
  readonly redis?: RedisSettings;
  /** Where each command is written down before it leaves; nowhere without it. */
  readonly auditPath?: string;
}

/** How side-cars share state. */
export interface RedisSettings {
  readonly url: string;
  readonly secret: string;
  readonly scope: string;
}

/**
 * Reads the side-car's settings.
 * @throws {Usage} with one line for the first that is missing, wrong or contradicts another.
 */
export async function settingsFrom(
  env: Readonly<Record<string, string | undefined>>,
  flags: Flags,
): Promise<SideCarSettings> {
  const read = (name: string): string | undefined => env[name]?.trim() || undefined;
  const need = (name: string, what: string): string => {
    const value = read(name);
    if (value === undefined) throw new Usage(`${name} is not set: ${what}.`);
    return value;
  };

  const upstream = upstreamFrom(read);
  const authorizeUrl = httpUrl(
    'KG_AUTHORIZE_URL',
    need('KG_AUTHORIZE_URL', 'it is asked who a request comes from'),
  );
  const clientIdentifier = need('KG_CLIENT_IDENTIFIER', 'the API key of the Knox Cloud API portal');
  const keys = await keysFrom(need('KG_KEYS_FILE', 'the path of the vendor’s keys.json'));
  const redis = redisFrom(read, clientIdentifier, upstream);
  const auditPath = read('KG_AUDIT_FILE');
  const portText = flags.port ?? read('PORT') ?? '4000';

  return {
    options: {
      upstream,
      credentials: { clientIdentifier, keys },
      authorize: forwardAuth(authorizeUrl),
      basePath: basePathFrom(read('KG_BASE_PATH') ?? '/api/knox-guard'),
      allowedOrigins: originsFrom(read('KG_ALLOWED_ORIGINS') ?? ''),
    },
    host: flags.host ?? read('KG_HOST') ?? '127.0.0.1',
    port: portOf(flags.port === undefined ? 'PORT' : '--port', portText),
    ...(redis && { redis }),
    ...(auditPath !== undefined && { auditPath }),
  };
}

function upstreamFrom(read: (name: string) => string | undefined): Upstream {
  const [upstream, region, environment] = [read('KG_UPSTREAM'), read('KG_REGION'), read('KG_ENVIRONMENT')];
  if (upstream !== undefined) {
    if (region !== undefined || environment !== undefined)
      throw new Usage('KG_UPSTREAM contradicts KG_REGION and KG_ENVIRONMENT: set it, or the two.');
    return customUpstream(upstream);
  }
  if (region === undefined && environment === undefined)
    throw new Usage('Where is Knox Guard? Set KG_REGION and KG_ENVIRONMENT, or KG_UPSTREAM.');
  if (region !== 'eu' && region !== 'us')
    throw new Usage(region === undefined ? 'KG_REGION is not set: eu or us.' : 'KG_REGION must be eu or us.');
  if (environment !== 'production' && environment !== 'development')
    throw new Usage(
      environment === undefined
        ? 'KG_ENVIRONMENT is not set: production or development.'
        : 'KG_ENVIRONMENT must be production or development.',
    );
  return { region, environment };
}

function customUpstream(text: string): Upstream {
  const url = httpUrl('KG_UPSTREAM', text);
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw new Usage(
      'KG_UPSTREAM must be https: plain http, which would show the token, is for loopback only.',
    );
  if (url.search || url.hash) throw new Usage('KG_UPSTREAM must have no query and no fragment.');
  return {
    apiBaseUrl: url.pathname === '/' ? `${url.origin}/kcs/v1.1/kg` : url.href,
    tokenUrl: `${url.origin}/ams/v1/users/accesstoken`,
  };
}

/** Reads the key file, and signs once: a key that cannot sign shows now rather than at the first request. */
async function keysFrom(file: string): Promise<VendorKeys> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Usage(`KG_KEYS_FILE: ${file} cannot be read (${codeOf(error)}).`);
  });
  let keys: unknown;
  try {
    keys = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Usage(`KG_KEYS_FILE: ${file} is not JSON.`);
  }
  if (!isVendorKeys(keys))
    throw new Usage(`KG_KEYS_FILE: ${file} must hold Public and Private, as the vendor’s keys.json does.`);
  try {
    const signed = await (await createSigner(keys)).sign({}, Date.now());
    await compactVerify(signed, await publicKeyOf(keys)).catch(() => {
      throw new TypeError('Public and Private are not of one pair.');
    });
  } catch (error) {
    throw new Usage(`KG_KEYS_FILE: ${error instanceof TypeError ? error.message : 'the keys cannot sign.'}`);
  }
  return { Public: keys.Public, Private: keys.Private };
}

/** What the vendor will check our signatures with. */
function publicKeyOf({ Public }: VendorKeys): Promise<CryptoKey> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' };
  return crypto.subtle.importKey('spki', Buffer.from(Public, 'base64'), algorithm, false, ['verify']);
}

function isVendorKeys(keys: unknown): keys is VendorKeys {
  if (typeof keys !== 'object' || keys === null) return false;
  const { Public, Private } = keys as Partial<Record<keyof VendorKeys, unknown>>;
  return typeof Public === 'string' && typeof Private === 'string';
}

/**
 * Side-cars of one account at one Knox Guard share. The secret comes from the client identifier unless it is set: that is a secret of the
 * account's, and unlike the keys it stays the same when they are changed, so that a rolling restart does not part the side-cars.
 */
function redisFrom(
  read: (name: string) => string | undefined,
  clientIdentifier: string,
  upstream: Upstream,
): RedisSettings | undefined {
  const url = read('KG_REDIS_URL');
  const given = read('KG_SECRET');
  if (url === undefined) {
    if (given !== undefined)
      throw new Usage('KG_SECRET is set without KG_REDIS_URL: it is for shared state.');
    return undefined;
  }
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol))
    throw new Usage('KG_REDIS_URL must be a redis:// or rediss:// URL.');
  if (given !== undefined && given.length < 32)
    throw new Usage(
      'KG_SECRET must have at least 32 random characters, the same for all proxies that share.',
    );
  if (given === undefined && clientIdentifier.length < 32)
    throw new Usage('KG_SECRET is not set, and KG_CLIENT_IDENTIFIER is too short to stand in for it.');
  const scope = JSON.stringify([clientIdentifier, upstream]);
  return { url, secret: given ?? `from the client identifier ${clientIdentifier}`, scope };
}

function basePathFrom(path: string): string {
  if (!/^(\/[\w.~-]+)+\/?$/.test(path))
    throw new Usage(`KG_BASE_PATH must be a path such as /api/knox-guard, not "${path}".`);
  return path.replace(/\/$/, '');
}

function originsFrom(text: string): string[] {
  const origins = text.split(/[\s,]+/).filter((origin) => origin !== '');
  for (const origin of origins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw new Usage(`KG_ALLOWED_ORIGINS: "${origin}" is no origin such as https://portal.example.`);
  return origins;
}

/** The value is not repeated in the message: a URL may hold a password. */
function httpUrl(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Usage(`${name} must be an http or https URL.`);
  if (url.username || url.password) throw new Usage(`${name} must have no user and no password in it.`);
  return url;
}
