/** What a person sees of an element, or a screen reader reads: never what it holds. */

/** The rows of a table's body, as nodes; not those that wait unseen for the first answer. */
export function rowsOf(element: Element): HTMLTableRowElement[] {
  return Array.from(shadow(element).querySelectorAll<HTMLTableRowElement>('tbody tr')).filter(
    (row) => !row.closest('.awaits'),
  );
}

/** Each row's visible words. */
export function rowTexts(element: Element): string[] {
  return rowsOf(element).map((row) => row.innerText.replace(/\s+/g, ' ').trim());
}

/** The words of one column, row by row, also of rows that the browser need not draw. */
export function columnTexts(element: Element, field: string): string[] {
  return rowsOf(element).map(
    (row) => row.querySelector(`[data-field="${field}"]`)?.textContent.replace(/\s+/g, ' ').trim() ?? '',
  );
}

/** All that can be read in an element now. */
export function textIn(element: Element): string {
  return visibleText(shadow(element).querySelector('.root') ?? element);
}

/** Words, with runs of white space as one. */
export function visibleText(node: Element | null): string {
  return ((node as HTMLElement | null)?.innerText ?? '').replace(/\s+/g, ' ').trim();
}

/** A button, a field or a list: typed as the field, which has what tests ask of all three. */
export type Control = HTMLInputElement;

/** The visible control of this accessible name; fails with the names there are. */
export function control(within: Element | ShadowRoot, name: string): Control {
  const root = within instanceof ShadowRoot ? within : (within.shadowRoot ?? within);
  const kinds = 'button, input, select, a, [role="menuitem"]';
  const all = Array.from(root.querySelectorAll<Control>(kinds)).filter((node) => node.checkVisibility());
  const found = all.find((node) => nameOf(node) === name);
  if (found) return found;
  throw new Error(`No control is named "${name}"; there are: ${all.map(nameOf).join(', ')}`);
}

/** Whether there is a visible control of this name. */
export function hasControl(within: Element, name: string): boolean {
  try {
    return control(within, name) instanceof HTMLElement;
  } catch {
    return false;
  }
}

/** The accessible name of a control, as far as our elements need the rule. */
export function nameOf(node: Element): string {
  const label = node.getAttribute('aria-label') ?? node.closest('label')?.textContent ?? node.textContent;
  return label.replace(/\s+/g, ' ').trim();
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement;
}

/** What the announcer's region says. */
export function announced(): string {
  return document.querySelector('[data-kg="announcer"]')?.textContent ?? '';
}

/** Everything that stands in the DOM below a node: markup, attributes, values of fields, through every shadow root. */
export function deepDom(node: Element | ShadowRoot): string {
  const own = node instanceof Element ? `<${node.localName} ${attributesOf(node)}>` : '#shadow';
  const value = node instanceof HTMLInputElement ? node.value : '';
  const inner = node instanceof Element && node.shadowRoot ? deepDom(node.shadowRoot) : '';
  const children = Array.from(node.childNodes, (child) =>
    child instanceof Element ? deepDom(child) : (child.textContent ?? ''),
  );
  return [own, value, inner, ...children].join('\n');
}

function attributesOf(node: Element): string {
  return Array.from(node.attributes, ({ name, value }) => `${name}="${value}"`).join(' ');
}

function shadow(element: Element): ShadowRoot | Element {
  return element.shadowRoot ?? element;
}
