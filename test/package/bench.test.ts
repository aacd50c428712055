import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Its figures are nobody's business here: a test by the clock fails on a busy machine. That it still measures what it says is. */
describe('npm run bench', () => {
  it('measures the build as it is now: each of its tables has a figure for ours in every column', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        'test/bench/run.mjs',
        '--quick',
        '--only=v-clone,kg-device-table',
        'table',
        'startup',
        'parse',
        'import',
      ],
      { cwd: root, timeout: 240_000 },
    );
    const rows = tableRows(stdout);
    const ours = rows.filter(([name]) => /^(kg-device-table|[\d,]+ valid rows)$/.test(name ?? ''));
    expect(ours.map(([name]) => name)).toEqual([
      'kg-device-table',
      'kg-device-table',
      '10,000 valid rows',
      '50,000 valid rows',
    ]);
    for (const [name, ...figures] of ours)
      for (const figure of figures) expect(figure, name).toMatch(/^[\d.,]+(×| \([\d.]+×\))?$/);
    const violations = rows[rows.findIndex((row) => row.at(-1) === 'CSP violations') + 3]?.at(-1);
    expect(violations, 'of the strict policy, while it parses').toBe('0');
  }, 240_000);
});

/** The body rows of all tables in Markdown. */
function tableRows(markdown: string): string[][] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('| '));
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}
