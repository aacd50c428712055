import { describe, expect, it } from 'vitest';
import { createEmulator, createManualClock } from '../../src/emulator/index.js';
import type { Emulator } from '../../src/emulator/index.js';
import { BASE, TOKEN_URL, apiToken, mint, publicKeyOf, send, signed } from './signer.js';
import type { Json } from './signer.js';

const MINUTE = 60_000;
const seconds = (ms: number) => Math.floor(ms / 1000);

async function rsaKeys(hash = 'SHA-512', name = 'RSASSA-PKCS1-v1_5'): Promise<CryptoKeyPair> {
  const algorithm = { name, hash, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

function authorize(emulator: Emulator, token?: string) {
  return send(
    emulator,
    `${BASE}/authorization`,
    token === undefined ? {} : { headers: { 'x-knox-apitoken': token } },
  );
}

describe('asking for an access token', () => {
  it('answers one, with or without aud, exp and jti', async () => {
    const emulator = createEmulator({ devices: 0 });
    const full = { aud: 'KnoxWSM', exp: seconds(Date.now() + 30 * MINUTE), jti: 'b2'.repeat(36) };
    for (const claims of [{}, full]) {
      expect(await mint(emulator, claims)).toMatchObject({
        status: 200,
        body: { accessToken: expect.any(String) as string },
      });
    }
  });

  it.each([
    ['no client identifier', { clientIdentifier: '' }],
    ['another audience', { aud: 'Knox' }],
    ['an exp in the past', { exp: seconds(Date.now() - 1000) }],
    ['an exp too far away', { exp: seconds(Date.now() + 36 * MINUTE) }],
    ['an exp that is no number', { exp: 'soon' as unknown as number }],
    ['an empty jti', { jti: '' }],
    ['no public key', { publicKey: undefined }],
    ['a public key that is none', { publicKey: 'AAAA' }],
  ])('with %s is refused with 4010000', async (_, claims) => {
    const answer = await mint(createEmulator({ devices: 0 }), claims);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({
      result: 'FAIL',
      error: { code: 4010000, message: 'AUTHORIZATION_FAIL' },
    });
  });

  it('with a signature by another key is refused', async () => {
    const emulator = createEmulator({ devices: 0 });
    const keys = await emulator.credentials.keys;
    const publicKey = await publicKeyOf(keys);
    const clientIdentifierJwt = await signed({ clientIdentifier: 'x', publicKey }, await rsaKeys());
    const json = { clientIdentifierJwt, base64EncodedStringPublicKey: publicKey };
    expect((await send(emulator, TOKEN_URL, { json })).status).toBe(401);
  });

  it('with another key beside the JWT than inside it is refused', async () => {
    const other = await publicKeyOf(await rsaKeys());
    const answer = await mint(createEmulator({ devices: 0 }), {}, { base64EncodedStringPublicKey: other });
    expect(answer.status).toBe(401);
  });

  it.each([
    ['RS256', 'SHA-256', 'RSASSA-PKCS1-v1_5'],
    ['PS512', 'SHA-512', 'RSA-PSS'],
  ])('signed with %s instead of RS512 is refused', async (alg, hash, name) => {
    const keys = await rsaKeys(hash, name);
    const clientIdentifierJwt = await signed({ clientIdentifier: 'x' }, keys, alg);
    const json = { clientIdentifierJwt, base64EncodedStringPublicKey: await publicKeyOf(keys) };
    expect((await send(createEmulator({ devices: 0 }), TOKEN_URL, { json })).status).toBe(401);
  });

  it('unsigned is refused', async () => {
    const emulator = createEmulator({ devices: 0 });
    const publicKey = await publicKeyOf(await emulator.credentials.keys);
    const part = (value: Json) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const clientIdentifierJwt = `${part({ alg: 'none' })}.${part({ clientIdentifier: 'x', publicKey })}.`;
    const json = { clientIdentifierJwt, base64EncodedStringPublicKey: publicKey };
    expect((await send(emulator, TOKEN_URL, { json })).status).toBe(401);
  });

  it.each([0, 31, 1.5, '30'])('for %j minutes is refused with 4000000', async (minutes) => {
    const answer = await mint(
      createEmulator({ devices: 0 }),
      {},
      { validityForAccessTokenInMinutes: minutes },
    );
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 4000000 } } });
  });

  it('is open to any key pair and any client identifier', async () => {
    const keys = await rsaKeys();
    const clientIdentifierJwt = await signed({ clientIdentifier: 'someone else' }, keys);
    const json = { clientIdentifierJwt, base64EncodedStringPublicKey: await publicKeyOf(keys) };
    expect((await send(createEmulator({ devices: 0 }), TOKEN_URL, { json })).status).toBe(200);
  });
});

describe('x-knox-apitoken', () => {
  it('lets in while its access token lives: 30 minutes on the emulator’s clock', async () => {
    const emulator = createEmulator({ devices: 0, clock: createManualClock() });
    const token = await apiToken(emulator);
    emulator.clock.advance(30 * MINUTE - 1);
    expect((await authorize(emulator, token)).status).toBe(200);
    emulator.clock.advance(1);
    expect((await authorize(emulator, token)).status).toBe(401);
  });

  it('lives as short as asked for', async () => {
    const emulator = createEmulator({ devices: 0, clock: createManualClock() });
    const token = await apiToken(emulator, { validityForAccessTokenInMinutes: 1 });
    emulator.clock.advance(MINUTE);
    expect((await authorize(emulator, token)).status).toBe(401);
  });

  it('is refused when missing, empty or garbage', async () => {
    const emulator = createEmulator({ devices: 0 });
    for (const token of [undefined, '', 'x', 'a.b.c', '..', 'null']) {
      const answer = await authorize(emulator, token);
      expect(answer.status).toBe(401);
      expect(answer.body).toMatchObject({
        result: 'FAIL',
        error: { message: 'AUTHORIZATION_FAIL', reason: 'Invalid Api Key' },
      });
    }
  });

  it('is not the bare access token, nor a bearer token', async () => {
    const emulator = createEmulator({ devices: 0 });
    const accessToken = (await mint(emulator)).body['accessToken'] as string;
    expect((await authorize(emulator, accessToken)).status).toBe(401);
    const headers = { authorization: `Bearer ${await apiToken(emulator)}` };
    expect((await send(emulator, `${BASE}/authorization`, { headers })).status).toBe(401);
  });

  it('is refused when signed by another key than the one it was asked for with', async () => {
    const emulator = createEmulator({ devices: 0 });
    const { accessToken } = (await mint(emulator)).body;
    expect((await authorize(emulator, await signed({ accessToken }, await rsaKeys()))).status).toBe(401);
  });

  it('is refused when one character of it was changed', async () => {
    const emulator = createEmulator({ devices: 0 });
    const token = await apiToken(emulator);
    const middle = Math.floor(token.length / 2);
    const changed = token.slice(0, middle) + (token[middle] === 'A' ? 'B' : 'A') + token.slice(middle + 1);
    expect((await authorize(emulator, changed)).status).toBe(401);
    expect((await authorize(emulator, token)).status).toBe(200);
  });

  it('is refused once its own exp is over, even when it was accepted before', async () => {
    const clock = createManualClock();
    const emulator = createEmulator({ devices: 0, clock });
    const token = await apiToken(emulator, {}, { exp: seconds(clock.now() + MINUTE), aud: 'KnoxWSM' });
    expect((await authorize(emulator, token)).status).toBe(200);
    clock.advance(MINUTE);
    expect((await authorize(emulator, token)).status).toBe(401);
  });

  it('is worthless after a revocation; a new one is not', async () => {
    const emulator = createEmulator({ devices: 0 });
    const token = await apiToken(emulator);
    emulator.revokeTokens();
    expect((await authorize(emulator, token)).status).toBe(401);
    expect((await authorize(emulator, await apiToken(emulator))).status).toBe(200);
  });

  it('can be refused as 403 AUTHENTICATION_FAIL when expired, by a switch', async () => {
    const behaviour = { expiredTokenStatus: 403 } as const;
    const emulator = createEmulator({ devices: 0, clock: createManualClock(), behaviour });
    const token = await apiToken(emulator);
    emulator.clock.advance(30 * MINUTE);
    const answer = await authorize(emulator, token);
    expect(answer).toMatchObject({
      status: 403,
      body: { error: { code: 4030000, message: 'AUTHENTICATION_FAIL' } },
    });
  });

  it('signed by the real time is good after the demo leapt two days', async () => {
    const emulator = createEmulator({ devices: 0 });
    const old = await apiToken(emulator);
    emulator.clock.advance(2 * 1440 * MINUTE);
    expect((await authorize(emulator, old)).status).toBe(401);
    const fresh = await apiToken(emulator, {}, { exp: seconds(Date.now() + 30 * MINUTE) });
    expect((await authorize(emulator, fresh)).status).toBe(200);
  });
});

it('makes its keys once, when first asked for, and all emulators share them', async () => {
  const first = createEmulator({ devices: 0 }).credentials.keys;
  expect(createEmulator({ devices: 0 }).credentials.keys).toBe(first);
  expect((await first).privateKey.extractable).toBe(true);
});
