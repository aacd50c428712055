import { type Column, columnOf, type HostColumn } from './columns.js';
import { words } from './request.js';

/** The columns of a list of fields, made anew only when the list or the host's columns are others. */
export class ColumnList {
  readonly #usual: readonly string[];
  #fields: string | undefined;
  #host: readonly HostColumn[] | undefined;
  #columns: readonly Column[] = [];

  constructor(usual: readonly string[]) {
    this.#usual = usual;
  }

  /** The columns; a host's own that the list does not name any of come last. */
  of(fields: string, host: readonly HostColumn[]): readonly Column[] {
    if (fields === this.#fields && host === this.#host) return this.#columns;
    this.#fields = fields;
    this.#host = host;
    const names = words(fields);
    const shown = names.length > 0 ? names : this.#usual;
    const named = host.some(({ field }) => shown.includes(field));
    this.#columns = [...shown, ...(named ? [] : host.map(({ field }) => field))].map((field) =>
      columnOf(field, host),
    );
    return this.#columns;
  }
}
