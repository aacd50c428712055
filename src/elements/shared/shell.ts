import { css, html, type TemplateResult } from 'lit';
import type { PartTerms } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { messagePanel } from './message.js';
import { messageStyles } from './message.styles.js';

/** What stands in place of an element whose body is on its way. It can be focused, so that a host's form has something to point at. */
export function bones({ loadingPart }: PartTerms): TemplateResult {
  return html`<div class="root bones" tabindex="-1" aria-busy="true">
    <span class="sr-only">${loadingPart}</span>
  </div>`;
}

/** Why there is nothing to use, and the way on. */
export function notLoaded(terms: PartTerms, onRetry: () => void): TemplateResult {
  return html`<div class="root not-loaded" tabindex="-1">
    ${messagePanel(
      terms.partNotLoaded,
      html`<button type="button" class="button" part="button" @click=${onRetry}>${terms.retry}</button>`,
    )}
  </div>`;
}

/** A control that went with the focus on it ("Try again") must not send a keyboard back to the top of the page: the element as a whole takes it. */
export function focusWhole({ renderRoot }: { readonly renderRoot: HTMLElement | DocumentFragment }): void {
  const root = renderRoot.querySelector<HTMLElement>('.root');
  if (!root) return;
  root.tabIndex = -1;
  root.focus();
}

/** The looks of both; an element adds `--_bones`, the height that its body has when it comes. */
export const shellStyles = [
  tokens,
  controls,
  messageStyles,
  css`
    :host {
      display: block;
    }

    .root {
      min-block-size: var(--_bones);
      outline-offset: -2px;
    }

    /* Labels, and the fields below them. */
    .bones {
      background:
        repeating-linear-gradient(transparent 0 0.4em, var(--_kg-border) 0.4em 1.1em, transparent 1.1em 5.4em)
          0 0 / 9em 100% no-repeat,
        repeating-linear-gradient(
          transparent 0 1.7em,
          var(--_kg-neutral) 1.7em 4.1em,
          transparent 4.1em 5.4em
        );
      opacity: 0.7;
    }

    .bones:dir(rtl) {
      background-position:
        100% 0,
        0 0;
    }

    :host(:state(_early)) .bones {
      opacity: 0;
    }

    @media (forced-colors: active) {
      .bones {
        border: 1px solid CanvasText;
      }
    }

    .not-loaded {
      border: 1px solid var(--_kg-border);
      border-radius: var(--_kg-radius-panel);
    }
  `,
];
