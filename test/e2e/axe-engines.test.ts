import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements } from '../../demo/states/elements/index.js';
import { type Engine, engines } from '../hosts/engines.js';
import { startGallery } from '../support/gallery.mjs';

/**
 * What Chromium is asked of every state in every look (states.test.ts), Firefox is asked of a sample, each element's main states, and WebKitGTK of
 * the first of each: light, from the left. axe computes names and roles itself, from the document; what an engine adds is layout, colours and focus.
 */
const sample: Readonly<Record<string, readonly string[]>> = {
  'kg-device-table': ['ready', 'network'],
  'kg-device-card': ['ready'],
  'kg-approve-form': ['empty', 'confirmation', 'selection-done'],
  'kg-blink-editor': ['errors', 'confirmation'],
  'kg-reminder-preview': ['weekly'],
  'kg-upload-form': ['choose', 'confirming'],
  'kg-upload-status': ['list', 'devices'],
  'kg-transaction-status': ['failures'],
  'kg-account-status': ['unauthorized'],
};
const pages = Object.entries(sample).flatMap(([tag, states]) =>
  states.map((state, index) => ({ tag, state, title: `${tag} ${state}`, isFirst: index === 0 })),
);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let gallery: Awaited<ReturnType<typeof startGallery>>;
beforeAll(async () => {
  gallery = await startGallery();
});
afterAll(() => gallery.close());

it('the sample has every element that has states, and states that there are', () => {
  const known = Object.fromEntries(elements.map(({ tag, scenarios }) => [tag, Object.keys(scenarios)]));
  expect(Object.keys(sample).sort()).toEqual(Object.keys(known).sort());
  expect(pages.filter(({ tag, state }) => !known[tag]?.includes(state))).toEqual([]);
});

describe.each(engines)('axe in $name', ({ name, start }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());

  async function open(tag: string, state: string): Promise<void> {
    await engine.open(new URL(`states.html?element=${tag.slice(3)}&state=${state}`, gallery.url).href);
    await engine.run(async () => {
      const end = Date.now() + 15_000;
      while (!('settled' in document.documentElement.dataset)) {
        if (Date.now() > end) throw new Error('The state does not come about.');
        await new Promise(requestAnimationFrame);
      }
      document.documentElement.dataset['scheme'] = 'light';
    });
    await engine.inject(axe);
  }

  const violations = (): Promise<string[]> =>
    engine.run(async () => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      const { violations, passes } = await axe.run('#stage', { resultTypes: ['violations'] });
      // An empty page has nothing wrong.
      if (passes.length < 3) return [`only ${passes.length} rules applied`];
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });

  const asked = pages.filter(({ isFirst }) => isFirst || name === 'Firefox');
  it.each(asked)('has nothing to say: $title', async ({ tag, state }) => {
    await open(tag, state);
    expect(await violations()).toEqual([]);
  });

  it('(control) finds a button without a name and words too faint', async () => {
    await open('kg-account-status', 'ready');
    await engine.run(async () => {
      const stage = document.querySelector('#stage');
      const words = document.createElement('p');
      words.textContent = 'Hard to read';
      words.style.color = 'rgb(200 200 200)';
      stage?.append(document.createElement('button'), words);
      await Promise.resolve();
    });
    const found = (await violations()).map((line) => line.split(':')[0]);
    expect(found.sort()).toEqual(['button-name', 'color-contrast']);
  });
});
