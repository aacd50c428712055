/** Whether this is WebKit, which Chromium names, too. */
export const inWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent);
