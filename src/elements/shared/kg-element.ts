import type { PropertyValues } from 'lit';
import { ConnectionController, type LanguagePart, LocaleController } from '../../controllers/index.js';
import type { CommonTerms } from '../../locale/index.js';
import { DataElement } from './data-element.js';

/**
 * An element that talks and is there as a whole, with its client and its words.
 */
export abstract class KgElement<Words extends CommonTerms> extends DataElement<Words> {
  protected readonly connection = new ConnectionController(this);
  protected readonly locale: LocaleController<Words>;
  #client: ConnectionController['client'];

  /** English words; a host's overrides and, once loaded, the reader's language come over them. */
  constructor(english: Words, part: LanguagePart<Words>) {
    super();
    const overrides = () => [
      this.connection.strings as Partial<Words> | undefined, // a provider's words are those of all elements
      this.strings,
    ];
    this.locale = new LocaleController(this, english, overrides, part);
  }

  /** The words to use. */
  protected get terms(): Words {
    return this.locale.terms;
  }

  /** Called before the first render with another client than before. */
  protected abstract clientChanged(): void;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client } = this.connection;
    if (this.#client && client !== this.#client) this.clientChanged();
    this.#client = client;
  }
}
