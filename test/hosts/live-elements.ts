import type { Page } from 'playwright-core';

/** How many elements of a tag the page still holds, after the rubbish was collected: on the page or not. */
export async function liveElements(page: Page, tag: string, framed = false): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    await page.requestGC();
    // In the frame's own world: a class belongs to it.
    const { result } = await session.send('Runtime.evaluate', {
      expression: framed
        ? `document.querySelector('iframe').contentWindow.customElements.get('${tag}').prototype`
        : `customElements.get('${tag}').prototype`,
    });
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
    });
    const { result: length } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    return Number(length.value);
  } finally {
    await session.detach();
  }
}
