import type { Language } from '../index.js';

const words = ({ language }: { readonly language: Language }) => language;

/** A language comes when an element stands under it. In the script-tag builds this module is another one, which loads `lazy/lang-*.js`. */
export const loadLanguage: Readonly<Record<string, () => Promise<Language>>> = {
  'es-419': () => import('./es-419.js').then(words),
  'pt-BR': () => import('./pt-BR.js').then(words),
  fr: () => import('./fr.js').then(words),
  id: () => import('./id.js').then(words),
  hi: () => import('./hi.js').then(words),
  ar: () => import('./ar.js').then(words),
};
