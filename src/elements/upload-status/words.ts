import type { KnoxGuardError } from '../../client/index.js';
import type { UploadsTerms } from '../../locale/index.js';
import { errorWords } from '../shared/message.js';

/** A failure in the words of uploads: the vendor's own 403 means a feature that it enables on request, the portal's means a person's rights. */
export function uploadErrorWords(error: KnoxGuardError, terms: UploadsTerms): ReturnType<typeof errorWords> {
  const words = errorWords(error, terms);
  if (!error.fromVendor) return words;
  if (error.code === 'forbidden') return { ...words, ...terms.uploadsNotEnabled };
  const isMissing = error.code === 'not-found' && error.operation === 'getUpload';
  return isMissing ? { ...words, ...terms.uploadNotFound } : words;
}
