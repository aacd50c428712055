import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import { deviceStates, licenseStates, uploadStates } from '../../src/api/states.js';
import { type Language, registerLanguage } from '../../src/index.js';
import { inWebKit } from '../support/engine.js';
import { english } from '../support/english.js';
import { rest, until } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { composeStack, type Stack } from '../support/stack.js';
import { upload } from '../support/uploads.js';

/** A language that nobody speaks: every word of ours in brackets, and two fifths longer, as a long language's would be. */
const PSEUDO = 'tlh';
const IMEI = '353918051234561';

describe('under a language of brackets', () => {
  before(async () => {
    const labels = [deviceStates, licenseStates, uploadStates].flatMap((states) =>
      Object.values(states).map(({ label }) => [label, label] as const),
    );
    const states = { states: Object.fromEntries(labels) };
    registerLanguage(PSEUDO, bracketed(english, states));
    await setViewport({ width: 320, height: 800 });
  });
  after(() => setViewport({ width: 1000, height: 800 }));

  for (const [name, make] of Object.entries(elements()))
    describe(name, () => {
      it('there is no word that was left in the code', async () => {
        const element = await make();
        expect(saidIn(element).filter(isOurs)).to.deep.equal([]);
      });

      it('no button and no label is cut off at 320 px', async () => {
        const element = await make();
        const cut = partsIn(element, 'button, label, legend, summary').filter(
          (part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1 && part.checkVisibility(),
        );
        expect(cut.map(({ textContent }) => textContent.trim())).to.deep.equal([]);
      });
    });

  it('control: a word that is not ours to translate is found, and one in brackets is not', () => {
    expect(['Approve', '⟦Approve·⟧', '25', '–', 'LOAN'].filter(isOurs)).to.deep.equal(['Approve', 'LOAN']);
  });
});

/** Each element with something to say, over a stack of its own. */
function elements(): Record<string, () => Promise<HTMLElement>> {
  return {
    'the table': () => mount('kg-device-table', { selection: 'multiple' }),
    'its view panel': async () => {
      const table = await mount('kg-device-table', {});
      await until(() => partsIn(table, '[data-tool="view"]').length > 0);
      partsIn(table, '[data-tool="view"]')[0]?.click();
      await until(() => partsIn(table, '.popup:popover-open').length > 0);
      await rest();
      return table;
    },
    'the menu of its rows': async () => {
      const table = await mount('kg-device-table', {});
      await until(() => partsIn(table, '[data-action="menu"]').length > 0);
      partsIn(table, '[data-action="menu"]')[0]?.click();
      await until(() => partsIn(table, '.menu:popover-open').length > 0);
      return table;
    },
    'the table without rows': () => mount('kg-device-table', {}, 0),
    'the device card': () => mount('kg-device-card', { 'device-uid': IMEI }),
    'the approve form': () => mount('kg-approve-form', { 'device-uid': IMEI }),
    'the reminder editor': () => mount('kg-blink-editor', { 'device-uid': IMEI }),
    // WebKitGTK 2.50 never ends laying it out at 320 pixels from templates with their white space; from ours as built it does.
    ...(!inWebKit && { 'the upload form': () => mount('kg-upload-form', {}) }),
    'the uploads': () => mount('kg-upload-status', {}),
    'one upload': () => mount('kg-upload-status', {}, 1, 'upload-id'),
    'a transaction': () => mount('kg-transaction-status', {}, 1, 'transaction-id'),
    'the account': () => mount('kg-account-status', {}),
    'an element without an endpoint': () => mount('kg-account-status', {}, -1),
  };
}

async function mount(
  tag: string,
  attributes: Record<string, string>,
  devices = 1,
  of?: 'upload-id' | 'transaction-id',
): Promise<HTMLElement> {
  const one = { deviceUid: IMEI, approveId: '4711', status: 'Enrolled', model: '17' } as const;
  const stack: Stack = composeStack({ devices: devices > 0 ? [one] : [] });
  const uploaded = await upload(stack, 1, 1);
  const element = document.createElement(tag);
  const named = { 'upload-id': uploaded.uploadId, 'transaction-id': uploaded.transactionId };
  for (const [name, value] of Object.entries({ ...attributes, ...(of && { [of]: named[of] }) }))
    element.setAttribute(name, value);
  if (devices >= 0) Object.assign(element, { client: stack.client });
  const place = placeOf();
  place.lang = PSEUDO;
  place.append(element);
  await until(() => !element.matches(':state(loading)'));
  await rest();
  return element;
}

/** Everything in brackets and longer. */
function bracketed(words: Language, states: object): Language {
  return Object.fromEntries(
    Object.entries(words).map(([part, own]) => [part, wrap({ ...(own as object), ...states })]),
  ) as unknown as Language;
}

function wrap(word: unknown): unknown {
  if (typeof word === 'string') return `⟦${word}${'·'.repeat(Math.ceil(word.length * 0.4))}⟧`;
  if (typeof word === 'function') {
    const say = word as (...values: unknown[]) => unknown;
    return (...values: unknown[]) => wrap(say(...values));
  }
  if (Array.isArray(word)) return word.map(wrap);
  if (typeof word !== 'object' || word === null) return word;
  return Object.fromEntries(Object.entries(word).map(([key, inner]) => [key, wrap(inner)]));
}

/** What can be read or heard: text and names, but for values of the vendor's and of persons (`bdi`), times, and what is hidden. */
function saidIn(element: Element): string[] {
  const nodes = partsIn(element, '*').filter((node) => !node.closest('bdi, time, style, option, svg'));
  const texts = nodes
    .filter((node) => node.checkVisibility())
    .flatMap((node) =>
      Array.from(node.childNodes, (child) => (child.nodeType === Node.TEXT_NODE ? child.nodeValue : '')),
    );
  const names = nodes.flatMap((node) =>
    ['aria-label', 'title', 'placeholder', 'aria-description'].map((name) => node.getAttribute(name)),
  );
  return [...texts, ...names].map((text) => (text ?? '').replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Words, and not in brackets; what `Intl` writes of a day is the browser's. */
function isOurs(text: string): boolean {
  const isDate = /^\p{L}{3} \d{1,2}, \d{4}, \d{1,2}:\d\d/u.test(text);
  return /\p{L}{2,}/u.test(text) && !text.includes('⟦') && !isDate;
}

/** Through the shadow roots of elements inside. */
function partsIn(element: Element, selector: string): HTMLElement[] {
  const root = element.shadowRoot ?? element;
  const own = Array.from(root.querySelectorAll<HTMLElement>(selector));
  const inner = Array.from(root.querySelectorAll('*')).filter(({ shadowRoot }) => shadowRoot !== null);
  return [...own, ...inner.flatMap((one) => partsIn(one, selector))];
}
