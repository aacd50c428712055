interface Named {
  readonly name: string;
  readonly description: string;
}
/** What one element offers, as custom-elements.json says. */
export interface Surface {
  readonly tag: string;
  readonly className: string;
  readonly module: string;
  readonly folder: string;
  readonly description: string;
  readonly properties: readonly (Named & {
    readonly attribute?: string;
    readonly type: string;
    readonly default?: string;
  })[];
  readonly events: readonly (Named & { readonly type: string })[];
  readonly slots: readonly Named[];
  readonly parts: readonly Named[];
  readonly states: readonly Named[];
}
/** All elements, by their tags. */
export declare function surfaces(): Surface[];
