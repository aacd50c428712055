import { type DeviceState, deviceStates } from 'kg-elements/api';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Counts } from '../counts.js';
import { icon } from '../icons.js';
import { type Page, PortalElement } from '../page.js';
import { followLinks, hrefOf } from '../router.js';
import { count, share } from '../words.js';

export const overviewPage: Page = {
  view: 'overview',
  title: 'Overview',
  icon: icon('overview'),
  render: () => html`<acme-overview></acme-overview>`,
};

/** The states a device goes through, in the order in which a loan meets them. */
const chapters: readonly { readonly title: string; readonly states: readonly DeviceState[] }[] = [
  { title: 'Onboarding', states: ['Pending', 'Accepted', 'Rejected'] },
  { title: 'Running', states: ['Enrolled', 'StartingReminder', 'Blinked', 'StoppingReminder'] },
  { title: 'Locked', states: ['Locking', 'Locked', 'Unlocking'] },
  { title: 'Ending', states: ['Completing', 'Completed'] },
  { title: 'In service', states: ['Exchanging', 'Resetting'] },
];

/** The whole portfolio by state. Every number leads to its devices. */
@customElement('acme-overview')
export class AcmeOverview extends PortalElement {
  readonly #counts = new Counts(this, ['', ...Object.keys(deviceStates)]);

  protected override render(): TemplateResult {
    const total = this.#counts.of('');
    return html`<div class="page-head">
        <h1>Overview</h1>
        <p>
          ${total === undefined ? 'All devices' : `All ${count(total)} devices`} by their state in Knox Guard.
        </p>
      </div>
      <section class="connection" aria-label="Connection to Knox Guard">
        <kg-account-status></kg-account-status>
      </section>
      <div class="chapters" @click=${followLinks}>
        ${chapters.map(
          ({ title, states }) =>
            html`<section>
              <h2>${title}</h2>
              <ul>
                ${states.map((state) => this.#renderState(state, total))}
              </ul>
            </section>`,
        )}
      </div>`;
  }

  #renderState(state: DeviceState, total: number | undefined): TemplateResult {
    const number = this.#counts.of(state);
    const known = number !== undefined && total !== undefined && total > 0;
    return html`<li>
      <a href=${hrefOf({ view: 'devices', states: state })}>
        <kg-state-badge state=${state}></kg-state-badge>
        <span class="share">
          ${known ? html`<progress max=${total} value=${number} aria-hidden="true"></progress>` : nothing}
        </span>
        <strong ?data-unknown=${number === undefined}>${number === undefined ? '—' : count(number)}</strong>
        <span class="percent">${known ? share(number / total) : ''}</span>
      </a>
    </li>`;
  }
}
