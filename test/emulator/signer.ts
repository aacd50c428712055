import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import { createEmulator } from '../../src/emulator/index.js';
import type { Emulator, EmulatorOptions } from '../../src/emulator/index.js';

/** Any host will do: the emulator looks at paths. */
export const HOST = 'https://eu-kcs-api.samsungknox.com';
export const BASE = `${HOST}/kcs/v1.1/kg`;
export const TOKEN_URL = `${HOST}/ams/v1/users/accesstoken`;

export type Json = Record<string, unknown>;

/** What came back, parsed. */
export interface Answer {
  status: number;
  body: Json;
  headers: Headers;
}

/** The public key as the vendor wants it: base64 of the DER. */
export async function publicKeyOf(keys: CryptoKeyPair): Promise<string> {
  return Buffer.from(await crypto.subtle.exportKey('spki', keys.publicKey)).toString('base64');
}

/** Signs claims as a client of the vendor does. */
export async function signed(claims: JWTPayload, keys: CryptoKeyPair, alg = 'RS512'): Promise<string> {
  return new SignJWT({ publicKey: await publicKeyOf(keys), ...claims })
    .setProtectedHeader({ alg })
    .sign(keys.privateKey);
}

/** Sends JSON, or nothing, past every client of ours. */
export async function send(
  emulator: Emulator,
  url: string,
  init: RequestInit & { json?: unknown } = {},
): Promise<Answer> {
  const { json, ...rest } = init;
  const body =
    json === undefined
      ? {}
      : { body: typeof json === 'string' ? json : JSON.stringify(json), method: 'POST' };
  const headers = new Headers(init.headers);
  if (json !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
  const response = await emulator.fetch(new Request(url, { ...body, ...rest, headers }));
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? {} : JSON.parse(text)) as Json,
  };
}

/** Gets an access token; extra claims and body fields for those who test refusals. */
export async function mint(emulator: Emulator, claims: JWTPayload = {}, fields: Json = {}): Promise<Answer> {
  const keys = await emulator.credentials.keys;
  const { clientIdentifier } = emulator.credentials;
  const clientIdentifierJwt = await signed({ clientIdentifier, ...claims }, keys);
  const base64EncodedStringPublicKey = await publicKeyOf(keys);
  return send(emulator, TOKEN_URL, {
    json: { clientIdentifierJwt, base64EncodedStringPublicKey, ...fields },
  });
}

/** A token ready for `x-knox-apitoken`. */
export async function apiToken(
  emulator: Emulator,
  fields: Json = {},
  claims: JWTPayload = {},
): Promise<string> {
  const { body } = await mint(emulator, {}, fields);
  const { accessToken } = body;
  return signed({ accessToken, ...claims }, await emulator.credentials.keys);
}

/** An emulator with a signed-in caller. */
export async function signedIn(options: EmulatorOptions = {}) {
  const emulator = createEmulator({ devices: 0, ...options });
  const token = await apiToken(emulator);
  const call = (path: string, json?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    send(emulator, BASE + path, {
      headers: { 'x-knox-apitoken': token, ...headers },
      ...(json === undefined ? {} : { json }),
    });
  return { emulator, token, call };
}

/** The vendor's `keys.json` in a folder of its own. */
export async function keysFile(keys: CryptoKeyPair): Promise<string> {
  const Private = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const file = join(mkdtempSync(join(tmpdir(), 'kg-keys-')), 'keys.json');
  writeFileSync(file, JSON.stringify({ Public: await publicKeyOf(keys), Private, Identifier: 'test' }));
  return file;
}
