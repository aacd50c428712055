import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startStack } from '../../demo/stack.js';
import { createNodeListener } from '../../src/proxy/node.js';
import { chromeArgs, chromePath } from '../support/browser.mjs';
import { packAndInstall, root, type Packed } from '../support/packed.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const snippets = [...readme.matchAll(/^```(\w+)\n(.*?)^```/gms)].map(([, language, code = '']) => ({
  language,
  code,
}));

/** The one snippet of a language that holds a text. */
function snippet(language: string, holding: string): string {
  const found = snippets.filter((one) => one.language === language && one.code.includes(holding));
  expect(found, `one ${language} snippet with ${holding}`).toHaveLength(1);
  return found[0]?.code ?? '';
}

describe('every snippet of the README', () => {
  it('is of a kind that a test runs or reads', () => {
    expect(new Set(snippets.map(({ language }) => language))).toEqual(new Set(['sh', 'html', 'js', 'css']));
    expect(snippets.filter(({ language }) => language === 'js')).toHaveLength(3);
    expect(snippets.filter(({ language }) => language === 'html')).toHaveLength(1);
  });

  it('of the shell names commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...snippet('sh', 'npm ci').matchAll(/npm (?:run )?(\w+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => name !== 'ci' && !scripts[name])).toEqual([]);
  });
});

describe('the ten lines in a page', () => {
  it('show devices, and tell the page of an action', async () => {
    const stack = await startStack({ devices: 60 });
    const html = snippet('html', 'kg-device-table');
    const server = createHttpServer((request, response) => {
      if (request.url?.startsWith('/api/knox-guard/')) createNodeListener(stack.handler)(request, response);
      else if (request.url?.startsWith('/assets/kg/'))
        response
          .setHeader('content-type', 'text/javascript')
          .end(readFileSync(join(root, 'dist/cdn', request.url.slice('/assets/kg/'.length))));
      else response.setHeader('content-type', 'text/html').end(`<!doctype html><body>${html}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await chromium.launch({ executablePath: await chromePath(), args: chromeArgs });
    try {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(`error: ${error.message}`));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      const table = page.locator('kg-device-table');
      await table.getByText('1–25 of 60').waitFor();
      const active = table.getByRole('row').filter({ hasText: 'Active' }).first();
      await active.getByRole('button', { name: /^Actions for/ }).click();
      await table.getByRole('menuitem', { name: 'Set reminder' }).click();
      await expect.poll(() => said.join('\n')).toMatch(/^blink LOAN-/);
      await table.locator('kg-blink-editor').getByLabel('Message').waitFor(); // from lazy/, beside the script
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await stack.close();
    }
  });
});

describe('the server’s code, from the packed package', () => {
  let packed: Packed;
  let running: ChildProcess | undefined;
  beforeAll(() => {
    packed = packAndInstall();
    symlinkSync(join(root, 'node_modules/express'), join(packed.folder, 'node_modules/express'), 'junction');
  });
  afterEach(() => {
    running?.kill();
  });
  afterAll(() => {
    packed.remove();
  });

  const plain = snippet('js', 'createServer(createNodeListener(handler))');
  const withoutServer = plain.replace(/^createServer\(.*\n/m, '');
  it.each([
    ['node:http', plain],
    ['Express', `${withoutServer}${snippet('js', "from 'express'")}\napp.listen(4000, '127.0.0.1');`],
    [
      'Hono',
      `${withoutServer}${snippet('js', "from 'hono'")}\n` +
        `const { serve } = await import('@hono/node-server');\nserve({ fetch: app.fetch, port: 4000, hostname: '127.0.0.1' });`,
    ],
  ])('serves the proxy with %s, and lets nobody in who is not signed in', async (_host, code) => {
    const port = await freePort();
    // What the snippet takes from its portal: who is signed in, and the key file.
    writeFileSync(join(packed.folder, 'portal.mjs'), 'globalThis.portal = { officerOf: async () => null };');
    writeFileSync(join(packed.folder, 'server.mjs'), code.replaceAll('4000', String(port)));
    running = spawn(process.execPath, ['--import', './portal.mjs', 'server.mjs'], {
      cwd: packed.folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, KG_CLIENT_IDENTIFIER: 'client', KG_KEYS: JSON.stringify(await keys()) },
    });
    const base = `http://127.0.0.1:${port}/api/knox-guard`;
    await expect
      .poll(
        () =>
          fetch(`${base}/-/health`).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 10_000 },
      )
      .toBe(200);
    const answer = await fetch(`${base}/authorization`, { headers: { 'x-kg-request': '1' } });
    expect(answer.status).toBe(401);
  });
});

/** A key pair as the vendor's `keys.json` holds it. */
async function keys(): Promise<{ Public: string; Private: string }> {
  const pair = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: 'SHA-512',
    },
    true,
    ['sign', 'verify'],
  );
  const base64 = async (format: 'spki' | 'pkcs8', key: CryptoKey) =>
    Buffer.from(await crypto.subtle.exportKey(format, key)).toString('base64');
  return { Public: await base64('spki', pair.publicKey), Private: await base64('pkcs8', pair.privateKey) };
}

async function freePort(): Promise<number> {
  const server = createHttpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
