import type { Policy } from './serve.js';

/** One page of demo/hosts. */
export interface Host extends Policy {
  readonly title: string;
  /** The folder in demo/hosts. */
  readonly folder: string;
  readonly path?: string;
  /** Whether the portal is in a frame of the page. */
  readonly framed?: boolean;
  /** What the page says on its console, once. */
  readonly says?: RegExp;
  /** What it may say beside that. */
  readonly maySay?: RegExp;
  /** Whether the checklist for frameworks is on the page. */
  readonly checklist?: boolean;
  readonly strictMode?: boolean;
}

/** Every host there is. */
export const hostList: readonly Host[] = [
  // Built for development, as strict mode is React's for development only: Lit's development build comes with it.
  { title: 'React 19', folder: 'react-19', checklist: true, strictMode: true, maySay: /Lit is in dev mode/ },
  { title: 'React 18', folder: 'react-18', checklist: true, strictMode: true, maySay: /Lit is in dev mode/ },
  { title: 'Vue 3', folder: 'vue', checklist: true },
  { title: 'Svelte 5', folder: 'svelte', checklist: true },
  // Its templates are compiled in the page here, which takes `new Function`.
  { title: 'Angular', folder: 'angular', checklist: true, script: " 'unsafe-eval'" },
  { title: 'plain HTML, module script', folder: 'html', path: '/module.html' },
  { title: 'plain HTML, classic script', folder: 'html', path: '/classic.html' },
  { title: 'a page in a shadow root', folder: 'html', path: '/shadow.html' },
  { title: 'a page in a frame', folder: 'html', path: '/frame.html', framed: true },
  {
    title: 'a page with two versions',
    folder: 'html',
    path: '/two-versions.html',
    says: /is already registered by version 0\.0\.1; version 0\.1\.0 is not used/,
  },
  // Declarative shadow roots bring their styles inline.
  { title: 'a page rendered by a server', folder: 'ssr', style: " 'unsafe-inline'" },
];
