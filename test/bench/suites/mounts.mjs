import { heap, launch, pageOf, startServer, withPage } from '../lib/browser.mjs';
import { bundleContenders } from '../lib/contenders.mjs';

export const title = 'Mounts: what 1,000 mounts and unmounts of ours leave';

export async function run({ quick, progress }) {
  const packed = await bundleContenders(['kg-device-table']);
  const server = await startServer({
    '/page.html': pageOf('kg-device-table'),
    '/kg-device-table.js': packed['kg-device-table'],
  });
  const browser = await launch();
  try {
    return await withPage(browser, `${server.url}/page.html`, async (page, cdp) => {
      const cycles = quick ? 100 : 500;
      const cycle = () =>
        page.evaluate(async (times) => {
          for (let count = 0; count < times; count += 1) {
            await globalThis.bench.show(25, 0);
            await globalThis.bench.remove();
          }
        }, cycles);
      progress(`${cycles} to warm up`);
      await cycle();
      const before = await heap(cdp);
      progress(`${cycles} measured`);
      await cycle();
      const after = await heap(cdp);
      const each = (key) => ((after[key] - before[key]) / cycles).toFixed(1);
      return `Over the second ${cycles} of ${cycles * 2}: ${each('nodes')} nodes, ${each('js')} bytes of JavaScript and ${each('dom')} bytes of DOM a cycle.`;
    });
  } finally {
    await browser.close();
    await server.close();
  }
}
