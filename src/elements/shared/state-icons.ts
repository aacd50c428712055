import { html, type TemplateResult } from 'lit';

/** The icons that states need: one path each on a 16-unit grid, drawn as 1.5-unit strokes in the text's colour. */
export const stateIcons = {
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
  check: 'M3.5 8.5l3 3 6-6.5',
  warning: 'M8 2.5 14 13.25H2zM8 6.5v3M8 11.4v.1',
} as const;

/** The name of a state's icon. */
export type StateIconName = keyof typeof stateIcons;

/** An icon for a template. It says nothing to a screen reader; the words beside it do. */
export function drawing(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
}
