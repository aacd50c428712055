import { startWebKit } from './webkit-driver.mjs';

/** As the launcher of Web Test Runner that it stands for, over WebKitGTK's own driver. */
export function webkitLauncher() {
  let webkit;
  let page;
  let active;
  return {
    name: 'WebKit',
    // The runner's commands (keys, mouse, viewport) know puppeteer's page; `webdriver` they give only half of them.
    type: 'puppeteer',
    concurrency: 1,
    async initialize() {
      webkit = await startWebKit();
      page = pageOver(webkit);
    },
    async startSession(id, url) {
      active = id;
      await page.setViewport({ width: 800, height: 600 });
      await webkit.call('POST', '/url', { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => webkit.call('GET', '/url'),
    getPage: () => page,
    async stopSession(id) {
      if (active === id) active = undefined;
      return { testCoverage: undefined, errors: [] };
    },
    stop: () => webkit?.close(),
  };
}

/** As much of puppeteer's page as the runner's commands use. */
function pageOver({ call }) {
  const act = (source) => call('POST', '/actions', { actions: [source] });
  const keys = (...actions) => act({ type: 'key', id: 'keyboard', actions });
  const pointer = (...actions) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
  const pointerDown = (button) => ({ type: 'pointerDown', button: buttons.indexOf(button) });
  const pointerUp = (button) => ({ type: 'pointerUp', button: buttons.indexOf(button) });
  const keyDown = (key) => ({ type: 'keyDown', value: codePoints[key] ?? key });
  const keyUp = (key) => ({ type: 'keyUp', value: codePoints[key] ?? key });

  return {
    /** There is only a window's size, so what stands around the page is added. */
    async setViewport({ width, height }) {
      const around = await call('POST', '/execute/sync', {
        script: 'return outerHeight - innerHeight',
        args: [],
      });
      await call('POST', '/window/rect', { width, height: height + around });
      for (let attempt = 0; attempt < 100; attempt += 1) {
        const now = await call('POST', '/execute/sync', { script: 'return innerWidth', args: [] });
        if (now === width) return;
      }
      throw new Error(`WebKit does not get ${width} pixels wide.`);
    },
    keyboard: {
      type: (text) => keys(...[...text].flatMap((key) => [keyDown(key), keyUp(key)])),
      press: (key) => keys(keyDown(key), keyUp(key)),
      down: (key) => keys(keyDown(key)),
      up: (key) => keys(keyUp(key)),
    },
    mouse: {
      move: (x, y) => pointer(move(x, y)),
      click: (x, y, { button = 'left' } = {}) => pointer(move(x, y), pointerDown(button), pointerUp(button)),
      down: ({ button = 'left' } = {}) => pointer(pointerDown(button)),
      up: ({ button = 'left' } = {}) => pointer(pointerUp(button)),
      reset: () => call('DELETE', '/actions'),
    },
  };
}

const buttons = ['left', 'middle', 'right'];

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
