import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guides, knownElements } from '../support/guides.js';
import { root } from '../support/packed.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const known = knownElements();
const llms = read('demo/public/llms.txt');
const manifest = JSON.parse(read('package.json')) as { exports: Record<string, unknown> };

describe('what is written beside the snippets', () => {
  const texts = new Map([...guides, ['demo/docs/README.md', read('demo/docs/README.md')] as const]);

  it('links to files and headings that there are', () => {
    const dead = [...texts].flatMap(([file, text]) =>
      [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].flatMap(([link, path = '', heading]) => {
        const target = path === '' ? file : join(dirname(file), path);
        if (!existsSync(join(root, target))) return [`${file}: ${link}`];
        return heading && !headingsOf(read(target)).includes(heading) ? [`${file}: ${link}`] : [];
      }),
    );
    expect(dead).toEqual([]);
  });

  it('leads from the index to every guide', () => {
    const index = texts.get('demo/docs/README.md') ?? '';
    expect(
      [...guides.keys()].filter((path) => !index.includes(`(${path.slice('demo/docs/'.length)})`)),
    ).toEqual([]);
  });

  it('has a line for every element in the table of accessibility', () => {
    const table = guides.get('demo/docs/guides/accessibility.md') ?? '';
    expect([...known.keys()].filter((tag) => !table.includes(`| \`<${tag}>\` |`))).toEqual([]);
  });

  it('names in llms.txt every tag with its attributes and events, every entry, and files that there are', () => {
    const common = ['endpoint', 'kg-request-error', 'kg-auth-required'];
    for (const [tag, { attributes, events }] of known) {
      const line = llms.split('\n').find((one) => one.startsWith(`- \`<${tag}>\`:`)) ?? '';
      const list = (what: string) => new RegExp(`${what}: ([^.]*)\\.`).exec(line)?.[1]?.split(', ') ?? [];
      const own = (names: ReadonlySet<string>) =>
        [...names].filter((name) => tag === 'kg-provider' || !common.includes(name));
      expect({ tag, attributes: list('Attributes'), events: list('Events') }).toEqual({
        tag,
        attributes: own(attributes),
        events: own(events),
      });
    }
    const entries = Object.keys(manifest.exports).filter((name) => !/[*]|\.json$/.test(name));
    expect(entries.filter((name) => !llms.includes(`\`kg-elements${name.slice(1)}\``))).toEqual([]);
    const files = [...llms.matchAll(/^- ((?:demo|src)[\w/.-]*|README\.md)/gm)].map(([, path = '']) => path);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

/** The anchors that a reader of Markdown makes of headings. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
