import 'kg-elements/define';
import { html, nothing, render, type TemplateResult } from 'lit';
import { applyAppearance } from '../portal/appearance.js';
import { elements } from '../states/elements/index.js';
import { guideOf, type HostPage, hostPages, liveAddress, sourceOf, textAddress } from './hosts.js';

/** The gallery's first page: everything there is to look at, with a line each. It links to what stands beside it, and to nothing else. */
const { pages = 'none' } = document.documentElement.dataset;

/** What each element is for, in a line. */
const purposes: Readonly<Record<string, string>> = {
  'kg-device-table': 'Find devices among many, see their states and act on them.',
  'kg-device-card': 'One device: what it is, what is known of it, and what may be done.',
  'kg-approve-form': 'Approve a device that waits for it.',
  'kg-blink-editor': 'Write a reminder, and say when the phone may show it.',
  'kg-reminder-preview': 'A reminder as the borrower sees it.',
  'kg-upload-form': 'A file of devices, checked row by row and sent in batches.',
  'kg-upload-status': 'What has become of uploads, and of each device in them.',
  'kg-transaction-status': 'What has become of one command.',
  'kg-account-status': 'The connection to Knox Guard, and the licences.',
};

applyAppearance();
render(contents(), document.body);

function contents(): TemplateResult {
  return html`<main class="gallery">
    <header>
      <h1>kg-elements</h1>
      <p>
        Web components for Samsung Knox Guard, live. Client, proxy and an emulator of Knox Guard run in each
        page: there is no server behind this, and no phone is touched.
      </p>
      <nav aria-label="On this page">
        <a href="#elements">Elements</a> <a href="#frameworks">Frameworks</a> <a href="#theme">Theme</a>
      </nav>
    </header>
    <section aria-labelledby="elements">
      <h2 id="elements">Elements and their states</h2>
      <p>Each state is brought about for real: faults are injected where they would arise.</p>
      <ul class="entries">
        ${elements.map(({ tag, scenarios }) => elementEntry(tag, Object.keys(scenarios)))}
        ${elementEntry('kg-state-badge', ['all'], 'A state in words and in colour.')}
        ${elementEntry('kg-provider', ['nested'], 'One client for all elements inside.')}
      </ul>
    </section>
    <section aria-labelledby="frameworks">
      <h2 id="frameworks">Frameworks</h2>
      <p>The same small portal in each, just as it is built for the tests.</p>
      ${pages === 'all' ? nothing : unbuilt()}
      <ul class="entries">
        ${hostPages.map(hostEntry)}
      </ul>
    </section>
    <section aria-labelledby="theme">
      <h2 id="theme">Theme</h2>
      <ul class="entries">
        <li>
          <h3><a href="./theme.html">Try a theme on</a></h3>
          <p>Every token over real elements, with the contrast of every pair, and the CSS to take away.</p>
        </li>
      </ul>
    </section>
  </main>`;
}

function elementEntry(
  tag: string,
  states: readonly string[],
  purpose = purposes[tag] ?? nothing,
): TemplateResult {
  return html`<li>
    <h3>&lt;${tag}&gt;</h3>
    <p>${purpose}</p>
    <ul class="states" aria-label=${`States of ${tag}`}>
      ${states.map((state) => html`<li><a href=${`./states.html?element=${tag.slice(3)}&state=${state}`}>${state}</a></li>`)}
    </ul>
  </li>`;
}

function hostEntry(page: HostPage): TemplateResult {
  return html`<li>
    <h3>${pages === 'all' ? html`<a href=${`./${liveAddress(page)}`}>${page.title}</a>` : page.title}</h3>
    <p>${page.about}</p>
    <p class="texts">Source ${text(sourceOf(page))} Guide ${text(guideOf(page))}</p>
  </li>`;
}

/** A file of the project's to read, where it is here. */
function text(file: string): TemplateResult {
  const name = html`<code>demo/${file}</code>`;
  return pages === 'none' ? name : html`<a href=${`./${textAddress(file)}`}>${name}</a>`;
}

function unbuilt(): TemplateResult {
  return html`<div class="note note-warning">
    <p>
      These pages are not built here. <code>npm run gallery:hosts</code> installs each framework from its lock
      file, which takes a network and a few minutes, and puts its page into <code>demo/dist</code>.
    </p>
  </div>`;
}
