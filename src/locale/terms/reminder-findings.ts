import type { CommandTerms } from './command.js';

/** What is to say about a reminder's fields, also to a host's form. */
export interface FindingTerms extends Pick<CommandTerms, 'problems'> {
  /** What is wrong with a field, by `field.code`; without one the words for the code alone are used. */
  readonly reminderProblems: Readonly<Record<string, (limit: number) => string>>;
  readonly unresolvedNames: (names: string) => string;
  readonly reminderWarnings: Readonly<Record<string, string>>;
}
