import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QuietPeriod } from '../../domain/reminder/quiet.js';

/** What a marker needs to know, and whom it tells. */
export interface MarkOptions {
  readonly quiet: () => QuietPeriod;
  /** The day of the first row, 0 = Sunday. */
  readonly firstDay: () => number;
  /** The stretch as marked so far; `finished` once the person has let go of it. */
  readonly onMark: (quiet: QuietPeriod, finished: boolean) => void;
}

type MarkingHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Marks a stretch of hours in a week picture: press and drag, press the first hour and then the last, or Enter, arrow keys, Enter.
 * Escape takes the stretch back. Hours count through the rows as they are shown, so a stretch runs on from one day into the next.
 */
export class WeekMarker implements ReactiveController {
  readonly #host: MarkingHost;
  readonly #options: MarkOptions;
  #cursor = 0;
  #marking: { readonly anchor: number; readonly before: QuietPeriod; moved: boolean } | undefined;
  #pressed: 'first' | 'last' | undefined;

  constructor(host: MarkingHost, options: MarkOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#cancel();
  }

  /** The hour that the keyboard is on, counted through the rows. */
  get cursor(): number {
    return this.#cursor;
  }

  /** Whether a stretch is begun and not finished. */
  get marking(): boolean {
    return this.#marking !== undefined;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    const index = this.#indexAt(event);
    if (index === undefined || event.button !== 0) return;
    event.preventDefault(); // no text selection; the focus is set below
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#pressed = this.#marking ? 'last' : 'first';
    if (!this.#marking) this.#begin(index);
    this.#moveTo(index);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const index = this.#pressed && this.#indexAt(event);
    if (index !== undefined && index !== this.#cursor) this.#moveTo(index);
  };

  readonly onPointerUp = (): void => {
    // A press on one hour is only the first of two; a drag is both at once.
    if (this.#pressed === 'last' || this.#marking?.moved) this.#finish();
    this.#pressed = undefined;
  };

  readonly onPointerCancel = (): void => {
    this.#pressed = undefined;
    this.#cancel();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      if (this.#marking) this.#finish();
      else if (!event.repeat) this.#begin(this.#cursor);
    } else if (event.key === 'Escape' && this.#marking) {
      event.stopPropagation(); // else a dialog around would close
      this.#cancel();
    } else {
      const to = this.#target(event);
      if (to === undefined) return;
      this.#moveTo(Math.min(167, Math.max(0, to)));
    }
    event.preventDefault();
  };

  readonly onFocusOut = (event: FocusEvent): void => {
    if ((event.currentTarget as Element).contains(event.relatedTarget as Node | null)) return;
    if (this.#marking?.moved) this.#finish();
    else this.#cancel();
  };

  #target({ key, ctrlKey }: KeyboardEvent): number | undefined {
    const forward = this.#isRtl ? -1 : 1;
    const row = Math.floor(this.#cursor / 24) * 24;
    switch (key) {
      case 'ArrowRight':
        return this.#cursor + forward;
      case 'ArrowLeft':
        return this.#cursor - forward;
      case 'ArrowDown':
        return this.#cursor + 24 > 167 ? this.#cursor : this.#cursor + 24;
      case 'ArrowUp':
        return this.#cursor < 24 ? this.#cursor : this.#cursor - 24;
      case 'Home':
        return ctrlKey ? 0 : row;
      case 'End':
        return ctrlKey ? 167 : row + 23;
      default:
        return undefined;
    }
  }

  #begin(anchor: number): void {
    this.#cursor = anchor;
    this.#marking = { anchor, before: this.#options.quiet(), moved: false };
    this.#mark(false);
  }

  #moveTo(index: number): void {
    this.#cursor = index;
    if (this.#marking && (this.#marking.moved || index !== this.#marking.anchor)) {
      this.#marking.moved = true;
      this.#mark(false);
    }
    this.#host.requestUpdate();
    this.#cells[index]?.focus({ preventScroll: this.#pressed !== undefined });
  }

  #finish(): void {
    if (!this.#marking) return;
    this.#mark(true);
    this.#marking = undefined;
    this.#host.requestUpdate();
  }

  #cancel(): void {
    if (!this.#marking) return;
    const { before } = this.#marking;
    this.#marking = undefined;
    this.#options.onMark(before, true);
  }

  #mark(finished: boolean): void {
    if (!this.#marking) return;
    const { anchor, before } = this.#marking;
    this.#options.onMark(stretch(anchor, this.#cursor, before.kind, this.#options.firstDay()), finished);
  }

  get #cells(): NodeListOf<HTMLElement> {
    return this.#host.renderRoot.querySelectorAll<HTMLElement>('[role="gridcell"]');
  }

  get #isRtl(): boolean {
    const [cell] = this.#cells;
    return cell !== undefined && getComputedStyle(cell).direction === 'rtl';
  }

  /** The hour under the pointer, which a captured pointer's target does not say. */
  #indexAt({ clientX, clientY }: PointerEvent): number | undefined {
    const root = this.#host.renderRoot as DocumentFragment & Partial<DocumentOrShadowRoot>;
    const cell = root.elementFromPoint?.(clientX, clientY);
    const index = cell ? [...this.#cells].indexOf(cell as HTMLElement) : -1;
    return index < 0 ? undefined : index;
  }
}

/** The quiet time that a stretch of the picture stands for: the same hours every day where that is the choice, else what is marked. */
function stretch(one: number, other: number, kind: QuietPeriod['kind'], firstDay: number): QuietPeriod {
  const start = Math.min(one, other);
  const hours = Math.abs(one - other) + 1;
  if (kind === 'daily') {
    // 24 hours would start when they end, which nobody can tell from none.
    return { kind, from: start % 24, to: (start + Math.min(hours, 23)) % 24 };
  }
  const end = start + Math.min(hours, 167);
  const dayOf = (index: number) => (firstDay + Math.floor(index / 24)) % 7;
  return {
    kind: 'weekly',
    fromDay: dayOf(start),
    fromHour: start % 24,
    toDay: dayOf(end),
    toHour: end % 24,
  };
}
