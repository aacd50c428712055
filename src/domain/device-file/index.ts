/**
 * Files of devices: read, mapped, checked row by row, mended, and given back where they were refused.
 * @module
 */
export { splitIntoBatches } from './batches.js';
export { DeviceFile } from './device-file.js';
export { fileLimits } from './limits.js';
export { columnLetter, detectMapping, widthOf } from './mapping.js';
export { readDeviceFile, readDeviceText } from './read.js';
export { type RejectedRow, rejectsCsv } from './rejects.js';
export {
  type FileProblem,
  type FileTable,
  type ImportCounts,
  type ImportField,
  type ImportRow,
  type Mapping,
  type RowError,
  type RowProblem,
  type RowWarning,
  UnreadableFile,
} from './types.js';
