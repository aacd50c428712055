import { html, nothing, type TemplateResult } from 'lit';
import { reasonsOf } from '../../domain/upload-batch.js';
import { icon } from '../shared/icons.js';
import type { RunActions, RunView } from './run-view.js';
import { namesOf } from './switches.js';

/** Reasons shown by name; the file has all of them. */
const mostReasons = 8;

/** What became of the rows: sums that make up the total, reasons, files to keep, and what comes next. */
export function resultPart({ upload, run, locale }: RunView, actions: RunActions): TemplateResult {
  const { terms } = locale;
  const { sums, batches } = upload;
  const reasons = reasonsOf(batches);
  const names = namesOf(batches.find(({ outcome }) => outcome === 'done')?.item.intent.request ?? {}, terms);
  const shown = ['accepted', 'refused', 'unknown', 'notSent'] as const;
  const rest = sums.unknown + sums.notSent;
  return html`<dl class="sums" part="facts">
      ${(['total', ...shown] as const).map(
        (name) =>
          html`<div class="sum" data-name=${name} ?data-some=${sums[name] > 0}>
            <dt>${terms.sums[name]}</dt>
            <dd>${locale.number(sums[name])}</dd>
          </div>`,
      )}
    </dl>
    <p class="hint">${terms.sumsHint} ${upload.working ? terms.resultWorking : nothing}</p>
    ${
      names.length > 0
        ? html`<p class="note" part="message">
            <span><strong>${terms.requested(names.join(', '))}.</strong> ${terms.requestedHint}</span>
          </p>`
        : nothing
    }
    ${
      reasons.length > 0
        ? html`<div class="reasons">
            <p class="sub-title">${terms.reasonsTitle}</p>
            <ul class="plain">
              ${reasons.slice(0, mostReasons).map(
                ({ reason, count }) =>
                  html`<li>
                    <span class="reason-count">${locale.number(count)}</span>
                    <bdi>${reason || terms.reasonNone}</bdi>
                  </li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
    ${
      run.finished || run.paused
        ? html`<div class="buttons buttons-start">
            ${
              sums.refused > 0
                ? file(terms.downloads.refused(sums.refused, locale.number(sums.refused)), () => {
                    actions.onDownload('refused');
                  })
                : nothing
            }
            ${
              rest > 0
                ? file(terms.downloads.rest(rest, locale.number(rest)), () => {
                    actions.onDownload('rest');
                  })
                : nothing
            }
            ${file(terms.downloads.receipt(sums.total, locale.number(sums.total)), () => {
              actions.onDownload('receipt');
            })}
          </div>`
        : nothing
    }
    ${
      run.finished && (sums.accepted > 0 || sums.unknown > 0)
        ? html`<p class="hint">${sums.unknown > 0 ? terms.uploadNextUnknown : terms.uploadNext}</p>`
        : nothing
    }`;
}

function file(label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button" part="button" @click=${onClick}>
    ${icon('download')} ${label}
  </button>`;
}
