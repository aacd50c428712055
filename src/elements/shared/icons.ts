import type { TemplateResult } from 'lit';
import { drawing, stateIcons } from './state-icons.js';

/** Our icons: one path each on a 16-unit grid, drawn as 1.5-unit strokes in the text's colour. */
export const icons = {
  ...stateIcons,
  download:
    'M8 2.75v7.75M5 7.75l3 3 3-3M3 10.5v1.75A1.25 1.25 0 0 0 4.25 13.5h7.5A1.25 1.25 0 0 0 13 12.25V10.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.75a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5M10.25 10.25 13.5 13.5',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  refresh: 'M12.5 6.5A5 5 0 1 0 13 9.5M13 3v3.5H9.5',
  eye: 'M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8M8 6.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5',
  'eye-off':
    'M6.3 4A6 6 0 0 1 8 3.75C12 3.75 14.25 8 14.25 8a11 11 0 0 1-1.6 2.1M10.2 11.8A6 6 0 0 1 8 12.25C4 12.25 1.75 8 1.75 8A11 11 0 0 1 4.4 5M2.5 2.5l11 11',
  copy: 'M6 5.5h6.25a.75.75 0 0 1 .75.75v6.5a.75.75 0 0 1-.75.75H6a.75.75 0 0 1-.75-.75v-6.5A.75.75 0 0 1 6 5.5M3 10.5V3.25A.75.75 0 0 1 3.75 2.5H10',
  dots: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
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
  return drawing(icons[name]);
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
