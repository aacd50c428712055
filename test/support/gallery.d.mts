/** Builds the gallery and serves it; `url` ends with a slash. */
export function startGallery(): Promise<{ url: string; close: () => Promise<void> }>;
