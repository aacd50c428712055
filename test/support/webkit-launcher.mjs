import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** As the launcher of Web Test Runner that it stands for, over WebKitGTK's own driver: plain WebDriver by `fetch`. */
export function webkitLauncher({ driver, binary }) {
  let child;
  let base;
  let session;
  let active;

  const call = async (method, path, body) => {
    const answer = await fetch(`${base}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebKitWebDriver: ${value?.message ?? answer.status}`);
    return value;
  };
  const act = (source) => call('POST', `${session}/actions`, { actions: [source] });
  const pointer = (...actions) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {
      const port = await freePort();
      base = `http://127.0.0.1:${port}`;
      const args = [`--host=127.0.0.1`, `--port=${port}`];
      const [program, ...rest] = process.env.DISPLAY ? [driver] : ['xvfb-run', '-a', driver];
      child = spawn(program, [...rest, ...args], {
        detached: true, // so that Xvfb, which it starts, can be ended with it
        stdio: 'ignore',
        env: {
          ...process.env,
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
          WEBKIT_DISABLE_DMABUF_RENDERER: '1',
          LIBGL_ALWAYS_SOFTWARE: '1',
        },
      });
      await answering(`${base}/status`);
      const { sessionId } = await call('POST', '/session', {
        capabilities: {
          alwaysMatch: {
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary, args: ['--automation'] },
          },
        },
      });
      session = `/session/${sessionId}`;
    },
    async startSession(id, url) {
      active = id;
      await call('POST', `${session}/url`, { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => call('GET', `${session}/url`),
    async stopSession(id) {
      if (active === id) active = undefined;
      return { testCoverage: undefined, errors: [] };
    },
    async stop() {
      if (session) await call('DELETE', session).catch(() => undefined);
      if (child?.pid) process.kill(-child.pid);
    },
    sendKeys: (_id, keys) =>
      act({
        type: 'key',
        id: 'keyboard',
        actions: keys.flatMap((key) => {
          const value = codePoints[key] ?? key;
          return [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ];
        }),
      }),
    sendMouseMove: (_id, x, y) => pointer(move(x, y)),
    sendMouseClick: (_id, x, y, button = 0) =>
      pointer(move(x, y), { type: 'pointerDown', button }, { type: 'pointerUp', button }),
    sendMouseDown: (_id, button = 0) => pointer({ type: 'pointerDown', button }),
    sendMouseUp: (_id, button = 0) => pointer({ type: 'pointerUp', button }),
    resetMouse: () => call('DELETE', `${session}/actions`),
  };
}

/** WebDriver's names of keys that write no character. */
const codePoints = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

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
