import { html, nothing, type TemplateResult } from 'lit';
import type { Job } from '../../controllers/job-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { mostSearches } from '../../domain/search-list.js';
import type { TableTerms } from '../../locale/index.js';
import { panelButton } from '../shared/panels.js';
import type { TablePage } from './table-page.js';

/** What the table does at length. */
export type TableJob = Job<'find' | 'collect' | 'export'>;

/** How far a long reading is, with the way to call it off. */
export function jobNote(
  job: TableJob | undefined,
  locale: LocaleController<TableTerms>,
  onCancel: () => void,
): TemplateResult | typeof nothing {
  if (!job) return nothing;
  const { terms } = locale;
  const total = job.total === undefined ? undefined : locale.number(job.total);
  const words = terms.jobs[job.kind](locale.number(job.done), total);
  return html`<div class="note job" part="message">
    <span>${words}</span>
    ${
      job.total === undefined
        ? html`<progress aria-label=${words}></progress>`
        : html`<progress aria-label=${words} max=${job.total} value=${job.done}></progress>`
    }
    ${panelButton(terms.cancelJob, onCancel)}
  </div>`;
}

/** What became of several identifiers: how many were found, and the missing by name, to be copied. */
export function lookupNote(
  page: TablePage | undefined,
  asked: number,
  locale: LocaleController<TableTerms>,
  onCopy: (missing: readonly string[]) => void,
): TemplateResult | typeof nothing {
  const missing = page?.value.missing;
  const searches = page?.args.searches;
  if (!missing || !searches) return nothing;
  const { terms } = locale;
  return html`<div class="note ${missing.length > 0 ? 'note-warning' : ''}" part="message">
    <span>
      <strong
        >${terms.foundCount(locale.number(searches.length - missing.length), locale.number(searches.length))}</strong
      >
      ${asked > searches.length ? terms.searchesCut(locale.number(mostSearches)) : nothing}
      ${
        missing.length > 0
          ? html`${terms.notFound}
            ${missing.slice(0, 20).map((search) => html`<bdi class="identifier">${search}</bdi> `)}${missing.length > 20 ? '…' : nothing}`
          : nothing
      }
    </span>
    ${
      missing.length > 0
        ? panelButton(terms.copyMissing, () => {
            onCopy(missing);
          })
        : nothing
    }
  </div>`;
}
