/** Chromium, and whatever is made of it. */
export const inChromium = /Chrom/.test(navigator.userAgent);

/** Whether this is WebKit, which Chromium names, too. */
export const inWebKit = /AppleWebKit/.test(navigator.userAgent) && !inChromium;
