import { waitUntil } from '@open-wc/testing';

/** Waits for what is bound to come; a machine that is busy with other tests may take seconds over the first load of an element's body. */
export function until(condition: () => unknown, what = 'It never came.'): Promise<void> {
  return waitUntil(() => Boolean(condition()), what, { timeout: 8000 });
}
