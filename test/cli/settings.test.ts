import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { settingsFrom } from '../../src/cli/settings.js';
import { logLine } from '../../src/cli/side-car.js';
import { start } from './support.js';

let folder: string;
let good: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kg-settings-'));
  const generate = async (modulusLength: number, file: string) => {
    const { publicKey, privateKey } = await crypto.subtle.generateKey(
      {
        name: 'RSASSA-PKCS1-v1_5',
        hash: 'SHA-512',
        modulusLength,
        publicExponent: new Uint8Array([1, 0, 1]),
      },
      true,
      ['sign', 'verify'],
    );
    const base64 = async (format: 'spki' | 'pkcs8', key: CryptoKey) =>
      Buffer.from(await crypto.subtle.exportKey(format, key)).toString('base64');
    const text = JSON.stringify({
      Public: await base64('spki', publicKey),
      Private: await base64('pkcs8', privateKey),
      Identifier: 'x',
    });
    await writeFile(join(folder, file), text);
    return text;
  };
  const text = await generate(2048, 'keys.json');
  await generate(1024, 'short.json');
  const other = JSON.parse(await generate(2048, 'other.json')) as { Private: string };
  const mixed = { ...(JSON.parse(text) as object), Private: other.Private };
  await writeFile(join(folder, 'mixed.json'), JSON.stringify(mixed));
  await writeFile(join(folder, 'bom.json'), `\uFEFF${text}`);
  await writeFile(join(folder, 'text.json'), 'Private: abc');
  await writeFile(join(folder, 'half.json'), '{"Public":"a"}');
  await writeFile(join(folder, 'wrong.json'), '{"Public":"QUJD","Private":"QUJD"}');
  good = {
    KG_REGION: 'eu',
    KG_ENVIRONMENT: 'production',
    KG_CLIENT_IDENTIFIER: 'client-1',
    KG_AUTHORIZE_URL: 'https://portal.test/whoami',
    KG_KEYS_FILE: join(folder, 'keys.json'),
  };
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('the side-car’s settings', () => {
  it('have defaults for all that can have one', async () => {
    const { options, host, port } = await settingsFrom(good, {});
    expect([host, port, options.basePath, options.allowedOrigins, options.upstream]).toEqual([
      '127.0.0.1',
      4000,
      '/api/knox-guard',
      [],
      { region: 'eu', environment: 'production' },
    ]);
  });

  it('can all be set, and flags win over the environment', async () => {
    const env = {
      ...good,
      PORT: '5000',
      KG_HOST: '0.0.0.0',
      KG_BASE_PATH: '/kg/',
      KG_ALLOWED_ORIGINS: 'https://a.test, https://b.test',
    };
    expect(await settingsFrom(env, {})).toMatchObject({
      host: '0.0.0.0',
      port: 5000,
      options: { basePath: '/kg', allowedOrigins: ['https://a.test', 'https://b.test'] },
    });
    expect(await settingsFrom(env, { port: '6000', host: '::1' })).toMatchObject({ host: '::1', port: 6000 });
  });

  it('share state with side-cars of the same account at the same Knox Guard, and of no other', async () => {
    const env = { ...good, KG_REDIS_URL: 'redis://localhost', KG_CLIENT_IDENTIFIER: 'c'.repeat(40) };
    const { redis } = await settingsFrom(env, {});
    expect(redis?.secret.length).toBeGreaterThanOrEqual(32);
    expect((await settingsFrom({ ...env, PORT: '1' }, {})).redis).toEqual(redis);
    const set = (await settingsFrom({ ...env, KG_SECRET: 's'.repeat(32) }, {})).redis;
    expect(set).toMatchObject({ secret: 's'.repeat(32), scope: redis?.scope });
    for (const other of [{ KG_CLIENT_IDENTIFIER: 'd'.repeat(40) }, { KG_REGION: 'us' }])
      expect((await settingsFrom({ ...env, ...other }, {})).redis?.scope).not.toBe(redis?.scope);
    expect((await settingsFrom(good, {})).redis).toBeUndefined();
  });

  it.each([
    ['https://relay.test', 'https://relay.test/kcs/v1.1/kg'],
    ['https://relay.test/', 'https://relay.test/kcs/v1.1/kg'],
    ['https://relay.test/kg/v9', 'https://relay.test/kg/v9'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/kcs/v1.1/kg'],
    ['http://localhost:4010', 'http://localhost:4010/kcs/v1.1/kg'],
  ])('KG_UPSTREAM=%s means %s, and the token endpoint of its origin', async (upstream, apiBaseUrl) => {
    const { options } = await settingsFrom(
      { ...good, KG_REGION: '', KG_ENVIRONMENT: '', KG_UPSTREAM: upstream },
      {},
    );
    expect(options.upstream).toEqual({
      apiBaseUrl,
      tokenUrl: `${new URL(upstream).origin}/ams/v1/users/accesstoken`,
    });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'no upstream',
      { KG_REGION: '', KG_ENVIRONMENT: '' },
      /Where is Knox Guard\? Set KG_REGION and KG_ENVIRONMENT, or KG_UPSTREAM/,
    ],
    ['half an upstream', { KG_ENVIRONMENT: ' ' }, /KG_ENVIRONMENT is not set: production or development/],
    ['the other half', { KG_REGION: '' }, /KG_REGION is not set: eu or us/],
    ['another region', { KG_REGION: 'ap' }, /KG_REGION must be eu or us/],
    ['another environment', { KG_ENVIRONMENT: 'prod' }, /KG_ENVIRONMENT must be/],
    ['two upstreams', { KG_UPSTREAM: 'https://relay.test' }, /contradicts/],
    ['one and a half', { KG_UPSTREAM: 'https://relay.test', KG_REGION: '' }, /contradicts/],
    [
      'plain http to another computer',
      { KG_REGION: '', KG_ENVIRONMENT: '', KG_UPSTREAM: 'http://relay.test' },
      /KG_UPSTREAM must be https/,
    ],
    [
      'plain http to a name like loopback',
      { KG_REGION: '', KG_ENVIRONMENT: '', KG_UPSTREAM: 'http://localhost.evil.test' },
      /KG_UPSTREAM must be https/,
    ],
    [
      'no URL',
      { KG_REGION: '', KG_ENVIRONMENT: '', KG_UPSTREAM: 'relay.test' },
      /KG_UPSTREAM must be an http or https URL/,
    ],
    ['a query', { KG_REGION: '', KG_ENVIRONMENT: '', KG_UPSTREAM: 'https://relay.test?x=1' }, /no query/],
    [
      'nobody to ask',
      { KG_AUTHORIZE_URL: '' },
      /KG_AUTHORIZE_URL is not set: it is asked who a request comes from/,
    ],
    [
      'a password',
      { KG_AUTHORIZE_URL: 'https://a:hunter2@portal.test' },
      /KG_AUTHORIZE_URL must have no user/,
    ],
    ['no identifier', { KG_CLIENT_IDENTIFIER: '  ' }, /KG_CLIENT_IDENTIFIER is not set/],
    ['no keys', { KG_KEYS_FILE: '' }, /KG_KEYS_FILE is not set/],
    ['a missing file', { KG_KEYS_FILE: '/no/such/keys.json' }, /KG_KEYS_FILE: .* cannot be read \(ENOENT\)/],
    ['a file that is no JSON', { KG_KEYS_FILE: 'text.json' }, /is not JSON/],
    ['half a key file', { KG_KEYS_FILE: 'half.json' }, /must hold Public and Private/],
    ['keys that are none', { KG_KEYS_FILE: 'wrong.json' }, /Public is not a base64 DER/],
    ['halves of two pairs', { KG_KEYS_FILE: 'mixed.json' }, /Public and Private are not of one pair/],
    ['a short key', { KG_KEYS_FILE: 'short.json' }, /KG_KEYS_FILE: .*2048/],
    ['a URL of no Redis', { KG_REDIS_URL: 'http://:hunter2@localhost' }, /KG_REDIS_URL must be a redis:/],
    [
      'a guessable secret',
      { KG_REDIS_URL: 'redis://:hunter2@localhost', KG_SECRET: 'hunter2' },
      /KG_SECRET must have at least 32/,
    ],
    [
      'nothing to make a secret of',
      { KG_REDIS_URL: 'redis://:hunter2@localhost' },
      /KG_SECRET is not set, and KG_CLIENT_IDENTIFIER is too short/,
    ],
    ['a secret without Redis', { KG_SECRET: 'hunter2' }, /KG_SECRET is set without KG_REDIS_URL/],
    ['a wrong base path', { KG_BASE_PATH: 'kg' }, /KG_BASE_PATH must be a path/],
    [
      'a wrong origin',
      { KG_ALLOWED_ORIGINS: 'https://a.test/' },
      /KG_ALLOWED_ORIGINS: "https:\/\/a.test\/" is no origin/,
    ],
    ['every origin', { KG_ALLOWED_ORIGINS: '*' }, /KG_ALLOWED_ORIGINS/],
    ['a wrong port', { PORT: 'http' }, /PORT must be a port/],
  ])('with %s are one clear line and exit code 1', async (_, wrong, line) => {
    const env = { ...good, ...wrong };
    if (env.KG_KEYS_FILE && !env.KG_KEYS_FILE.includes('/'))
      env.KG_KEYS_FILE = join(folder, env.KG_KEYS_FILE);
    const { exit, err, out } = start(['proxy', '--host', '127.0.0.1'], env);
    expect([await exit, out]).toEqual([1, []]);
    expect(err).toEqual([expect.stringMatching(line)]);
    expect(err[0]).toMatch(/^kg-elements: [^\n]+$/);
    expect(err[0]).not.toMatch(/hunter2|QUJD/);
  });

  it('take a key file that an editor began with a byte order mark', async () => {
    await expect(
      settingsFrom({ ...good, KG_KEYS_FILE: join(folder, 'bom.json') }, {}),
    ).resolves.toBeDefined();
  });
});

describe('a line of the log', () => {
  it('is one line of JSON in which nothing moves a terminal’s cursor', () => {
    const line = logLine(
      {
        method: 'GET',
        status: 200,
        ms: 1,
        upstreamCalls: 0,
        principal: 'a\r\nb\u001b[2J\u009b2J\u2028\u007f',
      },
      0,
    );
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(JSON.parse(line)).toMatchObject({
      time: '1970-01-01T00:00:00.000Z',
      principal: 'a\r\nb\u001b[2J\u009b2J\u2028\u007f',
    });
  });
});
