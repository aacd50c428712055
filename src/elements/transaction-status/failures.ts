import { html, nothing, type TemplateResult } from 'lit';
import { stateNamedIn, type VendorError } from '../../api/answer.js';
import type { PageRow, Transaction, TransactionItem } from '../../api/index.js';
import { mask } from '../../domain/identifiers.js';
import type { TransactionTerms } from '../../locale/index.js';
import { badgeLook } from '../shared/badge.js';
import type { Identifiers } from '../shared/identifier.js';
import type { PlainColumn } from '../shared/plain-table.js';

/** The failures that a record names: its list may hold nothing else, or every device. What cannot be read may be one. */
export function failuresOf({ resultList }: Transaction): PageRow<TransactionItem>[] {
  return resultList.filter(
    (row) => !row.readable || row.value.failure !== undefined || /^fail/i.test(row.value.result ?? ''),
  );
}

/** The columns of the failures. */
export function failureColumns(
  terms: TransactionTerms,
  identifiers: Identifiers,
): readonly PlainColumn<TransactionItem>[] {
  const { failureColumns: labels } = terms;
  return [
    {
      label: labels.requestedId,
      // What was asked for may be an IMEI, and no field says which kind of identifier it is.
      cell: ({ requestedId, objectId }) =>
        requestedId
          ? identifiers.template(
              requestedId,
              {
                field: 'requestedId',
                label: labels.requestedId,
                device: { objectId, deviceUid: requestedId },
              },
              terms,
            )
          : html`<bdi class="identifier" part="identifier">${objectId}</bdi>`,
    },
    { label: labels.reason, cell: ({ failure }) => reasonTemplate(failure ?? {}, terms) },
  ];
}

/** What to do about it, and the vendor's own words. */
function reasonTemplate(failure: VendorError, terms: TransactionTerms): TemplateResult {
  const state = stateNamedIn(failure);
  const remedy = state
    ? terms.stateInvalid(badgeLook('device', state, terms).label)
    : failure.code !== undefined && terms.remedies[failure.code];
  const said = (failure.reason ?? failure.message)?.replace(/\d{14,16}/g, mask);
  return html`<span class="wrapping">
    ${remedy || !said ? html`<bdi>${remedy || terms.noReason}</bdi>` : nothing}
    ${said ? html`<bdi class="quiet">${terms.vendorSays(said)}</bdi>` : nothing}
  </span>`;
}
