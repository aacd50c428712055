/**
 * Pastes into a field. A plain event with a clipboard of its own, since Firefox hands an empty one to whoever hears an event that a script has made.
 */
export function pasteInto(field: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
  field.dispatchEvent(Object.defineProperty(event, 'clipboardData', { value: clipboardData }));
}
