import { expect } from '@open-wc/testing';
import '../../src/elements/state-badge/define.js';
import { watchContrast } from '../../src/styles/contrast-watch.js';
import { frame } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';

const { warn } = console;
let said: string[] = [];
/** Colours are read only while the page is idle: whatever is read elsewhere is noted. */
let isIdle = false;
let readOutside: string[] = [];
let measured = 0;

const idle = 'requestIdleCallback' in window ? window.requestIdleCallback.bind(window) : undefined;
const { getComputedStyle } = window;
const { attachShadow } = Element.prototype;

before(() => {
  console.warn = (...words: unknown[]) => said.push(words.join(' '));
  if (idle)
    window.requestIdleCallback = (work, options) =>
      idle((deadline) => {
        isIdle = true;
        work(deadline);
        isIdle = false;
      }, options);
  window.getComputedStyle = (element, pseudo) => {
    if (idle && !isIdle) readOutside.push(element.localName);
    return getComputedStyle(element, pseudo);
  };
  Element.prototype.attachShadow = function (options) {
    if (this.localName === 'div') measured += 1;
    return attachShadow.call(this, options);
  };
});
after(() => {
  console.warn = warn;
  window.getComputedStyle = getComputedStyle;
  Element.prototype.attachShadow = attachShadow;
  if (idle) window.requestIdleCallback = idle;
});
beforeEach(() => {
  [said, readOutside, measured] = [[], [], 0];
});

/** A badge in a place of its own, whose theme is made of these declarations. */
function themed(style: string, place: ParentNode & Node = placeOf()): HTMLElement {
  const theme = document.createElement('section');
  theme.style.cssText = style;
  theme.append(document.createElement('kg-state-badge'));
  place.appendChild(theme);
  return theme;
}

/** Leaves the page idle until something has been said: a loop of turns would be work. */
async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 8000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`It did not come to that; there is: ${said.join('\n')}`);
    await frame();
  }
}

/** A theme that nobody has seen and that is too faint: what comes before it has been judged when it is told. */
let shade = 0x80;
async function judgedBefore(): Promise<string[]> {
  const grey = (shade += 1).toString(16).repeat(3);
  themed(`--kg-tone-danger: #${grey}; --kg-tone-danger-text: #${grey}`);
  await until(() => said.some((line) => line.includes(grey)));
  return said.filter((line) => !line.includes(grey));
}

describe('a theme in development', () => {
  it('is judged where an element stood before the watch began, in an open shadow root, too', async () => {
    themed('--kg-tone-warning: #333333; --kg-tone-warning-text: #343434');
    const root = attachShadow.call(placeOf(), { mode: 'open' });
    themed('--kg-tone-warning: #333333; --kg-tone-warning-text: #353535', root);
    watchContrast();
    await until(() => said.length === 2);
    expect(said.join()).to.match(/#343434.*#353535/s);
  });

  it('that is too faint is told by itself, once, with element, tokens, ratio, need and what to do, as the guide has it', async () => {
    const style = 'color-scheme: light; --kg-tone-info: #ffffff; --kg-tone-info-text: #999999';
    themed(style).id = 'devices';
    themed(style);
    expect(await judgedBefore()).to.have.length(1);
    const guide = await (await fetch('/demo/docs/guides/theming.md')).text();
    expect(said[0]).to.equal(/^```text\n(.*)\n```/m.exec(guide)?.[1]);
    for (const part of [
      '#devices > kg-state-badge',
      'light',
      '--kg-tone-info-text',
      '--kg-tone-info ',
      '2.84:1',
      '4.5:1',
    ])
      expect(said[0]).to.contain(part);
  });

  it('that is right is not told, nor is ours where a host has set nothing, in light and dark', async () => {
    for (const scheme of ['light', 'dark']) {
      themed(`color-scheme: ${scheme}`);
      themed(
        `color-scheme: ${scheme}; --kg-color-accent: light-dark(#004d40, #80cbc4); --kg-font-size: 20px`,
      );
    }
    expect(await judgedBefore()).to.deep.equal([]);
  });

  it('is judged again when it turns dark, when an ancestor’s class or data attribute changes, and when a style sheet comes', async () => {
    const dark = themed('color-scheme: light; --kg-tone-info-text: light-dark(#123456, #201040)');
    const sheet = document.createElement('style');
    sheet.textContent = `
      .faint-a { --kg-tone-success: #eeeeee; --kg-tone-success-text: #dddddd }
      [data-theme='faint-b'] { --kg-tone-success: #eeeeee; --kg-tone-success-text: #dcdcdc }`;
    document.head.append(sheet);
    const [one, two, three] = [themed(''), themed(''), themed('--kg-radius: 1px')];
    expect(await judgedBefore()).to.deep.equal([]);

    dark.style.colorScheme = 'dark';
    await until(() => said.some((line) => /dark scheme: --kg-tone-info-text \(#201040\)/.test(line)));
    one.className = 'faint-a';
    await until(() => said.some((line) => line.includes('#dddddd')));
    two.dataset['theme'] = 'faint-b';
    await until(() => said.some((line) => line.includes('#dcdcdc')));
    three.className = 'late';
    const late = document.createElement('style');
    late.textContent = '.late { --kg-tone-success: #eeeeee; --kg-tone-success-text: #dbdbdb }';
    await judgedBefore();
    document.head.append(late);
    await until(() => said.some((line) => line.includes('#dbdbdb')));
    for (const node of [sheet, late]) node.remove();
  });

  it('is judged inside a host’s own shadow root, closed to whoever looks for elements from the document', async () => {
    const host = placeOf();
    host.className = 'portal';
    themed(
      '--kg-tone-progress: #101010; --kg-tone-progress-text: #111111',
      attachShadow.call(host, { mode: 'closed' }),
    );
    await until(() => said.some((line) => line.includes('#111111')));
    expect(said[0]).to.contain('div.portal > section > kg-state-badge');
  });

  it('is judged as it is seen: what shines through over the surface, and nothing over a surface that lets the page through', async () => {
    themed('color-scheme: light; --kg-tone-info: rgb(0 0 0 / 0.02); --kg-tone-info-text: #4a4a4a');
    themed('color-scheme: light; --kg-color-surface: transparent; --kg-color-text: #1b1b1b');
    expect(await judgedBefore()).to.deep.equal([]);
    themed('color-scheme: light; --kg-tone-info: rgb(0 0 0 / 0.4); --kg-tone-info-text: #4a4a4a');
    await until(() => said.some((line) => line.includes('(#4a4a4a) on --kg-tone-info (#999999)')));
  });

  it('costs little: one measurement for any number of elements under it, none where no colour is set, and nothing is read but when the page is idle', async () => {
    const place = placeOf();
    for (let count = 0; count < 300; count += 1) place.append(document.createElement('kg-state-badge'));
    place.style.cssText = '--kg-radius: 3px';
    const good = themed('--kg-color-accent: light-dark(#00403a, #80cbc4)');
    for (let count = 0; count < 300; count += 1) good.append(document.createElement('kg-state-badge'));
    expect(await judgedBefore()).to.deep.equal([]);
    // The good theme, and the faint one with the look for its scheme.
    expect(measured).to.equal(3);
    expect(readOutside).to.deep.equal([]);
    // Control: a reading elsewhere is noted; WebKit has no idle moments to tell it from.
    window.getComputedStyle(place);
    expect(readOutside).to.deep.equal(idle ? ['div'] : []);
  });

  it('is told once where several copies of the package watch', async () => {
    const again = '../../src/styles/contrast-watch.ts?another-copy';
    const copy = (await import(again)) as { watchContrast: () => void };
    expect(copy.watchContrast).not.to.equal(watchContrast);
    copy.watchContrast();
    themed('--kg-tone-neutral: #222222; --kg-tone-neutral-text: #232323');
    expect(await judgedBefore()).to.have.length(1);
  });
});
