import { within } from './clock.js';
import { codedError } from './log.js';

/** What is needed of a Redis client. That of the package `redis` has it; `{ sendCommand: (args) => ioredis.call(...args) }` does too. */
export interface RedisClient {
  readonly sendCommand: (args: string[]) => Promise<unknown>;
}

/** Runs scripts in Redis. Rejects when there is no answer in time; the script may have run all the same. */
export type RunScript = (
  script: string,
  keys: readonly string[],
  args: readonly (string | number)[],
) => Promise<unknown>;

/** A runner over a client, which sends a script's text only where Redis does not know it yet. */
export function scriptRunner(client: () => Promise<RedisClient>, timeout: number): RunScript {
  const hashes = new Map<string, Promise<string>>();
  return (script, keys, args) => within(run(script, keys, args), timeout, tooSlow);

  async function run(...[script, keys, args]: Parameters<RunScript>): Promise<unknown> {
    const { sendCommand } = await client();
    const rest = [String(keys.length), ...keys, ...args.map(String)];
    const hash = await hashOf(script);
    try {
      return await sendCommand(['EVALSHA', hash, ...rest]);
    } catch (error) {
      // Nothing ran: Redis did not know the script.
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw named(error);
      return sendCommand(['EVAL', script, ...rest]).catch((second: unknown) => {
        throw named(second);
      });
    }
  }

  function hashOf(script: string): Promise<string> {
    const known = hashes.get(script) ?? sha1(script);
    hashes.set(script, known);
    return known;
  }
}

/** Redis names an error by its first word, such as READONLY or OOM; the words after it may quote keys. */
function named(error: unknown): Error {
  const [word = ''] = error instanceof Error ? error.message.split(' ') : [];
  const code = /^[A-Z]{2,20}$/.test(word) ? word : 'FAILED';
  return Object.assign(codedError(`REDIS_${code}`, 'Redis did not do what it was asked to.'), {
    cause: error,
  });
}

/** A script's answer as texts. */
export function textsOf(reply: unknown): readonly string[] {
  return Array.isArray(reply) ? reply.map(String) : [];
}

function tooSlow(): never {
  throw codedError('REDIS_TIMEOUT', 'Redis did not answer in time.');
}

async function sha1(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
  return Buffer.from(bytes).toString('hex');
}
