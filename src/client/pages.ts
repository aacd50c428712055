import type { Page } from '../api/index.js';
import { KnoxGuardError } from './error.js';
import type { CallOptions } from './methods.js';

/** What a paged query holds. */
export interface PageQuery {
  readonly pageNum?: number | undefined;
  readonly pageSize?: number | undefined;
}

/** A method that answers one page. */
export type PagedMethod<Query extends PageQuery | undefined, Answer extends Page<unknown>> = (
  query: Query,
  options?: CallOptions,
) => Promise<Answer>;

/**
 * The pages of a list, one call a page, from `query.pageNum` on. It ends with a short page, as the vendor's paging does,
 * and where the server repeats a page.
 */
export async function* pages<Query extends PageQuery | undefined, Answer extends Page<unknown>>(
  method: PagedMethod<Query, Answer>,
  query: NoInfer<NonNullable<Query>>,
  options: CallOptions = {},
): AsyncGenerator<Answer, void, undefined> {
  const { pageNum: first = 0, pageSize = 25 } = query;
  let last = '';
  for (let pageNum = first; pageNum < first + MAX_PAGES; pageNum += 1) {
    options.signal?.throwIfAborted();
    const page = await method({ ...query, pageNum, pageSize }, options);
    const keys = JSON.stringify(page.rows.map(keyOf));
    if (page.rows.length === 0 || keys === last) return;
    last = keys;
    yield page;
    if (page.rows.length < pageSize) return;
  }
  throw new KnoxGuardError('bad-response', { operation: 'pages' }, 'the list does not end');
}

const MAX_PAGES = 10_000;

/** Compared by identity, not by content: a device may have been seen again between two calls. */
function keyOf(row: Page<unknown>['rows'][number]): unknown {
  if (!row.readable) return null;
  const { objectId, deviceUid, uploadId } = row.value as Readonly<Record<string, unknown>>;
  return objectId ?? deviceUid ?? uploadId ?? null;
}
