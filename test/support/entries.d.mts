/** One public entry: its name in the exports map, the built file and the source it is built from. */
export interface Entry {
  readonly name: string;
  readonly built: string;
  readonly source: string;
}
/** The public entries, read from package.json's `exports` and `bin`. */
export declare function entries(): Entry[];
/** The languages there are beside English, e.g. `pt-BR`: a file each. */
export declare function languageTags(): string[];
