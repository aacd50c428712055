import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { comesFromServer } from './served.js';
import type { Language } from '../locale/index.js';
import { languageListeners, wordsFor } from './languages.js';

/** Whose words they are. */
export type LanguagePart<Words> = {
  [Part in keyof Language]: Language[Part] extends Words ? Part : never;
}[keyof Language];

/**
 * The reader's language and words: `lang` of the nearest ancestor, also beyond shadow roots, and typed overrides of the
 * element over those of its provider, over the language's, over English. Identifiers never pass through here: they are not localised.
 */
export class WordsController<Words extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #english: Words;
  readonly #overrides: () => readonly (Partial<Words> | undefined)[];
  readonly #part: keyof Language | undefined;
  #lang = 'en';
  #isServed: boolean;
  #language: Partial<Words> | undefined;
  #words: { readonly from: readonly (Partial<Words> | undefined)[]; readonly terms: Words } | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    english: Words,
    overrides: () => readonly (Partial<Words> | undefined)[],
    part?: LanguagePart<Words>,
  ) {
    this.#host = host;
    this.#english = english;
    this.#overrides = overrides;
    this.#isServed = comesFromServer(host);
    this.#part = part;
    host.addController(this);
  }

  hostConnected(): void {
    watch(this.#host.ownerDocument).add(this.#onLang);
    languageListeners.add(this.#onLang);
    this.#onLang();
  }

  hostUpdated(): void {
    if (!this.#isServed) return;
    this.#isServed = false;
    this.#onLang();
    this.#host.requestUpdate(); // what belongs to the reader's clock
  }

  hostDisconnected(): void {
    watch(this.#host.ownerDocument).delete(this.#onLang);
    languageListeners.delete(this.#onLang);
  }

  /** Whether a server renders, or what it has rendered is taken over: no time may be told then, for the clock is another's. */
  get isServed(): boolean {
    return this.#isServed;
  }

  /** The nearest ancestor's language, `en` without one. */
  get lang(): string {
    return this.#lang;
  }

  /** The words to use. */
  get terms(): Words {
    const from = [this.#language, ...this.#overrides()];
    if (!this.#words || from.some((words, index) => words !== this.#words?.from[index]))
      this.#words = { from, terms: from.reduce<Words>(merged, this.#english) };
    return this.#words.terms;
  }

  readonly #onLang = (): void => {
    if (this.#isServed) return;
    const lang = supported(nearestLang(this.#host));
    const language = this.#part && (wordsFor(lang)?.[this.#part] as Partial<Words> | undefined);
    if (lang === this.#lang && language === this.#language) return;
    this.#lang = lang;
    this.#language = language;
    this.#host.requestUpdate();
  };
}

/** Words with others over them; of a group (columns, names of actions …) only those that are given. */
function merged<Words extends object>(words: Words, over: Partial<Words> = {}): Words {
  const given = Object.entries(over).filter(([, word]) => word !== undefined);
  const entries = given.map(([key, word]: [string, unknown]) => {
    const ours: unknown = words[key as keyof Words];
    return [key, isGroup(ours) && isGroup(word) ? { ...ours, ...word } : word];
  });
  return { ...words, ...(Object.fromEntries(entries) as Partial<Words>) };
}

function isGroup(words: unknown): words is object {
  return typeof words === 'object' && words !== null && !Array.isArray(words);
}

function nearestLang(element: Element): string {
  const found = element.closest('[lang]')?.getAttribute('lang');
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : 'en';
}

/** A `lang` nobody can format with (a typing mistake of the host) must not throw in the middle of a render. */
function supported(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Who wants to know when a `lang` attribute changes; one observer a document, kept while anyone listens. */
function watch(document: Document): Set<() => void> {
  let listeners = watched.get(document);
  if (!listeners) {
    const all = new Set<() => void>();
    new MutationObserver(() => {
      for (const listener of all) listener();
    }).observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
    watched.set(document, all);
    listeners = all;
  }
  return listeners;
}

const watched = new WeakMap<Document, Set<() => void>>();
