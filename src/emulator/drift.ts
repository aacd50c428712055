/** A way in which a service changes under its clients without notice. */
export type DriftKind = 'fields' | 'states' | 'names' | 'numbers';

/** All ways of drifting. */
export const DRIFT_KINDS: readonly DriftKind[] = ['fields', 'states', 'names', 'numbers'];

/** A state no document names. */
export const UNKNOWN_STATE = 'Hibernating';

const renamed: Readonly<Record<string, string>> = {
  objectId: 'id',
  uploadID: 'uploadId',
  uploadId: 'uploadID',
};

/** Rewrites an answer as a drifting service would write it: new fields, new states, other case, numbers as text. */
export function drifted(value: unknown, kinds: readonly DriftKind[] = DRIFT_KINDS): unknown {
  if (Array.isArray(value)) return value.map((item, index) => driftedItem(item, index, kinds));
  if (typeof value === 'number' && kinds.includes('numbers')) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  // What is undefined never reaches the wire, and must not overwrite what is renamed to it.
  const present = Object.entries(value).filter(([, field]) => field !== undefined);
  const entries = present.map(([name, field]) => [
    kinds.includes('names') ? (renamed[name] ?? name) : name,
    drifted(field, kinds),
  ]);
  if (kinds.includes('fields')) entries.push(['addedLater', { since: '27.01', values: [1, null, 'x'] }]);
  return Object.fromEntries(entries) as unknown;
}

/** Every third row gets a state of tomorrow. */
function driftedItem(item: unknown, index: number, kinds: readonly DriftKind[]): unknown {
  const drift = drifted(item, kinds);
  const isRow = typeof drift === 'object' && drift !== null && 'status' in drift;
  return isRow && index % 3 === 0 && kinds.includes('states') ? { ...drift, status: UNKNOWN_STATE } : drift;
}
