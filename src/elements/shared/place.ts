/**
 * Puts an open popover below its button, or above it where there is no room, and inside the window. Popovers live in the top layer, so no
 * container clips them; written through CSSOM, which a strict style-src allows. `align` says which edges stand above each other.
 */
export function placeBeside(popover: HTMLElement, button: Element, align: 'start' | 'end' = 'start'): void {
  const anchor = button.getBoundingClientRect();
  // A host's `zoom` scales what is written to a style; rectangles and the window are measured on the screen.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- browsers of two years ago do not tell it
  const zoom = popover.currentCSSZoom ?? 1;
  const [width, height] = [popover.offsetWidth * zoom, popover.offsetHeight * zoom];
  const { clientWidth, clientHeight } = popover.ownerDocument.documentElement;
  const below = anchor.bottom + GAP;
  const fits = below + height <= clientHeight || anchor.top - GAP - height < 0;
  const rtl = getComputedStyle(popover).direction === 'rtl';
  const left = rtl === (align === 'start') ? anchor.right - width : anchor.left;
  popover.style.setProperty('top', `${Math.round((fits ? below : anchor.top - GAP - height) / zoom)}px`);
  popover.style.setProperty(
    'left',
    `${Math.round(Math.max(GAP, Math.min(left, clientWidth - width - GAP)) / zoom)}px`,
  );
}

const GAP = 4;
