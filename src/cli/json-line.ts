/** One line of JSON, in which nothing can move a terminal's cursor or pass for a second line. */
export function jsonLine(value: object): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
