import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type Stack } from '../../demo/stack.js';
import { type Engine, engines } from './engines.js';
import { hostList } from './list.js';
import { serveHost } from './serve.js';
import { expected, visit } from './visit.js';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ devices: 60 });
});
afterAll(() => stack.close());

describe.each(engines)('$name', ({ start }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());

  it.each(hostList)('$title works as in every other engine, and breaks no policy', async (host) => {
    const served = await serveHost(host.folder, stack.handler, host);
    const pending = stack.emulator.devices.all().find(({ status }) => status === 'Pending');
    await engine.open(`${served.origin}${host.path ?? '/'}?device=${pending?.deviceUid ?? ''}`);
    expect(await engine.run(visit)).toEqual(expected);
    expect(new Set(served.portals)).toEqual(new Set([host.folder]));
    expect(served.blocked).toEqual([]);
    served.close();
  });

  it('(control) what a policy blocks is heard', async () => {
    const served = await serveHost('html', stack.handler);
    await engine.open(`${served.origin}/module.html`);
    await engine.run(async () => {
      document.body.setAttribute('style', 'color: red');
      await Promise.resolve();
    });
    await expect.poll(() => served.blocked.join(), { timeout: 10_000 }).toContain('style-src');
    served.close();
  });
});
