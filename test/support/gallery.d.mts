/** Builds the gallery and serves it, below a path if need be; `url` ends with a slash. `missing` is what was asked for in vain. */
export function startGallery(options?: {
  readonly withHosts?: boolean;
  readonly under?: `/${string}`;
}): Promise<{ url: string; missing: readonly string[]; close: () => Promise<void> }>;
