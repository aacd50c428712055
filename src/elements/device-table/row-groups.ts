/** Rows a group holds: the browser skips layout and paint of whole groups out of sight. What is laid out takes ten times the memory of what is not, so they are small. */
export const GROUP = 10;

/** Groups that are there at once, and in full: a page of the usual length, or the first screen of a longer one. The style sheet counts as many. */
export const FIRST_GROUPS = 3;

/**
 * The groups of a table's rows. All are there at once, each of the height of its rows, so that the page is laid out once whatever comes into them
 * later; the browser skips those out of sight. Says which come near sight.
 */
export class RowGroups {
  readonly #table: HTMLTableElement;
  readonly #groups: HTMLTableSectionElement[] = [];
  readonly #onNear: (number: number) => void;
  readonly #near: IntersectionObserver;
  /** The browser draws groups from further away than this, as plain words. */
  readonly #inSight = new Set<Element>();
  #light: DocumentFragment | undefined;
  #complete: DocumentFragment | undefined;

  constructor(table: HTMLTableElement, onNear: (number: number) => void) {
    this.#table = table;
    this.#onNear = onNear;
    this.#near = new IntersectionObserver(this.#onSeen, { rootMargin: '25% 0px' });
    // A row reached by Tab or by a search is complete before anything can be pressed in it.
    for (const type of ['focusin', 'pointerover'] as const) table.addEventListener(type, this.#onReached);
  }

  /** Starts anew with rows cloned from these: of a group out of sight, and of the first. */
  reset(light: HTMLTableRowElement, complete: HTMLTableRowElement): void {
    this.#light = groupOf(light);
    this.#complete = groupOf(complete);
  }

  /** Makes room for so many rows. */
  resize(rows: number): void {
    const count = Math.ceil(rows / GROUP);
    for (const group of this.#groups.splice(count)) {
      this.#near.unobserve(group);
      this.#inSight.delete(group);
      group.remove();
    }
    const added = document.createDocumentFragment();
    while (this.#groups.length < count) {
      const group = document.createElement('tbody');
      group.role = 'rowgroup';
      this.#near.observe(group);
      this.#groups.push(group);
      added.append(group);
    }
    this.#table.append(added);
    this.#groups.forEach((group, number) => {
      const has = Math.min(rows - number * GROUP, GROUP);
      const height = has === GROUP ? '' : String(has);
      if (group.style.getPropertyValue('--_kg-count') !== height)
        group.style.setProperty('--_kg-count', height);
      while (group.children.length > has) group.lastChild?.remove();
    });
  }

  /** New rows of a group, not in the page yet. */
  clone(count: number, complete: boolean): DocumentFragment {
    const rows = (complete ? this.#complete : this.#light)?.cloneNode(true) as DocumentFragment;
    while (rows.children.length > count) rows.lastChild?.remove();
    return rows;
  }

  /** Puts rows at a group's end. */
  append(number: number, rows: DocumentFragment): void {
    this.#groups[number]?.append(rows);
  }

  /** Puts rows in place of a group's own. */
  replace(number: number, rows: DocumentFragment): void {
    this.#groups[number]?.replaceChildren(rows);
  }

  /** Whether a group is near sight, as far as the last frame has shown. */
  isNear(number: number): boolean {
    const group = this.#groups[number];
    return group !== undefined && this.#inSight.has(group);
  }

  /**
   * Numbers of the groups from one on: of those that have rows first the ones near sight, which somebody may be looking at. Where rows are still to
   * be made, they are made one after the other: which device a row is of is told by its place.
   */
  inOrder(from: number): number[] {
    const numbers = this.#groups.map((_, number) => number).slice(from);
    const isFirst = (number: number) => this.isNear(number) && this.#groups[number]?.firstChild !== null;
    return [...numbers.filter(isFirst), ...numbers.filter((number) => !isFirst(number))];
  }

  readonly #onSeen = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) {
        this.#inSight.add(target);
        this.#tell(target);
      } else this.#inSight.delete(target);
    }
  };

  readonly #onReached = (event: Event): void => {
    const group = (event.target as Element).closest('tbody');
    if (group) this.#tell(group);
  };

  #tell(group: Element): void {
    const number = this.#groups.indexOf(group as HTMLTableSectionElement);
    if (number >= 0) this.#onNear(number);
  }
}

function groupOf(row: HTMLTableRowElement): DocumentFragment {
  const group = document.createDocumentFragment();
  for (let count = 0; count < GROUP; count += 1) group.append(row.cloneNode(true));
  return group;
}
