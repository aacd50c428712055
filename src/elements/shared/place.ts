/**
 * Puts an open popover below its button, or above it where there is no room, and inside the window. Popovers live in the top layer, so no
 * container clips them; written through CSSOM, which a strict style-src allows. `align` says which edges stand above each other.
 */
export function placeBeside(popover: HTMLElement, button: Element, align: 'start' | 'end' = 'start'): void {
  const anchor = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = popover.ownerDocument.documentElement;
  const below = anchor.bottom + GAP;
  const fits = below + height <= clientHeight || anchor.top - GAP - height < 0;
  const rtl = getComputedStyle(popover).direction === 'rtl';
  const left = rtl === (align === 'start') ? anchor.right - width : anchor.left;
  popover.style.setProperty('top', `${Math.round(fits ? below : anchor.top - GAP - height)}px`);
  popover.style.setProperty(
    'left',
    `${Math.round(Math.max(GAP, Math.min(left, clientWidth - width - GAP)))}px`,
  );
}

const GAP = 4;
