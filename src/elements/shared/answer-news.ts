import { announce } from '../../controllers/announce.js';
import type { QueryState } from '../../controllers/query-controller.js';

type Told<Args, Value> = Extract<QueryState<Args, Value>, { readonly name: 'ready' | 'failed' }>;

/** Whoever asked for something hears what came of it, once; what comes by polling is silent. */
export class AnswerNews<Args, Value> {
  /** How the read stood when a person asked: whatever stands there after it is news. */
  #before: QueryState<Args, Value> | undefined;

  /** A person asks, with the read as it stands now. */
  asked(state: QueryState<Args, Value>): void {
    this.#before = state;
  }

  /** Told after each drawing how the read stands; `words` is asked when there is news. */
  tell(
    state: QueryState<Args, Value>,
    document: Document,
    words: (state: Told<Args, Value>) => string,
  ): void {
    if (!this.#before || state === this.#before || state.name === 'loading' || state.name === 'idle') return;
    this.#before = undefined;
    announce(document, words(state));
  }
}
