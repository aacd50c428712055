/** A part of an element that is loaded when it is first needed: once for all that need it, and anew after a failure. */
export class Part<Module> {
  readonly #load: () => Promise<Module>;
  #module: Module | undefined;
  #loading: Promise<Module> | undefined;

  constructor(load: () => Promise<Module>) {
    this.#load = load;
  }

  /** What was loaded, where it is there already. */
  get module(): Module | undefined {
    return this.#module;
  }

  /** Loads it, or waits with whoever is loading it; rejects where it cannot be had now. */
  load(): Promise<Module> {
    return (this.#loading ??= this.#load().then(
      (module) => (this.#module = module),
      (error: unknown) => {
        this.#loading = undefined; // the next one tries again
        throw error;
      },
    ));
  }
}
