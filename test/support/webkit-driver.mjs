import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const driver = ['/usr/bin/WebKitWebDriver'].find(existsSync);
const binary = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
].find(existsSync);

/** Whether WebKitGTK and its driver are on this machine. */
export const hasWebKit = Boolean(driver && binary);

/** Starts WebKitGTK under its own driver: plain WebDriver by `fetch`, paths relative to the session. */
export async function startWebKit() {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const args = [`--host=127.0.0.1`, `--port=${port}`];
  const config = narrowWindows();
  const [program, ...rest] = process.env.DISPLAY ? [driver] : ['xvfb-run', '-a', driver];
  const child = spawn(program, [...rest, ...args], {
    detached: true, // so that Xvfb, which it starts, can be ended with it
    stdio: 'ignore',
    env: {
      ...process.env,
      XDG_CONFIG_HOME: config,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const call = async (method, path, body) => {
    const answer = await fetch(`${base}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebKitWebDriver: ${value?.message ?? answer.status}`);
    return value;
  };
  await answering(`${base}/status`);
  const { sessionId } = await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    },
  });
  const session = `/session/${sessionId}`;
  return {
    call: (method, path, body) => call(method, session + path, body),
    async close() {
      await call('DELETE', session).catch(() => undefined);
      if (child.pid) process.kill(-child.pid);
      rmSync(config, { recursive: true, force: true });
    },
  };
}

/** The toolbar keeps a window above 447 pixels; in a theme of its own it takes next to nothing. @returns the folder of settings */
function narrowWindows() {
  const folder = mkdtempSync(join(tmpdir(), 'kg-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  const small =
    '{ min-width: 0; margin: 0; padding: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }';
  writeFileSync(
    join(folder, 'gtk-3.0/gtk.css'),
    `toolbar, toolbar *, entry, button, box.horizontal * ${small}\n`,
  );
  return folder;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answering(url) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${url}`);
}
