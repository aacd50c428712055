import { startWebKit } from './webkit-driver.mjs';

/** As the launcher of Web Test Runner that it stands for, over WebKitGTK's own driver. */
export function webkitLauncher() {
  let webkit;
  let active;

  const act = (source) => webkit.call('POST', '/actions', { actions: [source] });
  const pointer = (...actions) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {
      webkit = await startWebKit();
    },
    async startSession(id, url) {
      active = id;
      await webkit.call('POST', '/url', { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => webkit.call('GET', '/url'),
    async stopSession(id) {
      if (active === id) active = undefined;
      return { testCoverage: undefined, errors: [] };
    },
    stop: () => webkit?.close(),
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
    resetMouse: () => webkit.call('DELETE', '/actions'),
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
