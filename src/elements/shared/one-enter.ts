/** A key held down is one press: without this, a form would open and close its confirmation for as long as it is held. */
export function oneEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.repeat && !(event.target instanceof HTMLTextAreaElement))
    event.preventDefault();
}
