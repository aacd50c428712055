/** What a scenario does with an element as a person would: press what is named, wait for what is shown. */

/** Presses the visible button of this name, in the element or in its dialog. */
export async function press(element: HTMLElement, name: string): Promise<void> {
  const button = await until(
    () => buttons(element).find((one) => nameOf(one) === name),
    `a button "${name}"`,
  );
  button.click();
}

/** Waits until words stand in the element. */
export async function shows(element: HTMLElement, words: string): Promise<void> {
  await until(() => textOf(element).includes(words) || undefined, `"${words}"`);
}

/** Waits for a thing to be there; a page that waits for what never comes says for what. */
export async function until<Thing>(find: () => Thing | undefined, what: string): Promise<Thing> {
  const end = performance.now() + 10_000;
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`There never was ${what}.`);
    await new Promise(requestAnimationFrame);
  }
}

/** Everything that can be read in the element. */
export function textOf(element: HTMLElement): string {
  const { shadowRoot } = element;
  const roots = Array.from(shadowRoot?.querySelectorAll<HTMLElement>(':host > *, .root, dialog') ?? []);
  return roots.map(({ innerText }) => innerText).join(' ');
}

function buttons(element: HTMLElement): HTMLElement[] {
  const all = element.shadowRoot?.querySelectorAll<HTMLElement>('button, [role="menuitem"]') ?? [];
  // What an open modal dialog covers cannot be pressed.
  const dialog = element.shadowRoot?.querySelector('dialog[open]');
  return Array.from(all).filter((one) => one.checkVisibility() && (!dialog || dialog.contains(one)));
}

function nameOf(button: HTMLElement): string {
  return (button.ariaLabel ?? button.textContent).replace(/\s+/g, ' ').trim();
}
