import { html, type TemplateResult } from 'lit';

const paths = {
  devices:
    'M6 1.75h4.5a1.25 1.25 0 0 1 1.25 1.25v10a1.25 1.25 0 0 1-1.25 1.25H6A1.25 1.25 0 0 1 4.75 13V3A1.25 1.25 0 0 1 6 1.75M7.5 12h1.5',
  onboarding:
    'M8 10.5V3M5 5.75 8 2.75l3 3M3 10.5v1.75A1.25 1.25 0 0 0 4.25 13.5h7.5A1.25 1.25 0 0 0 13 12.25V10.5',
  overview: 'M2.75 13.25V8.5M6.25 13.25v-10M9.75 13.25V6.5M13.25 13.25v-3',
  reminders:
    'M8 2.25a3.75 3.75 0 0 1 3.75 3.75c0 3 1.25 4.5 1.25 4.5H3S4.25 9 4.25 6A3.75 3.75 0 0 1 8 2.25M6.75 13a1.4 1.4 0 0 0 2.5 0',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  cross: 'M4 4l8 8M12 4l-8 8',
  scheme: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M8 2.5v11M8 5.5l4.9-.9M8 8.5h5.5M8 11.4l4.6-.6',
  info: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M8 7.5V11M8 5.2v.1',
  warning: 'M8 2.5 14 13.25H2zM8 6.5v3M8 11.4v.1',
  check: 'M3.5 8.5l3 3 6-6.5',
} as const;

/** A portal icon. It says nothing to a screen reader; the words beside it do. */
export function icon(name: keyof typeof paths): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${paths[name]}></path></svg>`;
}
