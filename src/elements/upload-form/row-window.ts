import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows drawn beyond what is visible, above and below. */
const beyond = 6;

/** Where a window onto many rows stands, and what it draws. */
export interface WindowSlice {
  readonly start: number;
  readonly end: number;
}

/**
 * A window onto many rows of one height: a few dozen are in the page, two spacers stand for the rest. A field that has the focus keeps it
 * while its row is drawn, wherever that row moves to among the nodes.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  #top = 0;
  #height = 400;
  #rowHeight = 40;
  #focus: { readonly key: string; readonly start: number | null; readonly end: number | null } | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  /** What to draw of so many rows. */
  slice(count: number): WindowSlice {
    const first = Math.floor(this.#top / this.#rowHeight) - beyond;
    const shown = Math.ceil(this.#height / this.#rowHeight) + 2 * beyond;
    const start = Math.max(0, Math.min(first, count - shown));
    return { start, end: Math.min(count, start + shown) };
  }

  hostUpdate(): void {
    const field = this.#scroller?.querySelector<HTMLInputElement>('input:focus');
    this.#focus = field?.dataset.key
      ? { key: field.dataset.key, start: field.selectionStart, end: field.selectionEnd }
      : undefined;
  }

  hostUpdated(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const [row] = scroller.querySelectorAll<HTMLElement>('.sheet-row');
    const height = row?.offsetHeight;
    const measured =
      Boolean(height) && (height !== this.#rowHeight || scroller.clientHeight !== this.#height);
    if (height) this.#rowHeight = height;
    this.#height = scroller.clientHeight || this.#height;
    for (const spacer of scroller.querySelectorAll<HTMLElement>('.spacer'))
      spacer.style.setProperty('block-size', `${Number(spacer.dataset.rows) * this.#rowHeight}px`);
    this.#keepFocus(scroller);
    // After this update: what it has drawn is of the wrong size only now that it is measured.
    if (measured)
      queueMicrotask(() => {
        this.#host.requestUpdate();
      });
  }

  /** The window was scrolled. */
  readonly onScroll = (): void => {
    const { scrollTop = 0 } = this.#scroller ?? {};
    const before = Math.floor(this.#top / this.#rowHeight);
    this.#top = scrollTop;
    if (Math.floor(scrollTop / this.#rowHeight) !== before) this.#host.requestUpdate();
  };

  /** Brings a row into view, to be drawn with the next update. */
  show(index: number): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    scroller.scrollTop = Math.max(0, index * this.#rowHeight - this.#height / 3);
    this.#top = scroller.scrollTop;
    this.#host.requestUpdate();
  }

  /** Back to the first row: other rows are shown now. */
  rewind(): void {
    this.#top = 0;
    if (this.#scroller) this.#scroller.scrollTop = 0;
  }

  get #scroller(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.sheet-scroller');
  }

  /** The nodes were given other rows: the focus goes with its row, or to the window when that is gone. */
  #keepFocus(scroller: HTMLElement): void {
    const wanted = this.#focus;
    this.#focus = undefined;
    const now = scroller.querySelector<HTMLInputElement>('input:focus');
    if (!wanted || now?.dataset.key === wanted.key) return;
    const own = Array.from(scroller.querySelectorAll('input')).find(
      ({ dataset }) => dataset.key === wanted.key,
    );
    if (!own) {
      scroller.focus({ preventScroll: true });
      return;
    }
    own.focus({ preventScroll: true });
    own.setSelectionRange(wanted.start, wanted.end);
  }
}
