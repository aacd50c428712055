import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { createEmulator } from '../../src/emulator/index.js';
import { BASE, TOKEN_URL, keysFile, send } from './signer.js';

interface SamsungLibrary {
  generateSignedClientIdentifierJWT(file: string, clientIdentifier: string): string;
  generateSignedAccessTokenJWT(file: string, accessToken: string): string;
  generateBase64EncodedStringPublicKey(file: string): string;
}
const samsung = createRequire(import.meta.url)('knox-token-library-js') as SamsungLibrary;

it("lets Samsung's own token library in", async () => {
  const emulator = createEmulator({ devices: 3 });
  const file = await keysFile(await emulator.credentials.keys);

  const { body } = await send(emulator, TOKEN_URL, {
    json: {
      clientIdentifierJwt: samsung.generateSignedClientIdentifierJWT(file, 'any-client'),
      base64EncodedStringPublicKey: samsung.generateBase64EncodedStringPublicKey(file),
      validityForAccessTokenInMinutes: 30,
    },
  });
  const token = samsung.generateSignedAccessTokenJWT(file, body['accessToken'] as string);
  const list = await send(emulator, `${BASE}/devices/list`, {
    json: {},
    headers: { 'x-knox-apitoken': token },
  });

  expect(list.status).toBe(200);
  expect(list.body['totalCount']).toBe(3);
});
