import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { emulate } from './emulate.js';
import { help } from './help.js';
import { sideCar } from './side-car.js';
import { Usage } from './usage.js';

/** What a command has of the world. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the process is asked to end. */
  readonly stop: AbortSignal;
  /** Writes a line for whoever reads the output. */
  readonly print: (line: string) => void;
  /** Writes a line about what went wrong. */
  readonly complain: (line: string) => void;
}

/** Runs the command line and answers its exit code; a server's promise settles when it has stopped. */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    const [command, ...rest] = args;
    if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
      around.print(help);
      return command === undefined ? 1 : 0;
    }
    if (command === '--version' || command === '-v') {
      around.print(await version());
      return 0;
    }
    if (command !== 'emulator' && command !== 'proxy')
      throw new Usage(`"${command}" is no command. There are: emulator, proxy.`);
    const { helpWanted, flags } = flagsOf(command, rest);
    if (helpWanted) around.print(help);
    else await (command === 'emulator' ? emulate : sideCar)(flags, around);
    return 0;
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    around.complain(`kg-elements: ${error.message}`);
    return 1;
  }
}

/** Flags as they were written. */
export type Flags = Readonly<Record<string, string | undefined>>;

const port = { type: 'string', short: 'p' } as const;
const host = { type: 'string' } as const;
const helpFlag = { type: 'boolean', short: 'h' } as const;

const flagsKnown = {
  emulator: { port, host, devices: host, seed: host, keys: host, help: helpFlag },
  proxy: { port, host, help: helpFlag },
} satisfies Record<string, ParseArgsConfig['options']>;

function flagsOf(command: keyof typeof flagsKnown, args: string[]) {
  try {
    const { values } = parseArgs({ args, options: flagsKnown[command], strict: true });
    const { help: helpWanted, ...flags } = values;
    return { helpWanted: helpWanted === true, flags: flags as Flags };
  } catch (error) {
    // Node's own sentence names the flag; only its first line is of use.
    const [why] = error instanceof Error ? error.message.split(/\n|\. To specify/) : [];
    throw new Usage(`${command}: ${why ?? 'the flags cannot be read'}. See kg-elements --help.`);
  }
}

/**
 * Two folders above this file lies package.json, in the sources as in the package.
 * Not `new URL('…', import.meta.url)`: Vite's library build inlines that as a data: URL.
 */
async function version(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  const text = await readFile(join(here, '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
