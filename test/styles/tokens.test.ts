import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { contrastProblems } from '../../src/theme.js';
import { tokenNames, tokens } from '../../src/styles/tokens.js';
import { placeOf } from '../support/place.js';

/** Shows our tokens as they come out. */
class Swatch extends LitElement {
  static override styles = tokens;

  protected override render() {
    return html`<i></i>`;
  }

  /** The colour that an inner token comes out as. */
  async colour(inner: string): Promise<[number, number, number]> {
    await this.updateComplete;
    const node = this.shadowRoot!.querySelector('i')!;
    node.style.color = `var(${inner})`;
    const { color } = getComputedStyle(node);
    return (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number) as [number, number, number];
  }
}
customElements.define('test-swatch', Swatch);

const names = Object.keys(tokenNames);

/** Text, what it stands on, and the contrast it needs: 4.5 for text, 3 for borders and focus. */
const pairs: readonly [string, string, number][] = [
  ['--_kg-text', '--_kg-surface', 4.5],
  ['--_kg-text', '--_kg-raised', 4.5],
  ['--_kg-quiet', '--_kg-surface', 4.5],
  ['--_kg-quiet', '--_kg-raised', 4.5],
  ['--_kg-accent', '--_kg-surface', 4.5],
  ['--_kg-on-accent', '--_kg-accent', 4.5],
  ['--_kg-danger', '--_kg-surface', 4.5],
  ['--_kg-border-control', '--_kg-surface', 3],
  ['--_kg-focus', '--_kg-surface', 3],
  ...['neutral', 'info', 'progress', 'success', 'warning'].map(
    (tone) => [`--_kg-${tone}-text`, `--_kg-${tone}`, 4.5] as [string, string, number],
  ),
  ['--_kg-danger-text', '--_kg-danger-tone', 4.5],
];

describe('tokens', () => {
  it('are at most 40, all named --kg-, each with a sentence', () => {
    expect(names.length).to.be.at.most(40);
    for (const [name, what] of Object.entries(tokenNames)) {
      expect(name).to.match(/^--kg-[a-z-]+$/);
      expect(what).to.match(/\.$/);
    }
  });

  it('in the list and in the styles are the same', () => {
    const used = new Set(tokens.cssText.match(/--kg-[a-z-]+/g));
    expect(Array.from(used).sort()).to.deep.equal([...names].sort());
  });

  for (const scheme of ['light', 'dark'])
    for (const [text, ground, least] of pairs)
      it(`${text} on ${ground} has a contrast of ${least} at least, ${scheme}`, async () => {
        const swatch = swatchIn(`color-scheme: ${scheme}`);
        const ratio = contrast(await swatch.colour(text), await swatch.colour(ground));
        expect(ratio).to.be.at.least(least);
      });

  it('control: the contrast of a colour with itself is 1, of black with white 21', () => {
    expect(contrast([9, 9, 9], [9, 9, 9])).to.equal(1);
    expect(contrast([0, 0, 0], [255, 255, 255])).to.equal(21);
  });

  describe('contrastProblems, for a host’s own tests', () => {
    for (const scheme of ['light', 'dark'])
      it(`finds none in ours, ${scheme}`, () => {
        expect(contrastProblems(placeWith(`color-scheme: ${scheme}`))).to.deep.equal([]);
      });

    it('names the pair that a theme has made too faint, with its ratio and the one needed', () => {
      const [problem, ...more] = contrastProblems(
        placeWith('color-scheme: light; --kg-tone-info: #ffffff; --kg-tone-info-text: #999999'),
      );
      expect(more).to.deep.equal([]);
      expect(problem).to.include({
        foreground: '--kg-tone-info-text',
        background: '--kg-tone-info',
        needed: 4.5,
      });
      expect(problem?.ratio).to.be.closeTo(2.85, 0.01);
    });

    it('judges a colour in any notation, where it is set, and leaves nothing in the page', () => {
      const place = placeWith('color-scheme: light; --kg-color-text-quiet: oklch(0.9 0.02 250)');
      expect(contrastProblems(place).map(({ foreground }) => foreground)).to.include('--kg-color-text-quiet');
      expect(contrastProblems(placeWith('color-scheme: light'))).to.deep.equal([]);
      expect(place.childElementCount).to.equal(0);
    });
  });

  describe('the portal’s four themes', () => {
    const { dataset } = document.documentElement;
    let sheet: CSSStyleSheet;
    before(async () => {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(await (await fetch('/demo/portal/brand.css')).text());
      document.adoptedStyleSheets.push(sheet);
    });
    after(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      delete dataset.brand;
      delete dataset.scheme;
    });

    for (const brand of ['petrol', 'plum', 'graphite', 'contrast'])
      for (const scheme of ['light', 'dark'])
        it(`${brand} has the contrast it needs, ${scheme}`, () => {
          Object.assign(dataset, { brand, scheme });
          expect(contrastProblems()).to.deep.equal([]);
        });

    it('high contrast sets every colour, so that nothing of another theme shines through', () => {
      const [, rule = ''] = /data-brand='contrast'\] \{(.*?)\}/s.exec(textOf(sheet)) ?? [];
      const tones = names.filter((name) => name.startsWith('--kg-tone-'));
      expect(tones.filter((name) => !rule.includes(`${name}:`))).to.deep.equal([]);
    });
  });

  it("follow the host's colour scheme, and leave it as it is", async () => {
    const [light, dark] = [swatchIn('color-scheme: light'), swatchIn('color-scheme: dark')];
    expect(await light.colour('--_kg-surface')).to.deep.equal([255, 255, 255]);
    expect(await dark.colour('--_kg-surface')).to.deep.equal([20, 24, 31]);
    expect(tokens.cssText).not.to.match(/color-scheme\s*:/);
  });

  it("give way to the host's values, set on any ancestor", async () => {
    const swatch = swatchIn('--kg-color-accent: rgb(1, 2, 3); --kg-font-size: 20px');
    expect(await swatch.colour('--_kg-accent')).to.deep.equal([1, 2, 3]);
    expect(await swatch.colour('--_kg-focus'), 'the ring is the accent').to.deep.equal([1, 2, 3]);
    expect(getComputedStyle(swatch).fontSize).to.equal('20px');
  });

  it('know no size of the root: a host may set html { font-size: 62.5% }', async () => {
    const swatch = swatchIn('');
    const before = getComputedStyle(swatch).fontSize;
    document.documentElement.style.fontSize = '62.5%';
    const after = getComputedStyle(swatch).fontSize;
    document.documentElement.style.removeProperty('font-size');
    expect(after).to.equal(before);
  });

  it('leave the font to the host', () => {
    const swatch = swatchIn('font-family: "Host Sans"');
    expect(getComputedStyle(swatch).fontFamily).to.equal('"Host Sans"');
  });
});

function placeWith(style: string): HTMLElement {
  const place = placeOf();
  place.style.cssText = style;
  return place;
}

function textOf(sheet: CSSStyleSheet): string {
  return Array.from(sheet.cssRules, ({ cssText }) => cssText.replaceAll('"', "'")).join('\n');
}

function swatchIn(style: string): Swatch {
  const place = placeOf();
  place.style.cssText = style;
  const swatch = new Swatch();
  place.append(swatch);
  return swatch;
}

/** WCAG 2's contrast ratio. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
