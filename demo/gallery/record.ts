import type {} from 'kg-elements';

/** The names of our events; the compiler finds one that is missing here. */
const names: Readonly<Record<Extract<keyof GlobalEventHandlersEventMap, `kg-${string}`>, true>> = {
  'kg-approve': true,
  'kg-approved': true,
  'kg-audit': true,
  'kg-auth-required': true,
  'kg-blink': true,
  'kg-blinked': true,
  'kg-bulk-action': true,
  'kg-request-error': true,
  'kg-row-action': true,
  'kg-selection-change': true,
  'kg-transaction-settled': true,
  'kg-upload': true,
  'kg-upload-select': true,
  'kg-upload-settled': true,
  'kg-uploaded': true,
  'kg-view-change': true,
};
const EDITOR = 'kg-blink-editor';
const KEPT = 200;

/** What the editor's value is read for. */
interface Draft extends EventTarget {
  readonly value: { readonly message?: string };
}

/** Listens for all events of kg-elements at the document, where each arrives last: so it is known what the page made of it. */
export function recordEvents(): void {
  for (const name of Object.keys(names))
    document.addEventListener(name, (event) => {
      const { detail, defaultPrevented } = event as CustomEvent<object>;
      record(
        'event',
        name,
        [summary(detail), defaultPrevented && 'the page does it itself'].filter(Boolean).join('; '),
      );
    });
  document.addEventListener('input', (event) => {
    // By its name, as the class is the page's own copy; by the path, as a page may live in a shadow root.
    const editor = event.composedPath().find((one) => one instanceof Element && one.localName === EDITOR);
    if (editor) record('event', 'input', (editor as Partial<Draft>).value?.message ?? '');
  });
}

/** Writes one line above the others. */
export function record(kind: 'call' | 'event', what: string, more: string): void {
  const line = document.createElement('li');
  const [name, rest] = [document.createElement('code'), document.createElement('span')];
  line.dataset.kind = kind;
  name.textContent = what;
  rest.textContent = more;
  line.append(name, ' ', rest);
  // A page in a frame of the gallery's own writes where it can be seen.
  const list = (window.frameElement?.ownerDocument ?? document).querySelector('#record');
  list?.prepend(line);
  while (list && list.childElementCount > KEPT) list.lastElementChild?.remove();
}

/** What is short in a detail, and of a list its length. */
function summary(detail: object): string {
  return Object.entries(detail)
    .flatMap(([name, value]: [string, unknown]) => {
      if (Array.isArray(value)) return [`${name}: ${value.length}`];
      return ['string', 'number', 'boolean'].includes(typeof value) && value !== ''
        ? [`${name}: ${String(value)}`]
        : [];
    })
    .join(', ');
}
