/**
 * The vendor's token opens a whole tenant. It must not reach a browser, so what would need it there is refused.
 * Each function gives the reason, or `undefined` where there is nothing to refuse.
 */

/** Thrown where a request is refused before it leaves. */
export class Refusal extends Error {}

/** Refuses the vendor's own hosts. */
export function vendorHost(url: string): string | undefined {
  return /(?:^|\.)samsungknox\.com\.?$/.test(new URL(url).hostname)
    ? "the vendor's token must not reach a browser; point `endpoint` at your backend's proxy, not at samsungknox.com"
    : undefined;
}

/** Refuses the vendor's headers in any spelling: servers read `X_Knox_ApiToken` as `x-knox-apitoken`. */
export function vendorHeader(names: Iterable<string>): string | undefined {
  for (const name of names)
    if (/^xknox|apitoken/.test(bare(name)))
      return `the vendor's token must not reach a browser; leave the header ${name} to your backend's proxy`;
  return undefined;
}

/** Refuses the headers by which the client and the proxy understand each other. */
export function ownHeader(names: Iterable<string>): string | undefined {
  for (const name of names)
    if (/^xkg|^idempotencykey$/.test(bare(name)))
      return `the client itself sets the header ${name}; pass a command's id as \`commandId\``;
  return undefined;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
