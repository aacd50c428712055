/**
 * Says a sentence to screen readers, once, without moving focus. The region stands in the document and not in a shadow root, where
 * readers miss it; it is made on first use.
 */
export function announce(document: Document, sentence: string): void {
  const region = regions.get(document) ?? createRegion(document);
  // A router may have replaced everything in the body.
  if (!region.isConnected) document.body.append(region);
  // Emptied first: the same sentence twice would otherwise be no change, and not be read.
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = sentence;
  });
}

function createRegion(document: Document): HTMLElement {
  const region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.dataset.kg = 'announcer';
  // CSSOM, which a strict style-src allows; a style attribute or a style element it would not.
  const hidden = {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    'clip-path': 'inset(50%)',
    'white-space': 'nowrap',
  };
  for (const [name, value] of Object.entries(hidden)) region.style.setProperty(name, value);
  document.body.append(region);
  regions.set(document, region);
  return region;
}

const regions = new WeakMap<Document, HTMLElement>();
