import 'kg-elements/define';
import { html, render, type TemplateResult } from 'lit';
import { applyAppearance } from '../portal/appearance.js';
import { compose } from './compose.js';
import { badges } from './badges.js';
import { elements } from './elements/index.js';
import type { ElementStates, Scenario } from './scenario.js';

/**
 * `states.html` lists every data state of every element; `states.html?element=…&state=…` shows one, for looking and for tests.
 * `data-settled` on the root tells a test that it is there.
 */
const root = document.documentElement;
const { element, state } = asked();
const shown = elements.find(({ tag }) => tag === `kg-${element ?? ''}`);
const scenario = state ? shown?.scenarios[state] : undefined;

applyAppearance();
if (scenario?.scheme) root.dataset.scheme = scenario.scheme;
if (scenario?.dir) root.dir = scenario.dir;
if (scenario?.lang) root.lang = scenario.lang;
document.title = [state, element, 'States of kg-elements'].filter(Boolean).join(' · ');
render(page(), document.body);
if (shown && scenario) await play(shown, scenario);
root.dataset.settled = '';

function asked(): { element: string | null; state: string | null } {
  const query = new URLSearchParams(location.search);
  return { element: query.get('element'), state: query.get('state') };
}

function page(): TemplateResult {
  if (scenario)
    return frame(`<kg-${element ?? ''}> ${state ?? ''}`, scenario.about, html`<div id="stage"></div>`);
  if (element === 'state-badge')
    return frame('<kg-state-badge>', 'Every state of the three kinds.', allBadges());
  if (element === 'provider')
    return frame(
      '<kg-provider>',
      'One client for all elements inside; the nearest provider wins.',
      providers(),
    );
  return contents();
}

function frame(title: string, about: string, content: TemplateResult): TemplateResult {
  return html`<main class="state">
    <header>
      <a href="./gallery.html">Gallery</a> · <a href="?">All states</a>
      <h1 dir="auto">${title}</h1>
      <p dir="auto">${about}</p>
    </header>
    ${content}
  </main>`;
}

function contents(): TemplateResult {
  const link = (to: string, name: string, about: string) =>
    html`<li><a href=${to}>${name}</a> <span>${about}</span></li>`;
  return html`<main class="state contents">
    <header>
      <h1>States of kg-elements</h1>
      <p>
        Each is brought about for real: client, proxy and the Knox Guard emulator run in the page, and faults
        are injected where they would arise. <a href="./gallery.html">The gallery</a> lists what else there
        is.
      </p>
    </header>
    ${elements.map(
      ({ tag, scenarios }) =>
        html`<h2>&lt;${tag}&gt;</h2>
          <ul>
            ${Object.entries(scenarios).map(([name, { about }]) => link(`?element=${tag.slice(3)}&state=${name}`, name, about))}
          </ul>`,
    )}
    <h2>&lt;kg-state-badge&gt;</h2>
    <ul>
      ${link('?element=state-badge&state=all', 'all', 'Every state of the three kinds.')}
    </ul>
    <h2>&lt;kg-provider&gt;</h2>
    <ul>
      ${link('?element=provider&state=nested', 'nested', 'One client for all elements inside.')}
    </ul>
  </main>`;
}

/** Attributes and client are there before the element is in the page, as in a page written by hand. */
async function play({ tag }: ElementStates, scenario: Scenario): Promise<void> {
  const { composition = {}, attributes = {}, disconnected = false } = scenario;
  const { client, emulator } = compose(composition);
  const element = document.createElement(tag) as HTMLElement & {
    client?: unknown;
    hasUpdated?: boolean;
    readonly updateComplete: Promise<unknown>;
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (!disconnected) element.client = client;
  Object.assign(element, await scenario.properties?.(emulator, client));
  document.querySelector('#stage')?.append(element);
  await element.updateComplete;
  // In some states no answer ever comes.
  for (let frames = 0; frames < 60 && element.matches(':state(loading)'); frames += 1) await frameOf();
  if (!scenario.then) return;
  while (element.matches(':state(loading)') || !element.hasUpdated) await frameOf();
  await frameOf();
  await scenario.then(element, emulator);
}

function frameOf(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

function allBadges(): TemplateResult {
  return html`${Object.entries(badges).map(
    ([kind, states]) =>
      html`<h2>${kind}</h2>
        <ul class="badges">
          ${states.map(
            (name) =>
              html`<li>
                <kg-state-badge kind=${kind} state=${name}></kg-state-badge>
                <code>${name || '(none)'}</code>
              </li>`,
          )}
        </ul>`,
  )}`;
}

/** Two tenants on one page: what stands in the inner provider never sees the outer one. */
function providers(): TemplateResult {
  const tenant = (devices: number) => compose({ devices }).client;
  return html`<kg-provider .client=${tenant(3)}>
    <h2>Outer provider: three devices</h2>
    <kg-device-table></kg-device-table>
    <kg-provider .client=${tenant(0)}>
      <h2>Inner provider: none</h2>
      <kg-device-table></kg-device-table>
    </kg-provider>
  </kg-provider>`;
}
