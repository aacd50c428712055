import {
  adoptStyles,
  type CSSResultGroup,
  type CSSResultOrNative,
  isServer,
  type PropertyValues,
  type ReactiveElement,
} from 'lit';
import { announce } from '../../controllers/announce.js';
import { WordsController } from '../../controllers/words-controller.js';
import { comesFromServer, tookOver } from '../../controllers/served.js';
import { partEn } from '../../locale/en/part.js';
import type { PartTerms, Terms } from '../../locale/index.js';
import type { Part } from './part.js';
import { bones, focusWhole, notLoaded } from './shell.js';

/** What draws an element and does its work. It stands behind `import()`, so that a page pays for it when it shows the element. */
export interface Body {
  readonly styles: CSSResultGroup;
  render(): unknown;
  /** As an element's own, with all that has changed since the element was made. */
  willUpdate?(changed: PropertyValues): void;
  updated?(changed: PropertyValues): void;
  /** After each drawing, with what had the focus before it. */
  keepFocus?(focused: Element): void;
}

/** An element as the loading of its body sees it. */
type Shell = ReactiveElement & HTMLElement & { readonly strings: object };

/** The body of one element: asked for when the element comes onto a page; bones stand in its place until then, or why it does not come. */
export class LazyBody<Module, B extends Body> {
  readonly #host: Shell;
  readonly #part: Part<Module>;
  readonly #make: (module: Module) => B;
  readonly #words: WordsController<PartTerms>;
  /** The first render of what a server has drawn must be the server's: bones. */
  #isServed: boolean;
  #body: B | undefined;
  #failed = false;
  #settled: Promise<void> = Promise.resolve();
  #changed = new Map<PropertyKey, unknown>();
  #told: PropertyValues = new Map();

  constructor(host: Shell, part: Part<Module>, make: (module: Module) => B) {
    this.#host = host;
    this.#part = part;
    this.#make = make;
    this.#isServed = comesFromServer(host);
    // What a server has drawn knew no ancestors.
    const overrides = () => [
      this.#isServed ? undefined : providedTo(host),
      host.strings as Partial<PartTerms>,
    ];
    this.#words = new WordsController(host, partEn, overrides, 'table');
    host.addController({
      hostUpdated: () => {
        if (!this.#isServed) return;
        this.#isServed = false;
        this.take();
      },
    });
  }

  /** The body, once it is there. */
  get current(): B | undefined {
    return this.#body;
  }

  /** Whether it could not be loaded. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Resolves once it is there, or has failed to come. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** The element is on a page: its body is put into it at once where it was loaded before. */
  take(): void {
    if (this.#body) return;
    const { module } = this.#part;
    if (this.#isServed || !module) void this.load();
    else this.#put(module);
  }

  /** Asks for the body, again after a failure; never rejects. */
  load(): Promise<void> {
    if (this.#body) return Promise.resolve();
    if (this.#failed) this.#host.requestUpdate();
    this.#failed = false;
    return (this.#settled = this.#part.load().then(
      (module) => {
        // Away again, it takes the body when it comes back.
        if (this.#host.isConnected && !this.#isServed) this.#put(module);
      },
      () => {
        if (!this.#failed && this.#host.isConnected)
          announce(this.#host.ownerDocument, this.#words.terms.partNotLoaded.title);
        this.#failed = true;
        this.#host.requestUpdate();
      },
    ));
  }

  /** Before each drawing; what changed before the body came is told to it when it draws first. */
  willUpdate(changed: PropertyValues): void {
    for (const [name, before] of changed) if (!this.#changed.has(name)) this.#changed.set(name, before);
    if (!this.#body) return;
    this.#told = this.#changed;
    this.#changed = new Map();
    this.#body.willUpdate?.(this.#told);
  }

  /** The body's drawing, or what stands in its place. */
  render(): unknown {
    if (this.#body) return this.#body.render();
    const { terms } = this.#words;
    return this.#failed ? notLoaded(terms, () => void this.#retry()) : bones(terms);
  }

  /** After each drawing. */
  updated(): void {
    this.#body?.updated?.(this.#told);
  }

  async #retry(): Promise<void> {
    await this.load();
    await this.#host.updateComplete;
    // The button is gone; what it was pressed for has come.
    if (this.#body) focusWhole(this.#host);
  }

  #put(module: Module): void {
    if (this.#body) return;
    tookOver(this.#host); // its controllers are made late, but no server has drawn for them
    this.#body = this.#make(module);
    const styles = [this.#body.styles].flat(9) as CSSResultOrNative[];
    adoptStyles(this.#host.renderRoot as ShadowRoot, styles);
    this.#host.requestUpdate();
  }
}

/** What an element asks of its body's loading, whatever module the body is in. */
export type Lazy<B extends Body> = Pick<LazyBody<never, B>, keyof LazyBody<never, B>>;

/** Words of the provider around an element, before the element's own code can listen to it. */
export function providedTo(host: HTMLElement): Partial<Terms> | undefined {
  // Lit's types know the value it has in a page only.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
  if (isServer) return undefined; // where there are no ancestors to ask
  return host.closest<HTMLElement & { readonly strings?: Partial<Terms> }>('kg-provider')?.strings;
}
