/** Something the person at the command line can put right: one line, and exit code 1. */
export class Usage extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Usage';
  }
}

/** A port number from a flag or a variable. */
export function portOf(name: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new Usage(`${name} must be a port from 0 to 65535, not "${text}".`);
  return port;
}

/** A whole number from a flag. */
export function countOf(name: string, text: string, most: number): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(count <= most)) throw new Usage(`${name} must be a whole number up to ${most}, not "${text}".`);
  return count;
}

/** The operating system's word for an error, e.g. `ENOENT`. */
export function codeOf(error: unknown): string {
  const { code } = (typeof error === 'object' && error ? error : {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'unknown error';
}
