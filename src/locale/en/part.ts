import type { PartTerms } from '../terms/part.js';

/** English. */
export const partEn: PartTerms = {
  retry: 'Try again',
  loadingPart: 'Loading…',
  partNotLoaded: {
    title: 'This part of the page could not be loaded',
    next: 'Nothing was sent. Check the connection and try again; if that does not help, reload the page.',
  },
};
