interface Entry<T> {
  readonly at: number;
  readonly order: number;
  readonly item: T;
}

/** What will happen when: a binary heap, so nothing runs until the clock is looked at. */
export class Schedule<T> {
  readonly #heap: Entry<T>[] = [];
  #order = 0;

  /** Plans an item for a time; of two at the same time the earlier planned comes first. */
  add(at: number, item: T): void {
    const heap = this.#heap;
    let index = heap.push({ at, order: this.#order++, item }) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#before(index, parent)) break;
      this.#swap(index, parent);
      index = parent;
    }
  }

  /** Takes the next item that is due at or before a time. */
  takeDue(now: number): { readonly at: number; readonly item: T } | undefined {
    const [first] = this.#heap;
    if (first === undefined || first.at > now) return undefined;
    const last = this.#heap.pop();
    if (last !== undefined && last !== first) {
      this.#heap[0] = last;
      this.#sink();
    }
    return first;
  }

  #sink(): void {
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const child = this.#before(left + 1, left) ? left + 1 : left;
      if (!this.#before(child, index)) return;
      this.#swap(index, child);
      index = child;
    }
  }

  #before(one: number, other: number): boolean {
    const a = this.#heap[one];
    const b = this.#heap[other];
    return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order));
  }

  #swap(one: number, other: number): void {
    const heap = this.#heap;
    const a = heap[one];
    const b = heap[other];
    if (a === undefined || b === undefined) return;
    heap[one] = b;
    heap[other] = a;
  }
}
