/**
 * One line a failure, `✗ what: why`. `run.mjs` says them all again at its end, where whoever looks at a log of thousands of lines looks first.
 */
export function failureLine(what, error) {
  // Anything may be thrown; a reporter that stumbles over it would count nothing at all.
  const why =
    String(error?.message ?? '')
      .trim()
      .split('\n')[0] || 'no word of why';
  return `✗ ${what.replace(/\s+/g, ' ')}: ${why}`.slice(0, 400);
}
