/** Words for states. */
export interface StateTerms {
  /** Words for states where a language has its own; without one the vendor's console label is shown. */
  readonly states: Readonly<Record<string, string>>;
  readonly unknownState: string;
  readonly stateMissing: string;
}
