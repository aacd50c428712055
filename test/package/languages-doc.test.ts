import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = readdirSync(`${root}src/locale/languages`).filter((file) => /^[a-z]{2}(-\w+)?\.ts$/.test(file));

it('every language says how far it can be trusted, and the page of languages says the same', () => {
  const page = readFileSync(`${root}demo/docs/languages.md`, 'utf8');
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const source = readFileSync(`${root}src/locale/languages/${file}`, 'utf8');
    const review = /export const review = '([^']+)';/.exec(source)?.[1];
    expect(page, file).toContain(`| \`${file.replace('.ts', '')}\` | ${review ?? 'no review status'} |`);
  }
});
