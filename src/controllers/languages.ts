import type { LanguageWords } from '../locale/index.js';
import { loadLanguage } from '../locale/languages/load.js';

type Load = () => Promise<LanguageWords>;

/** English is in the elements themselves. */
const languages = new Map<string, LanguageWords | Load>([['en', {}], ...Object.entries(loadLanguage)]);
const tags = new Map<string, string>();
const loading = new Set<Load>();
const RETRY_MS = 30_000;

/** Who wants to know when words have come. */
export const languageListeners = new Set<() => void>();

/**
 * Gives the elements another language, or other words for one they have. Keys are checked by their types; words that are not given stay
 * English. A function is called when an element first stands under the language.
 */
export function registerLanguage(tag: string, words: LanguageWords | (() => Promise<LanguageWords>)): void {
  languages.set(new Intl.Locale(tag).toString(), words);
  tags.clear();
  tell();
}

/** The words for a `lang`, or none yet: then they are being loaded. */
export function wordsFor(lang: string): LanguageWords | undefined {
  const tag = tagFor(lang);
  const words = languages.get(tag);
  if (typeof words !== 'function') return words;
  if (!loading.has(words)) void load(tag, words);
  return undefined;
}

async function load(tag: string, from: Load): Promise<void> {
  loading.add(from);
  try {
    const words = await from();
    if (languages.get(tag) === from) languages.set(tag, words);
    tell();
  } catch {
    // English stays; a page of many elements does not ask again for each of them.
    setTimeout(() => loading.delete(from), RETRY_MS);
  }
}

/** The nearest we have: itself, what it is a kind of, or a sister in the same script (`es-ES` for `es-419`, but no `zh-TW` for `zh-CN`). */
function tagFor(lang: string): string {
  let tag = tags.get(lang);
  if (tag === undefined) {
    const [nearest] = languages.has(lang)
      ? [lang]
      : [...languages.keys()]
          .filter((other) => primary(other) === primary(lang) && family(other) === family(lang))
          .sort((one, other) => kinship(lang, other) - kinship(lang, one));
    tags.set(lang, (tag = nearest ?? 'en'));
  }
  return tag;
}

function primary(lang: string): string {
  return lang.split('-', 1)[0] ?? '';
}

/** With the script it is usually written in; it takes a while to say. */
function family(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  return `${language}-${script ?? ''}`;
}

function kinship(lang: string, other: string): number {
  return `${lang}-`.startsWith(`${other}-`) ? other.length : 0;
}

function tell(): void {
  for (const listener of languageListeners) listener();
}
