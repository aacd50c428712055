import 'kg-elements/define';
import { deviceStates } from 'kg-elements/api';
import { contrastProblems, tokenColour, type TokenName, tokenNames } from 'kg-elements/theme';
import { html, nothing, render, type TemplateResult } from 'lit';
import { brands, schemes } from '../portal/appearance.js';
import { compose } from '../states/compose.js';

/**
 * `theme.html`: a portal's developer chooses colours over real elements, sees at once which pair is too faint in the scheme in force, and takes the CSS away.
 * What is set goes through CSSOM, so that the page runs under the strict policy, too.
 */
const root = document.documentElement;
const { client } = compose({ devices: 60 });
const colours = (Object.keys(tokenNames) as TokenName[]).filter((name) => /color|tone/.test(name));
const sizes = [
  { name: '--kg-font-size', unit: 'px', least: 10, most: 22 },
  { name: '--kg-space', unit: 'px', least: 2, most: 8 },
  { name: '--kg-radius', unit: 'px', least: 0, most: 16 },
  { name: '--kg-radius-panel', unit: 'px', least: 0, most: 24 },
] as const;
/** What the developer has set here; everything else is the brand's, or ours. */
const chosen = new Map<string, string>();

root.dataset.scheme = 'light';
draw();

function draw(): void {
  render(page(), document.body);
}

function page(): TemplateResult {
  return html`<main class="theme">
    <header>
      <h1>Theme</h1>
      <p>
        Every token of kg-elements over real elements. What you change here is in the CSS below; what you
        leave is the brand’s, or ours. <a href="./gallery.html">Gallery</a>
      </p>
    </header>
    <div class="tokens">${controls()}</div>
    <div class="preview">${verdict()} ${output()} ${preview()}</div>
  </main>`;
}

function controls(): TemplateResult {
  return html`<label class="choice"
      ><span>Start from</span>
      <select @change=${onBrand}>
        ${brands.map((brand) => html`<option value=${brand}>${brand}</option>`)}
      </select></label
    >
    <label class="choice"
      ><span>Scheme</span>
      <select @change=${onScheme}>
        ${schemes.filter((one) => one !== 'system').map((scheme) => html`<option value=${scheme}>${scheme}</option>`)}
      </select></label
    >
    ${colours.map(
      (name) =>
        html`<label>
          <code>${name}</code>
          <small>${tokenNames[name]}</small>
          <input
            type="color"
            .value=${tokenColour(name)}
            @input=${(event: Event) => {
              set(name, valueOf(event));
            }}
          />
        </label>`,
    )}
    ${sizes.map(
      ({ name, unit, least, most }) =>
        html`<label>
          <code>${name}</code>
          <small>${tokenNames[name]}</small>
          <input
            type="number"
            min=${least}
            max=${most}
            placeholder=${unit}
            .value=${chosen.get(name)?.replace(unit, '') ?? ''}
            @change=${(event: Event) => {
              set(name, valueOf(event) && `${valueOf(event)}${unit}`);
            }}
          />
        </label>`,
    )}`;
}

/** Which pairs are too faint now; a theme of two schemes is looked at in both. */
function verdict(): TemplateResult {
  const problems = contrastProblems();
  if (problems.length === 0)
    return html`<p class="contrast-good" role="status">
      Every pair has the contrast that WCAG 2.2 AA asks for.
    </p>`;
  return html`<div class="contrast-bad" role="status">
    Too faint here:
    <ul>
      ${problems.map(
        ({ foreground, background, ratio, needed }) =>
          html`<li>
            <code>${foreground}</code> on <code>${background}</code>: ${ratio.toFixed(2)}, needs ${needed}
          </li>`,
      )}
    </ul>
  </div>`;
}

function output(): TemplateResult {
  return html`<section>
    <div class="row">
      <h2>CSS</h2>
      <button class="button" type="button" @click=${() => void navigator.clipboard.writeText(css())}>
        Copy
      </button>
      ${chosen.size > 0 ? html`<button class="button" type="button" @click=${onReset}>Start over</button>` : nothing}
    </div>
    <textarea class="output" readonly aria-label="The theme as CSS" .value=${css()}></textarea>
  </section>`;
}

function css(): string {
  if (chosen.size === 0) return '/* Nothing is changed yet. */';
  return `:root {\n${Array.from(chosen, ([name, value]) => `  ${name}: ${value};`).join('\n')}\n}\n`;
}

function preview(): TemplateResult {
  return html`<section>
      <h2>Elements</h2>
      <p class="badges">
        ${Object.keys(deviceStates).map((state) => html`<kg-state-badge state=${state}></kg-state-badge>`)}
      </p>
      <kg-device-table .client=${client} page-size="10" selection="multiple"></kg-device-table>
    </section>
    <section><kg-approve-form .client=${client} approve-id="LOAN-2026-004711"></kg-approve-form></section>`;
}

function set(name: string, value: string): void {
  if (value) chosen.set(name, value);
  else chosen.delete(name);
  if (value) root.style.setProperty(name, value);
  else root.style.removeProperty(name);
  draw();
}

function onReset(): void {
  for (const name of chosen.keys()) root.style.removeProperty(name);
  chosen.clear();
  draw();
}

function onBrand(event: Event): void {
  root.dataset.brand = valueOf(event);
  draw();
}

function onScheme(event: Event): void {
  root.dataset.scheme = valueOf(event);
  draw();
}

function valueOf({ currentTarget }: Event): string {
  return (currentTarget as HTMLInputElement | HTMLSelectElement).value;
}
