import type { ReactiveElement } from 'lit';
import { contrastProblems } from './contrast.js';
import { ancestorOf, warning } from './contrast-warning.js';
import { tokenNames } from './tokens.js';

/** The tags that show colours; a provider shows nothing. */
export const watchedTags = [
  'kg-account-status',
  'kg-approve-form',
  'kg-blink-editor',
  'kg-device-card',
  'kg-device-table',
  'kg-reminder-preview',
  'kg-state-badge',
  'kg-transaction-status',
  'kg-upload-form',
  'kg-upload-status',
] as const;

/** Under this name the first copy of the library in a page keeps its watch; the others use it, so that nothing is said twice. */
const shared = Symbol.for('kg-elements/contrast-watch');

/** Longer than a portal takes to change its theme in several steps. */
const settleTime = 250;

/**
 * Warns on the console of each pair of tokens that a theme makes too faint, once a pair and theme, wherever our elements stand: for
 * development. Each definition for development calls it anew, so that it hears of elements that are made right after their definition.
 */
export function watchContrast(): void {
  const place = globalThis as Record<symbol, (() => void) | undefined>;
  const meetAll = (place[shared] ??= isBrowser() ? startWatch() : () => undefined);
  meetAll();
}

/** A server has no colours to measure, nor has what stands in for a browser in a host's tests. */
function isBrowser(): boolean {
  return (
    typeof document !== 'undefined' &&
    typeof CSS !== 'undefined' &&
    CSS.supports('color', 'light-dark(white, black)')
  );
}

function startWatch(): () => void {
  const watch = new ContrastWatch();
  const meet = (tag: string): void => {
    const definition = customElements.get(tag) as (CustomElementConstructor & Definition) | undefined;
    if (definition) watch.meet(definition);
  };
  for (const tag of watchedTags)
    void customElements.whenDefined(tag).then(() => {
      meet(tag);
    });
  return () => {
    watchedTags.forEach(meet);
  };
}

type Definition = Pick<typeof ReactiveElement, 'addInitializer'>;

/** Looks at the colours a while after whatever may have changed them, when the page is idle. */
class ContrastWatch {
  readonly #definitions = new WeakSet<Definition>();
  /** Those that tell when they come and go. */
  readonly #met = new WeakSet<Element>();
  readonly #onPage = new Set<Element>();
  readonly #observed = new WeakSet<Node>();
  readonly #judged = new Set<string>();
  readonly #said = new Set<string>();
  readonly #lookLater = this.#soon.bind(this);
  readonly #observer = new MutationObserver(this.#lookLater);
  #mayHaveMissed = false;
  #isDue = false;
  #isBroken = false;

  constructor() {
    // A theme in a file comes with a load, and a development server puts its changes into the head.
    const onLoad = ({ target }: Event): void => {
      if (target === document || target instanceof HTMLLinkElement) this.#soon();
    };
    addEventListener('load', onLoad, true);
    this.#observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'])
      matchMedia(query).addEventListener('change', this.#lookLater);
  }

  /** Hears of every element of a definition, in whatever tree it stands, without looking for any. */
  meet(definition: Definition): void {
    if (this.#definitions.has(definition)) return;
    this.#definitions.add(definition);
    definition.addInitializer(this.#add);
    // Those that were there before it are looked for, once.
    this.#mayHaveMissed = true;
    this.#soon();
  }

  readonly #add = (element: ReactiveElement): void => {
    if (this.#met.has(element)) return;
    this.#met.add(element);
    element.addController({
      hostConnected: () => {
        this.#onPage.add(element);
        this.#soon();
      },
      hostDisconnected: () => {
        this.#onPage.delete(element);
      },
    });
  };

  #soon(): void {
    if (this.#isDue || this.#isBroken) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#whenIdle(this.#start);
    }, settleTime);
  }

  readonly #start = (deadline: Deadline): void => {
    this.#isDue = false;
    // Half a theme is no theme; the page's `load` comes back here.
    if (document.readyState !== 'complete') return;
    if (this.#mayHaveMissed) elementsIn(document).forEach(this.#add);
    this.#mayHaveMissed = false;
    this.#look(this.#onPage.values(), deadline);
  };

  /** As many as an idle moment has time for, and the rest in the next. A Set's iterator visits what comes meanwhile, too. */
  #look(rest: Iterator<Element>, deadline: Deadline): void {
    for (let next = rest.next(); !next.done; next = rest.next()) {
      this.#observeFrom(next.value);
      this.#judge(next.value);
      if (deadline.timeRemaining() >= 1) continue;
      this.#whenIdle((later) => {
        this.#look(rest, later);
      });
      return;
    }
  }

  #whenIdle(work: (deadline: Deadline) => void): void {
    whenIdle((deadline) => {
      try {
        work(deadline);
      } catch {
        // A stand-in for a browser that claims more than it can, or is gone by now: a host's tests are not to break on it.
        this.#isBroken = true;
      }
    });
  }

  /** A theme is an attribute of the element or of what it stands in; nothing else in the page is observed. */
  #observeFrom(element: Element): void {
    for (let node: Node | null = element; node instanceof Element; node = ancestorOf(node)) {
      if (this.#observed.has(node)) continue;
      this.#observed.add(node);
      this.#observer.observe(node, { attributes: true });
    }
  }

  /** Each theme once, on the first element that has it. */
  #judge(element: Element): void {
    const theme = element.shadowRoot && themeOf(element);
    if (!theme || this.#judged.has(theme)) return;
    this.#judged.add(theme);
    for (const problem of contrastProblems(element)) {
      const pair = [problem.foreground, problem.background, ...problem.colours].join();
      if (this.#said.has(pair)) continue;
      this.#said.add(pair);
      // Only development loads this file.
      // eslint-disable-next-line no-console
      console.warn(warning(element, problem));
    }
  }
}

type Deadline = Pick<IdleDeadline, 'timeRemaining'>;

function whenIdle(work: (deadline: Deadline) => void): void {
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback(work);
    return;
  }
  // WebKit.
  setTimeout(() => {
    const end = performance.now() + 5;
    work({ timeRemaining: () => end - performance.now() });
  });
}

/** Our elements in a tree, in open shadow roots, too. */
function elementsIn(root: ParentNode): ReactiveElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(isOurs(element) ? [element] : []),
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}

function isOurs(element: Element): element is ReactiveElement {
  return (watchedTags as readonly string[]).includes(element.localName) && 'addController' in element;
}

const colourTokens = Object.keys(tokenNames).filter((name) => /color|tone/.test(name));

/** What tells one theme from another, as cheaply as can be; nothing where the host has set no colour. */
function themeOf(element: Element): string | undefined {
  const style = getComputedStyle(element);
  const set = colourTokens.map((name) => style.getPropertyValue(name));
  if (set.every((value) => value === '')) return undefined;
  return [...set, style.color, style.colorScheme, matchMedia('(prefers-color-scheme: dark)').matches].join();
}
