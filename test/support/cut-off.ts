import type { Page } from 'playwright-core';

/**
 * What a reader loses who spaces text as WCAG 2.2 (1.4.12) allows, on a page so many pixels wide: half of a screen is that screen at 200 %, a
 * quarter of it at 400 %. Found are parts of which something is cut off, and a page that must be scrolled sideways.
 */
export async function cutOff(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(async (width) => {
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
  }, width);
}
