import { writeFile } from 'node:fs/promises';
import { createEmulator } from '../emulator/index.js';
import type { Flags, Surroundings } from './run.js';
import { serve } from './serve.js';
import { codeOf, countOf, portOf, Usage } from './usage.js';

/** `kg-elements emulator`: serves the emulator on loopback until the process is asked to end. */
export async function emulate(flags: Flags, { print, stop }: Surroundings): Promise<void> {
  const devices = countOf('--devices', flags.devices ?? '2500', 1_000_000);
  const port = portOf('--port', flags.port ?? '4010');
  const emulator = createEmulator({ devices, ...(flags.seed !== undefined && { seed: flags.seed }) });
  const { credentials } = emulator;
  if (flags.keys !== undefined) await writeKeys(flags.keys, credentials);

  await serve({
    handler: emulator.fetch,
    host: flags.host ?? '127.0.0.1',
    port,
    stop,
    ready: (url) => {
      print(`Knox Guard emulator with ${devices} devices at ${url}`);
      const keys = flags.keys ?? '<file written by --keys>';
      print(
        `A proxy against it: KG_UPSTREAM=${url} KG_CLIENT_IDENTIFIER=${credentials.clientIdentifier} KG_KEYS_FILE=${keys} KG_AUTHORIZE_URL=<your portal> kg-elements proxy`,
      );
    },
  });
}

/** Writes a key pair in the shape of the vendor's keys.json, for its owner only. */
async function writeKeys(
  file: string,
  { clientIdentifier, keys }: ReturnType<typeof createEmulator>['credentials'],
): Promise<void> {
  const { publicKey, privateKey } = await keys;
  const base64 = async (format: 'spki' | 'pkcs8', key: CryptoKey): Promise<string> =>
    Buffer.from(await crypto.subtle.exportKey(format, key)).toString('base64');
  const text = JSON.stringify(
    {
      Public: await base64('spki', publicKey),
      Private: await base64('pkcs8', privateKey),
      Identifier: clientIdentifier,
    },
    null,
    2,
  );
  await writeFile(file, `${text}\n`, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    // The emulator accepts any key pair, so that of an earlier start will do.
    if (codeOf(error) !== 'EEXIST') throw new Usage(`--keys: ${file} cannot be written (${codeOf(error)}).`);
  });
}
