import { type TokenName, tokens } from './tokens.js';

/** A pair of tokens whose contrast is too low where it was looked at. */
export interface ContrastProblem {
  readonly foreground: TokenName;
  readonly background: TokenName;
  /** As it is, 1 to 21. */
  readonly ratio: number;
  /** As WCAG 2.2 asks for: 4.5 for text, 3 for borders of controls and for the focus ring. */
  readonly needed: 3 | 4.5;
  /** The two as they are seen, `#rrggbb`. */
  readonly colours: readonly [foreground: string, background: string];
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
 * The pairs of tokens whose contrast is too low on an element of the page, in the scheme in force there. For a host's own development and tests;
 * `kg-elements/dev` asks it by itself. A see-through colour is judged over the surface; what stands on a see-through surface is not judged, as
 * what shines through is the page's. Throws outside a browser.
 */
export function contrastProblems(element: Element = document.documentElement): ContrastProblem[] {
  return withPaint(element, (paint) =>
    pairs.flatMap(([foreground, background, needed]) => {
      const below = [valueOf('--kg-color-surface'), valueOf(background)];
      const ground = paint(...below);
      if (ground.alpha < 255) return [];
      const seen = paint(...below, valueOf(foreground));
      const ratio = contrast(seen, ground);
      return ratio < needed
        ? [{ foreground, background, ratio, needed, colours: [hex(seen), hex(ground)] }]
        : [];
    }),
  );
}

/** What a colour token comes out as on an element of the page, as `#rrggbb`: its fallback where no one has set it. */
export function tokenColour(token: TokenName, element: Element = document.documentElement): string {
  return hex(withPaint(element, (paint) => paint(valueOf(token))));
}

/** Which half of `light-dark()` is in force on an element. */
export function schemeOf(element: Element): 'light' | 'dark' {
  return withPaint(element, (paint) => (paint('light-dark(white, black)').red > 0 ? 'light' : 'dark'));
}

interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** 255 is opaque. */
  readonly alpha: number;
}

/** What comes out when colours, in any notation of CSS, are laid over each other, the first at the bottom. */
type Paint = (...colours: string[]) => Colour;

/** Colours as they come out on an element: inside its shadow root, where it has one, as what is beside it there is not rendered. */
function withPaint<Result>(element: Element, use: (paint: Paint) => Result): Result {
  const page = element.ownerDocument;
  const probe = page.createElement('div');
  // It moves nothing. Without a box WebKit would tell the colours of the first look only.
  probe.style.cssText = 'position: absolute; contain: strict; visibility: hidden';
  const shadow = probe.attachShadow({ mode: 'open' });
  if (tokens.styleSheet) shadow.adoptedStyleSheets = [tokens.styleSheet];
  const swatch = shadow.appendChild(page.createElement('i'));
  // Forced colours replace a page's own; asked for is what the page has set.
  swatch.style.setProperty('forced-color-adjust', 'none');
  const canvas = page.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('Contrast is computed on a canvas, and there is none here.');
  (element.shadowRoot ?? element).append(probe);
  try {
    return use((...colours) => {
      context.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        // Through CSSOM, which a strict style-src allows.
        swatch.style.setProperty('color', colour);
        context.fillStyle = getComputedStyle(swatch).color;
        context.fillRect(0, 0, 1, 1);
      }
      // Any notation (`oklab()`, `color()`) comes back as bytes.
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      return { red, green, blue, alpha };
    });
  } finally {
    probe.remove();
  }
}

/** By our styles' own name for a token, which carries its fallback. */
function valueOf(token: TokenName): string {
  const found = new RegExp(`(--_kg-[a-z-]+):\\s*var\\(\\s*${token}\\b(?!-)`).exec(tokens.cssText)?.[1];
  if (!found) throw new Error(`${token} has no inner name.`);
  return `var(${found})`;
}

function hex({ red, green, blue }: Colour): string {
  return `#${[red, green, blue].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG's contrast ratio. */
function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ red, green, blue }: Colour): number {
  const linear = (byte: number): number => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
