import type { Page } from 'playwright-core';

/** The screen on which a reader zooms. */
const screen = { width: 1280, height: 900 };

/**
 * What a reader loses who spaces text as WCAG 2.2 (1.4.12) allows and zooms a window of 1280 × 900 pixels until so many of CSS's are its width:
 * 640 at 200 %, 320 at 400 %. What a browser's own zoom does to a page is done to it, fewer pixels of CSS each of more device pixels; no key is
 * pressed for it. Found are parts of which something is cut off, and a page that must be scrolled sideways. In Chromium only.
 */
export async function cutOff(page: Page, width: number): Promise<string[]> {
  const zoom = screen.width / width;
  const size = { width, height: Math.round(screen.height / zoom) };
  await page.setViewportSize(size);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...size,
    deviceScaleFactor: zoom,
    mobile: false,
  });
  const found = await page.evaluate(lost, { width, zoom });
  await session.detach(); // and with it the zoom
  return found;
}

/** Runs in the page. */
async function lost({ width, zoom }: { readonly width: number; readonly zoom: number }): Promise<string[]> {
  if (innerWidth !== width || devicePixelRatio !== zoom)
    throw new Error(`The page is not zoomed: ${innerWidth} px, ${devicePixelRatio}.`);
  const spaced = new CSSStyleSheet();
  spaced.replaceSync(`* {
      line-height: 1.5 !important;
      letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important;
    }`);
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  for (const root of roots)
    if (!root.adoptedStyleSheets.includes(spaced))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, spaced];
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);

  const parts = roots.flatMap((root) =>
    Array.from(
      root.querySelectorAll('button, label, legend, summary, h1, h2, h3, th, [role=columnheader], .note'),
    ),
  );
  const found = parts
    .filter((part) => part.clientWidth > 1 && part.checkVisibility({ visibilityProperty: true }))
    .filter((part) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(part);
      const wide = overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 1;
      const high = overflowY !== 'visible' && part.scrollHeight > part.clientHeight + 1;
      return (wide && textOverflow !== 'ellipsis') || high;
    })
    .map(
      (part) =>
        `${width} px: ${part.localName} “${part.textContent.replace(/\s+/g, ' ').trim().slice(0, 60)}”`,
    );
  const { scrollWidth } = document.documentElement;
  return scrollWidth > width ? [`${width} px: the page is ${scrollWidth} wide`, ...found] : found;
}
