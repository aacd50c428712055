import { parseJson, UnreadableBody } from '../api/json.js';
import { checkRequest, type Operation } from '../api/operations.js';
import type { Problem } from '../api/problems.js';
import { fromQuery } from '../api/wire.js';
import type { Asked } from './asked.js';
import { Refusal } from './problem.js';

/** The checked fields of a request: what `permit` sees and what goes upstream. */
export type Input = Readonly<Record<string, unknown>>;

/**
 * Reads and checks everything a request says.
 * @throws {Refusal} 400, 413, 415 or 422 naming the field.
 */
export async function readInput(
  operation: Operation,
  asked: Asked,
  url: URL,
  pathValues: Readonly<Record<string, string>>,
  maxBytes: number,
): Promise<Input> {
  const query = url.searchParams;
  if (operation.method === 'GET') {
    const { request: fields, problems } = fromQuery(pathValues, query);
    return checked(operation, fields, problems);
  }
  const body = await readBody(asked, maxBytes);
  // What stands in the query would not be sent on; silence would let its author believe it was.
  const strays = Array.from(query.keys(), (path) => ({ path, code: 'unknown-field' }) as const);
  const fields = typeof body === 'object' && body && !Array.isArray(body) ? { ...body, ...pathValues } : body;
  return checked(operation, fields, strays);
}

function checked(operation: Operation, fields: unknown, problems: readonly Problem[]): Input {
  const result = checkRequest(operation, fields);
  const all = [...problems, ...(result.ok ? [] : result.problems)];
  if (result.ok && all.length === 0) return result.value as Input;
  const names = all.map(({ path, code }) => `${path || 'the body'} (${code})`).slice(0, 5);
  throw new Refusal('invalid-request', `${operation.name} was not sent. To correct: ${names.join(', ')}.`, {
    problems: all,
  });
}

async function readBody(asked: Asked, maxBytes: number): Promise<unknown> {
  const { request } = asked;
  // Exact: a typeless or plain-text body can be sent across sites without a preflight.
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(type) || request.headers.has('content-encoding'))
    throw new Refusal('unsupported-media-type', 'Send the body as plain application/json in UTF-8.');
  if (request.bodyUsed)
    throw new Refusal(
      'internal',
      'The body was read before the proxy saw it: mount the proxy before body parsers.',
    );
  try {
    const text = await asked.readBody(maxBytes);
    const body = parseJson(text, MAX_DEPTH);
    if (namesFieldTwice(text))
      throw new Refusal('repeated-key', 'A field is named twice; readers differ on which one counts.');
    return body;
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error;
    throw new Refusal(error.code, unreadable[error.code]);
  }
}

const unreadable = {
  'too-large': 'The body is larger than any request of this API.',
  'too-deep': 'The body is nested deeper than any request of this API.',
  'not-json': 'The body is not JSON.',
} as const;

/** The deepest request there is, a device list with a filter, has three. */
const MAX_DEPTH = 8;

/** Whether any object in this JSON text names a field twice. The text must be valid JSON. */
function namesFieldTwice(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '{') open.push(new Set());
    else if (mark === '[') open.push(undefined);
    else if (mark === '}' || mark === ']') open.pop();
    else if (mark === '"') {
      const end = endOfString(text, at);
      const names = open.at(-1);
      if (names && isFollowedByColon(text, end)) {
        // Unescaped, for "\u0061" is "a" to every reader.
        const name = String(JSON.parse(text.slice(at, end + 1)));
        if (names.has(name)) return true;
        names.add(name);
      }
      at = end;
    }
  }
  return false;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function isFollowedByColon(text: string, end: number): boolean {
  let at = end + 1;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return text[at] === ':';
}
