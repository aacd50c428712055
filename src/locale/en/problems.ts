/** English: what is wrong with a field, by the code of the problem. */
export const problemsEn: Readonly<Record<string, (limit: number) => string>> = {
  missing: () => 'This is needed.',
  'wrong-type': () => 'This is not a value of the right kind.',
  'wrong-format': () => 'This has a character that is not allowed.',
  'too-short': () => 'This is needed.',
  'too-long': (limit) => `At most ${limit} characters.`,
  'too-small': (limit) => `At least ${limit}.`,
  'too-large': (limit) => `At most ${limit}.`,
};
