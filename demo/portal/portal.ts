import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { type Appearance, brands, chooseAppearance, currentAppearance, schemes } from './appearance.js';
import { icon } from './icons.js';
import { PortalElement } from './page.js';
import { home, pages } from './pages.js';
import { followLinks, hrefOf, onNavigate, query } from './router.js';

const officer = { name: 'Jana Keller', initials: 'JK', team: 'Collections · Berlin' };

/** The portal's frame: navigation, who is signed in, and the page that the address names. */
export class AcmePortal extends PortalElement {
  @state() private appearance = currentAppearance();
  #view: string | null = null;
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#view = query().get('view');
    this.#stop = onNavigate(() => {
      this.querySelector<HTMLElement>('#navigation:popover-open')?.hidePopover();
      this.requestUpdate();
      if (this.#view !== query().get('view')) void this.#arrive();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  /** On another page a reader starts at its top, as after a load. */
  async #arrive(): Promise<void> {
    this.#view = query().get('view');
    await this.updateComplete;
    scrollTo(0, 0);
    this.querySelector<HTMLElement>('main')?.focus();
  }

  protected override render(): TemplateResult {
    const page = pages.find(({ view }) => view === query().get('view')) ?? home;
    document.title = `${page.title} · Acme Credit`;
    return html`<a class="skip" href="#main">Skip to content</a>
      ${this.#renderNavigation(page.view)} ${this.#renderTopBar()}
      <main id="main" tabindex="-1">${page.render()}</main>`;
  }

  /** On a narrow screen the navigation is a popover; on a wide one the style sheet shows it always. */
  #renderNavigation(view: string): TemplateResult {
    return html`<aside id="navigation" class="side" popover @click=${followLinks}>
      <a class="brand" href=${hrefOf({ view: home.view })}>${mark()} Acme Credit</a>
      <nav aria-label="Portal">
        <ul>
          ${pages.map(
            (page) =>
              html`<li>
                <a href=${hrefOf({ view: page.view })} aria-current=${page.view === view ? 'page' : 'false'}>
                  ${page.icon} ${page.title}
                </a>
              </li>`,
          )}
        </ul>
      </nav>
      <p class="small-print">
        A demonstration with emulated devices and invented borrowers. Not affiliated with Samsung.
      </p>
    </aside>`;
  }

  #renderTopBar(): TemplateResult {
    return html`<header class="top">
      <button
        class="button button-icon menu-button"
        type="button"
        popovertarget="navigation"
        aria-label="Menu"
      >
        ${icon('menu')}
      </button>
      <span class="top-brand">${mark()}</span>
      <span class="team">${officer.team}</span>
      <span class="tag">Test data</span>
      <button
        class="button button-icon button-quiet appearance-button"
        type="button"
        popovertarget="appearance"
        aria-label="Appearance"
      >
        ${icon('scheme')}
      </button>
      ${this.#renderAppearance()}
      <span class="officer">
        <span class="avatar" aria-hidden="true">${officer.initials}</span>
        <span class="officer-name">${officer.name}</span>
      </span>
    </header>`;
  }

  #renderAppearance(): TemplateResult {
    const choices = <Name extends keyof Appearance>(
      name: Name,
      legend: string,
      values: readonly Appearance[Name][],
    ) =>
      html`<fieldset>
        <legend>${legend}</legend>
        ${values.map(
          (value) =>
            html`<label>
              <input
                type="radio"
                name=${name}
                .checked=${this.appearance[name] === value}
                @change=${() => {
                  this.appearance = { ...this.appearance, [name]: value };
                  chooseAppearance(this.appearance);
                }}
              />
              <span>${value}</span>
            </label>`,
        )}
      </fieldset>`;
    return html`<div id="appearance" class="appearance" popover>
      ${choices('scheme', 'Theme', schemes)} ${choices('brand', 'Brand', brands)}
    </div>`;
  }
}

function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8"></rect>
    <path d="M8.5 23 16 8.5 23.5 23M11.6 18h8.8"></path>
  </svg>`;
}
