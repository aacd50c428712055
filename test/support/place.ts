import { fixtureSync, html } from '@open-wc/testing';

/** An empty place in the page, cleared after the test. */
export function placeOf(): HTMLElement {
  return fixtureSync<HTMLElement>(html`<div></div>`);
}
