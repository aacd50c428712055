/**
 * One line a failure, `✗ what: why`. `run.mjs` says them all again at its end, where whoever looks at a log of thousands of lines looks first.
 */
export function failureLine(what, error) {
  const why = error?.message?.trim().split('\n')[0] ?? 'no word of why';
  return `✗ ${what}: ${why}`.slice(0, 400);
}
