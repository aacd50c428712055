/** What happened, and what to do about it. */
export interface Message {
  readonly title: string;
  readonly next: string;
}

/** What an element has to say before its own words are loaded. */
export interface PartTerms {
  readonly retry: string;
  readonly loadingPart: string;
  /** The code that draws the element did not come. */
  readonly partNotLoaded: Message;
}
