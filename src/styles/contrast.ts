import { type TokenName, tokens } from './tokens.js';

/** A pair of tokens whose contrast is too low where it was looked at. */
export interface ContrastProblem {
  readonly foreground: TokenName;
  readonly background: TokenName;
  /** As it is, 1 to 21. */
  readonly ratio: number;
  /** As WCAG 2.2 asks for: 4.5 for text, 3 for borders of controls and for the focus ring. */
  readonly needed: 3 | 4.5;
}

type Pair = readonly [foreground: TokenName, background: TokenName, needed: 3 | 4.5];

/** What stands on what. */
const pairs: readonly Pair[] = [
  ['--kg-color-text', '--kg-color-surface', 4.5],
  ['--kg-color-text', '--kg-color-surface-raised', 4.5],
  ['--kg-color-text-quiet', '--kg-color-surface', 4.5],
  ['--kg-color-text-quiet', '--kg-color-surface-raised', 4.5],
  ['--kg-color-accent', '--kg-color-surface', 4.5],
  ['--kg-color-on-accent', '--kg-color-accent', 4.5],
  ['--kg-color-danger', '--kg-color-surface', 4.5],
  ['--kg-color-border-control', '--kg-color-surface', 3],
  ['--kg-color-focus', '--kg-color-surface', 3],
  ...(['neutral', 'info', 'progress', 'success', 'warning', 'danger'] as const).map((tone): Pair => [
    `--kg-tone-${tone}-text`,
    `--kg-tone-${tone}`,
    4.5,
  ]),
];

/**
 * The pairs of tokens whose contrast is too low on an element of the page, in the scheme in force there. For a host's own development and tests:
 * our elements never check by themselves, and write nothing to the console. Throws outside a browser.
 */
export function contrastProblems(element: Element = document.documentElement): ContrastProblem[] {
  return withSwatch(element, (swatch) =>
    pairs.flatMap(([foreground, background, needed]) => {
      const ratio = contrast(colourOf(swatch, foreground), colourOf(swatch, background));
      return ratio < needed ? [{ foreground, background, ratio, needed }] : [];
    }),
  );
}

/** What a colour token comes out as on an element of the page, as `#rrggbb`: its fallback where no one has set it. */
export function tokenColour(token: TokenName, element: Element = document.documentElement): string {
  const bytes = withSwatch(element, (swatch) => colourOf(swatch, token));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function withSwatch<Result>(element: Element, use: (swatch: HTMLElement) => Result): Result {
  const probe = element.ownerDocument.createElement('div');
  const shadow = probe.attachShadow({ mode: 'open' });
  if (tokens.styleSheet) shadow.adoptedStyleSheets = [tokens.styleSheet];
  const swatch = shadow.appendChild(element.ownerDocument.createElement('i'));
  element.append(probe);
  try {
    return use(swatch);
  } finally {
    probe.remove();
  }
}

type Colour = readonly [red: number, green: number, blue: number];

/** Through CSSOM, which a strict style-src allows. */
function colourOf(swatch: HTMLElement, token: TokenName): Colour {
  swatch.style.setProperty('color', `var(${innerNameOf(token)})`);
  const canvas = swatch.ownerDocument.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('Contrast is computed on a canvas, and there is none here.');
  // Any notation (`oklab()`, `color()`) comes back as three bytes.
  context.fillStyle = getComputedStyle(swatch).color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Our styles' own name for a token, which carries its fallback. */
function innerNameOf(token: TokenName): string {
  const found = new RegExp(`(--_kg-[a-z-]+):\\s*var\\(\\s*${token}\\b(?!-)`).exec(tokens.cssText)?.[1];
  if (!found) throw new Error(`${token} has no inner name.`);
  return found;
}

/** WCAG's contrast ratio. */
function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
