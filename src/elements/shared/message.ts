import { html, nothing, type TemplateResult } from 'lit';
import type { KnoxGuardError } from '../../client/index.js';
import { mask } from '../../domain/identifiers.js';
import type { CommonTerms, Message } from '../../locale/index.js';

/** What happened, why, and what to do: the words for an error. The vendor's own are shown verbatim, as text. */
export function errorWords(
  error: KnoxGuardError,
  terms: CommonTerms,
): Message & { readonly details: readonly string[] } {
  // The vendor may name a phone in its words: shown like any identifier, by its end.
  const reason = error.reason?.replace(/\d{14,16}/g, mask);
  const key = error.proxyCode === 'several-devices' ? error.proxyCode : error.code;
  const fallback = terms.errors['bad-response'] ?? { title: error.code, next: '' };
  return {
    ...(terms.errors[key] ?? fallback),
    details: [
      ...(reason ? [error.vendorCode === undefined ? reason : terms.vendorSays(reason)] : []),
      ...(error.transactionId ? [terms.reference(error.transactionId)] : []),
    ],
  };
}

/** A panel in place of rows: one line that says why, one that says what next, and at most one button. */
export function messagePanel(
  message: Message & { readonly details?: readonly string[] },
  button: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="message" part="message">
    <p class="message-title">${message.title}</p>
    <p class="message-next">${message.next}</p>
    ${message.details?.map((line) => html`<p class="message-next"><bdi>${line}</bdi></p>`)} ${button}
  </div>`;
}
