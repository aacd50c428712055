/** How the portal looks to one person. Nothing personal, so the browser may keep it. */
export interface Appearance {
  readonly scheme: Scheme;
  readonly brand: Brand;
}

export const schemes = ['system', 'light', 'dark'] as const;
export const brands = ['petrol', 'plum', 'graphite', 'contrast'] as const;
export type Scheme = (typeof schemes)[number];
export type Brand = (typeof brands)[number];

const KEY = 'acme-appearance';

/** The appearance in force: the address (`?scheme=dark&brand=plum`), else what was chosen before. */
export function currentAppearance(): Appearance {
  const asked = new URLSearchParams(location.search);
  const [scheme, brand] = stored().split(' ');
  return {
    scheme: schemes.find((one) => one === (asked.get('scheme') ?? scheme)) ?? 'system',
    brand: brands.find((one) => one === (asked.get('brand') ?? brand)) ?? 'petrol',
  };
}

/** Puts an appearance on the page. `color-scheme` on the root is all our elements need to follow. */
export function applyAppearance({ scheme, brand } = currentAppearance()): void {
  document.documentElement.dataset.scheme = scheme;
  document.documentElement.dataset.brand = brand;
}

/** Applies an appearance and keeps it. */
export function chooseAppearance(appearance: Appearance): void {
  applyAppearance(appearance);
  try {
    localStorage.setItem(KEY, `${appearance.scheme} ${appearance.brand}`);
  } catch {
    // A browser that refuses storage forgets it with the page.
  }
}

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
