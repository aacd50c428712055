import { createRequire } from 'node:module';
import { decodeJwt, decodeProtectedHeader, importSPKI, jwtVerify } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMint } from '../../src/proxy/mint.js';
import type { Credentials } from '../../src/proxy/index.js';
import { createSigner, type VendorKeys } from '../../src/proxy/sign.js';

let pair: CryptoKeyPair;
let keys: VendorKeys;

beforeAll(async () => {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-512',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const base64 = async (format: 'spki' | 'pkcs8', key: CryptoKey) =>
    Buffer.from(await crypto.subtle.exportKey(format, key)).toString('base64');
  keys = { Public: await base64('spki', pair.publicKey), Private: await base64('pkcs8', pair.privateKey) };
});

interface Sent {
  readonly clientIdentifierJwt: string;
  readonly base64EncodedStringPublicKey: string;
  readonly validityForAccessTokenInMinutes: number;
}

const WALL = Date.UTC(2026, 0, 15, 12);

/** A mint with a token endpoint that answers as told. */
function minting(
  answer: (sent: Sent, request: Request) => Response | Promise<Response> = () =>
    Response.json({ accessToken: 'raw-access-token' }),
  credentials: Credentials = { clientIdentifier: 'client-1', keys },
) {
  const sent: Sent[] = [];
  const mint = createMint({
    credentials,
    tokenUrl: 'https://vendor.test/ams/v1/users/accesstoken',
    fetch: async (request) => {
      const body = (await request.clone().json()) as Sent;
      sent.push(body);
      return answer(body, request);
    },
    clock: { wall: () => WALL, elapsed: () => WALL },
  });
  return { mint, sent };
}

describe('minting by the vendor’s flow', () => {
  it.each(['the vendor’s key file', 'a CryptoKeyPair', 'a function', 'a promise'])(
    'works with keys as %s',
    async (kind) => {
      const given = {
        'the vendor’s key file': keys,
        'a CryptoKeyPair': pair,
        'a function': () => keys,
        'a promise': Promise.resolve(pair),
      }[kind]!;
      const { mint, sent } = minting(undefined, { clientIdentifier: 'client-1', keys: given });
      const { value, secrets } = await mint();
      const key = await importSPKI(
        `-----BEGIN PUBLIC KEY-----\n${keys.Public}\n-----END PUBLIC KEY-----`,
        'RS512',
      );
      const options = { algorithms: ['RS512'], audience: 'KnoxWSM', currentDate: new Date(WALL) };

      const identifier = await jwtVerify(sent[0]!.clientIdentifierJwt, key, options);
      expect(identifier.payload).toMatchObject({
        clientIdentifier: 'client-1',
        publicKey: keys.Public,
        exp: WALL / 1000 + 1800,
      });
      expect(sent[0]).toMatchObject({
        base64EncodedStringPublicKey: keys.Public,
        validityForAccessTokenInMinutes: 30,
      });

      const token = await jwtVerify(value, key, options);
      expect(token.payload).toMatchObject({ accessToken: 'raw-access-token', publicKey: keys.Public });
      expect(token.payload.jti).not.toBe(identifier.payload.jti);
      expect(secrets).toEqual(expect.arrayContaining([value, 'raw-access-token', 'client-1']));
    },
  );

  it('knows every part by which a token can be recognised: its signature, and that of what it was made from', async () => {
    const { mint } = minting(() => Response.json({ accessToken: 'head.payload.signature-of-the-vendor' }));
    const { value, secrets } = await mint();
    expect(secrets).toContain(value.split('.')[2]);
    expect(secrets).toContain('signature-of-the-vendor');
  });

  it('writes the same header and claims as Samsung’s own library', async () => {
    const { mkdtemp, writeFile, rm } = await import('node:fs/promises');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const folder = await mkdtemp(join(tmpdir(), 'kg-'));
    try {
      const file = join(folder, 'keys.json');
      await writeFile(file, JSON.stringify({ ...keys, Identifier: 'x' }));
      const library = createRequire(import.meta.url)('knox-token-library-js') as {
        generateSignedClientIdentifierJWT: (file: string, id: string) => string;
      };
      const theirs = library.generateSignedClientIdentifierJWT(file, 'client-1');
      const ours = await (await createSigner(keys)).sign({ clientIdentifier: 'client-1' }, Date.now());
      expect(decodeProtectedHeader(ours)).toEqual(decodeProtectedHeader(theirs));
      const names = (jwt: string) => Object.keys(decodeJwt(jwt)).sort();
      expect(names(ours)).toEqual(names(theirs));
      const { publicKey, aud, clientIdentifier } = decodeJwt(theirs);
      expect(decodeJwt(ours)).toMatchObject({ publicKey, aud, clientIdentifier });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('follows the vendor’s clock when ours is wrong by more than the way takes', async () => {
    for (const skew of [-12 * 3_600_000, 12 * 3_600_000]) {
      const { mint, sent } = minting(({ clientIdentifierJwt }) => {
        const { exp = 0 } = decodeJwt(clientIdentifierJwt);
        const left = exp - (WALL + skew) / 1000;
        const headers = { date: new Date(WALL + skew).toUTCString() };
        return left > 0 && left <= 1860
          ? Response.json({ accessToken: 'raw-access-token' }, { headers })
          : Response.json({}, { status: 401, headers });
      });
      const { value } = await mint();
      expect(decodeJwt(value).exp).toBe((WALL + skew) / 1000 + 1800);
      expect(sent).toHaveLength(2);
      await mint();
      expect(sent).toHaveLength(3);
    }
  });

  it('does not ask twice when the clock is not the reason', async () => {
    const { mint, sent } = minting(() =>
      Response.json(
        { error: { code: '4010000' } },
        { status: 401, headers: { date: new Date(WALL).toUTCString() } },
      ),
    );
    await expect(mint()).rejects.toThrow('The token endpoint answered 401 (4010000).');
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['a redirect', () => new Response(null, { status: 302, headers: { location: 'https://evil.test' } })],
    ['HTML', () => new Response('<html>')],
    ['no token', () => Response.json({})],
    ['a token that is no text', () => Response.json({ accessToken: 7 })],
    ['a token that comes with an error', () => Response.json({ accessToken: 'x' }, { status: 500 })],
    ['300 MB', () => new Response('x'.repeat(100_000))],
  ])('takes %s for no token', async (_, answer) => {
    const { mint } = minting((__, request) => {
      expect(request.redirect).toBe('manual');
      return answer();
    });
    await expect(mint()).rejects.toThrow(/^The token endpoint answered \d+/);
  });

  it('refuses keys that cannot sign, in a sentence without a byte of them', async () => {
    const bad: VendorKeys[] = [
      { Public: keys.Public, Private: keys.Public },
      { Public: keys.Private, Private: keys.Private },
      { Public: 'AAAA', Private: keys.Private },
      { Public: keys.Public, Private: '' },
    ];
    for (const one of bad) {
      const error: unknown = await createSigner(one).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(TypeError);
      const text = `${String(error)} ${error instanceof Error ? String(error.cause) : ''}`;
      expect(text).toMatch(/keys\.json/);
      expect(text).not.toContain(keys.Private.slice(0, 20));
    }
    const pem = {
      Public: `-----BEGIN PUBLIC KEY-----\n${keys.Public}\n-----END PUBLIC KEY-----\n`,
      Private: keys.Private,
    };
    expect((await createSigner(pem)).publicKey).toBe(keys.Public);
  });
});
