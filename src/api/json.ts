import { Bytes } from './bytes.js';

/**
 * Reading JSON that somebody else wrote, within limits. No Zod here: both ends of the wire use it before any schema.
 */

/** Why a body was not read. */
export type UnreadableCode = 'too-large' | 'too-deep' | 'not-json';

/** A body that was not read; the text itself is never part of it. */
export class UnreadableBody extends Error {
  readonly code: UnreadableCode;
  constructor(code: UnreadableCode) {
    super(`The body is ${code.replace('-', ' ')}.`);
    this.name = 'UnreadableBody';
    this.code = code;
  }
}

/** Bytes and nesting beyond which a body is refused. */
export interface BodyLimits {
  readonly maxBytes: number;
  readonly maxDepth: number;
}

/**
 * Reads a body as JSON, counting bytes on the stream: a `Content-Length` may lie.
 * @throws {UnreadableBody} when it is too large, too deep or no JSON.
 */
export async function readJson(
  body: ReadableStream<Uint8Array> | null,
  limits: BodyLimits,
): Promise<unknown> {
  return parseJson(await readText(body, limits.maxBytes), limits.maxDepth);
}

/** Reads a body as UTF-8 text, and cancels the stream once it passes `maxBytes`. */
export async function readText(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const bytes = new Bytes(maxBytes);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.text();
    if (bytes.add(value)) continue;
    // Not awaited: a source that never settles its cancellation must not hold the reader.
    reader.cancel().catch(() => undefined);
    throw new UnreadableBody('too-large');
  }
}

/**
 * Parses JSON of bounded depth; anything recursive that meets the value later (Zod, `structuredClone`) would overflow
 * the stack on what `JSON.parse` takes. Keys named `__proto__` are dropped.
 */
export function parseJson(text: string, maxDepth: number): unknown {
  if (depthOf(text, maxDepth) > maxDepth) throw new UnreadableBody('too-deep');
  try {
    return JSON.parse(text, mayHoldProto(text) ? withoutProto : undefined);
  } catch {
    throw new UnreadableBody('not-json');
  }
}

/** The deepest nesting of brackets outside strings, counted no further than one beyond `enough`. */
function depthOf(text: string, enough: number): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === BRACE || code === BRACKET) {
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (deepest > enough) return deepest;
    } else if (code === BRACE + 2 || code === BRACKET + 2) depth -= 1;
  }
  return deepest;
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function mayHoldProto(text: string): boolean {
  return text.includes('__proto__') || /\\u005f/i.test(text);
}

function withoutProto(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACKET = 0x5b;
const BRACE = 0x7b;
