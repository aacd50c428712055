/** Where Knox Guard is: one of the vendor's servers, or the URLs of something that speaks its language. */
export type Upstream = VendorUpstream | CustomUpstream;

/** One of the vendor's own servers. */
export interface VendorUpstream {
  readonly region: 'eu' | 'us';
  readonly environment: 'production' | 'development';
}

/** Another server: the emulator, a relay, or a server of the vendor's that is not in our list. */
export interface CustomUpstream {
  /** What the operations' paths are appended to, e.g. `https://eu-kcs-api.samsungknox.com/kcs/v1.1/kg`. */
  readonly apiBaseUrl: string;
  readonly tokenUrl: string;
  /** What `x-kg-environment` says; `custom` by default. */
  readonly environment?: string;
  /** What `x-kg-region` says; `custom` by default. */
  readonly region?: string;
}

/** An upstream as it is used: checked, without a trailing slash. */
export interface ResolvedUpstream {
  readonly apiBaseUrl: string;
  readonly tokenUrl: string;
  readonly environment: string;
  readonly region: string;
}

/**
 * The URLs of an upstream.
 * @throws {TypeError} with one sentence about what is wrong.
 */
export function resolveUpstream(upstream: Upstream, { plainHttp }: { plainHttp: boolean }): ResolvedUpstream {
  const { apiBaseUrl, tokenUrl, environment, region } =
    'apiBaseUrl' in upstream ? { ...label, ...upstream } : vendorUrls(upstream);
  for (const [name, word] of Object.entries({ environment, region }))
    if (!/^[\w-]{1,32}$/.test(word))
      throw new TypeError(`upstream.${name} must be one word of letters, digits and hyphens.`);
  return {
    apiBaseUrl: checkedUrl('upstream.apiBaseUrl', apiBaseUrl, plainHttp).replace(/\/+$/, ''),
    tokenUrl: checkedUrl('upstream.tokenUrl', tokenUrl, plainHttp),
    environment,
    region,
  };
}

/** Whether a host name is this computer's own. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

const label = { environment: 'custom', region: 'custom' };

function vendorUrls({ region, environment }: VendorUpstream): ResolvedUpstream {
  if (!isOneOf(region, ['eu', 'us'])) throw new TypeError("upstream.region must be 'eu' or 'us'.");
  if (!isOneOf(environment, ['production', 'development']))
    throw new TypeError("upstream.environment must be 'production' or 'development'.");
  // The reference prints this one address for the development service of both regions, without a version. The EU row
  // may be a slip: a host that knows better passes { apiBaseUrl, tokenUrl }.
  const origin = `https://${environment === 'development' ? 'us' : region}-kcs-api.samsungknox.com`;
  return {
    apiBaseUrl: environment === 'development' ? `${origin}/integration` : `${origin}/kcs/v1.1/kg`,
    tokenUrl: `${origin}/ams/v1/users/accesstoken`,
    environment,
    region,
  };
}

function checkedUrl(name: string, value: string, plainHttp: boolean): string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new TypeError(`${name} must be an absolute https URL.`);
  if (url.username || url.password || url.search || url.hash)
    throw new TypeError(`${name} must have no user, query or fragment.`);
  if (url.protocol === 'http:' && !plainHttp && !isLoopback(url.hostname))
    throw new TypeError(`${name} must be https: plain http would send the token in the clear.`);
  return url.href;
}

function isOneOf(value: unknown, words: readonly string[]): boolean {
  return typeof value === 'string' && words.includes(value);
}
