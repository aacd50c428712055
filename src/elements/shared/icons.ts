import { html, type TemplateResult } from 'lit';

/** Our icons: one path each on a 16-unit grid, drawn as 1.5-unit strokes in the text's colour. */
export const icons = {
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M8 5v3l2 1.5',
  ban: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M4.2 4.2l7.6 7.6',
  'phone-arrow':
    'M9.5 1.75H5A1.25 1.25 0 0 0 3.75 3v10A1.25 1.25 0 0 0 5 14.25h5.5A1.25 1.25 0 0 0 11.75 13V9.5M7 11.75h1.5M7.5 6h6m-2.25-2.25L13.5 6l-2.25 2.25',
  'phone-check':
    'M9.5 1.75H5A1.25 1.25 0 0 0 3.75 3v10A1.25 1.25 0 0 0 5 14.25h5.5A1.25 1.25 0 0 0 11.75 13V9.5M7 11.75h1.5M8 5.5l1.75 1.75L13.75 3.25',
  swap: 'M3 5.5h9M9.75 3.25 12 5.5 9.75 7.75M13 10.5H4M6.25 8.25 4 10.5l2.25 2.25',
  turn: 'M12.5 6.5A5 5 0 1 0 13 9.5M13 3v3.5H9.5',
  bell: 'M8 2.25a3.75 3.75 0 0 1 3.75 3.75c0 3 1.25 4.5 1.25 4.5H3S4.25 9 4.25 6A3.75 3.75 0 0 1 8 2.25M6.75 13a1.4 1.4 0 0 0 2.5 0',
  'bell-ringing':
    'M8 3a3.25 3.25 0 0 1 3.25 3.25c0 3 1.25 4.25 1.25 4.25h-9s1.25-1.25 1.25-4.25A3.25 3.25 0 0 1 8 3M6.75 13a1.4 1.4 0 0 0 2.5 0M2 5.25A5 5 0 0 1 3.9 2M14 5.25A5 5 0 0 0 12.1 2',
  'bell-off':
    'M5.2 3.5A3.75 3.75 0 0 1 11.75 6c0 1.2.2 2.15.45 2.85M10.5 10.5H3S4.25 9 4.25 6M6.75 13a1.4 1.4 0 0 0 2.5 0M2.5 2.5l11 11',
  lock: 'M4.25 7.25h7.5A1 1 0 0 1 12.75 8.25v4.5a1 1 0 0 1-1 1h-7.5a1 1 0 0 1-1-1v-4.5a1 1 0 0 1 1-1M5.25 7.25V5a2.75 2.75 0 0 1 5.5 0v2.25',
  'lock-open':
    'M4.25 7.25h7.5A1 1 0 0 1 12.75 8.25v4.5a1 1 0 0 1-1 1h-7.5a1 1 0 0 1-1-1v-4.5a1 1 0 0 1 1-1M5.25 7.25V5a2.75 2.75 0 0 1 5.3-1',
  flag: 'M4 14V2.75M4 3h8l-1.75 2.75L12 8.5H4',
  'flag-check': 'M3.5 14V2.75M3.5 3h8L9.75 5.5l.75 1.25M7.5 11l1.75 1.75 4-4',
  question:
    'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M6.5 6.5A1.5 1.5 0 1 1 8.6 7.9c-.4.2-.6.5-.6.9M8 10.9v.1',
  key: 'M6 7.25a2.75 2.75 0 1 1 0 5.5 2.75 2.75 0 0 1 0-5.5M8 8l5-5M11 5l1.75 1.75',
  upload:
    'M8 10.5V3M5 5.75 8 2.75l3 3M3 10.5v1.75A1.25 1.25 0 0 0 4.25 13.5h7.5A1.25 1.25 0 0 0 13 12.25V10.5',
  download:
    'M8 2.75v7.75M5 7.75l3 3 3-3M3 10.5v1.75A1.25 1.25 0 0 0 4.25 13.5h7.5A1.25 1.25 0 0 0 13 12.25V10.5',
  check: 'M3.5 8.5l3 3 6-6.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.75a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5M10.25 10.25 13.5 13.5',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  refresh: 'M12.5 6.5A5 5 0 1 0 13 9.5M13 3v3.5H9.5',
  eye: 'M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8M8 6.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5',
  'eye-off':
    'M6.3 4A6 6 0 0 1 8 3.75C12 3.75 14.25 8 14.25 8a11 11 0 0 1-1.6 2.1M10.2 11.8A6 6 0 0 1 8 12.25C4 12.25 1.75 8 1.75 8A11 11 0 0 1 4.4 5M2.5 2.5l11 11',
  copy: 'M6 5.5h6.25a.75.75 0 0 1 .75.75v6.5a.75.75 0 0 1-.75.75H6a.75.75 0 0 1-.75-.75v-6.5A.75.75 0 0 1 6 5.5M3 10.5V3.25A.75.75 0 0 1 3.75 2.5H10',
  dots: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  warning: 'M8 2.5 14 13.25H2zM8 6.5v3M8 11.4v.1',
  'chevron-first': 'M11.5 4 7.5 8l4 4M4.5 4v8',
  'chevron-previous': 'M9.75 4l-4 4 4 4',
  'chevron-next': 'M6.25 4l4 4-4 4',
  'chevron-last': 'M4.5 4l4 4-4 4M11.5 4v8',
  'chevron-down': 'M4 6.25l4 4 4-4',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  columns: 'M2.5 3.5h11v9h-11zM6.2 3.5v9M9.8 3.5v9',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof icons;

/** An icon for a template. It says nothing to a screen reader; the words beside it do. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${icons[name]}></path></svg>`;
}

/** The same icon as a node, for rows that are cloned rather than rendered. */
export function iconNode(name: IconName): SVGSVGElement {
  const node = document.createElementNS(SVG, 'svg');
  node.setAttribute('class', 'icon');
  node.setAttribute('viewBox', '0 0 16 16');
  node.setAttribute('aria-hidden', 'true');
  node.append(document.createElementNS(SVG, 'path'));
  setIcon(node, name);
  return node;
}

/** Makes an icon's node show another icon. */
export function setIcon(node: SVGElement, name: IconName): void {
  node.firstElementChild?.setAttribute('d', icons[name]);
}

const SVG = 'http://www.w3.org/2000/svg';
