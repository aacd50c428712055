import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, readJson, UnreadableBody } from '../../src/api/index.js';

const limits = { maxBytes: 1000, maxDepth: 32 };

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

const bytes = (text: string) => new TextEncoder().encode(text);
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as UnreadableBody).code;
  }
  return 'read';
}

describe('a body', () => {
  it('is read up to its limit of bytes, counted on the stream', async () => {
    const text = JSON.stringify('x'.repeat(998));
    expect(await readJson(streamOf(bytes(text)), limits)).toHaveLength(998);
    await expect(readJson(streamOf(bytes(`${text} `)), limits)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('whose source never settles its cancellation does not hold the reader', async () => {
    const stuck = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(600));
      },
      cancel: () => new Promise(() => undefined),
    });
    await expect(readJson(stuck, limits)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('is the same wherever the network cuts it, in the middle of a letter too', async () => {
    const text = bytes('{"comment":"Grüße 🔒"}');
    for (let cut = 0; cut <= text.length; cut += 1)
      expect(await readJson(streamOf(text.slice(0, cut), text.slice(cut)), limits)).toEqual({
        comment: 'Grüße 🔒',
      });
  });

  it('that comes byte by byte is read whole, and one of something else than bytes is not read for ever', async () => {
    const text = JSON.stringify({ comment: 'Grüße '.repeat(100) });
    const crumbs = Array.from(bytes(text), (byte) => Uint8Array.of(byte));
    expect(await readJson(streamOf(...crumbs), limits)).toEqual(JSON.parse(text));
    await expect(readJson(streamOf(...crumbs, ...crumbs), limits)).rejects.toMatchObject({
      code: 'too-large',
    });
    const words = new ReadableStream({ pull: (controller) => controller.enqueue('text') });
    await expect(readJson(words as ReadableStream<Uint8Array>, limits)).rejects.toBeInstanceOf(TypeError);
  });

  it('of nothing is no JSON', async () => {
    await expect(readJson(null, limits)).rejects.toMatchObject({ code: 'not-json' });
    await expect(readJson(streamOf(), limits)).rejects.toBeInstanceOf(UnreadableBody);
  });

  it('never shows its text in an error', () => {
    try {
      parseJson('{"imei":354387110044347', 32);
    } catch (error) {
      expect(String(error)).not.toContain('354387110044347');
    }
    expect.assertions(1);
  });
});

describe('depth', () => {
  it('is allowed up to the limit', () => {
    expect(codeOf(() => parseJson(nested(32), 32))).toBe('read');
    expect(codeOf(() => parseJson(nested(33), 32))).toBe('too-deep');
    expect(codeOf(() => parseJson('{"a":'.repeat(33) + '1' + '}'.repeat(33), 32))).toBe('too-deep');
  });

  it('of 200,000 is refused before anything recursive meets it, which JSON.parse alone would not do', () => {
    expect(() => JSON.parse(nested(200_000)) as unknown).not.toThrow();
    expect(codeOf(() => parseJson(nested(200_000), 32))).toBe('too-deep');
  });

  it('is not counted inside texts', () => {
    const text = JSON.stringify({ a: nested(100), b: `\\"${nested(100)}\\`, c: '"' });
    expect(parseJson(text, 32)).toEqual(JSON.parse(text));
  });

  it('never makes a difference to JSON within it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 10, stringUnit: 'binary' }), (text) => {
        const plain = JSON.parse(text) as unknown;
        if (/__proto__|\\u005f/i.test(text)) return;
        expect(parseJson(text, 32)).toEqual(plain);
      }),
      { numRuns: 1000 },
    );
  });

  it('or no depth, any text is read or refused with a code', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('[', ']', '{', '}', '"', '\\', ':', ',', '1', 'u') }),
        (text) => {
          expect(['read', 'not-json', 'too-deep']).toContain(codeOf(() => parseJson(text, 4)));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a key', () => {
  it.each(['__proto__', '\\u005f_proto__', '__proto\\u005F\\u005f'])(
    'that is %s is dropped, at any depth',
    (key) => {
      const value = parseJson(`{"a":[{"${key}":{"polluted":true},"b":1}]}`, 32);
      expect(value).toEqual({ a: [{ b: 1 }] });
      expect(Object.keys((value as { a: object[] }).a[0]!)).toEqual(['b']);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  it('named constructor or prototype is data like any other', () => {
    expect(parseJson('{"constructor":{"prototype":{"x":1}}}', 32)).toEqual({
      constructor: { prototype: { x: 1 } },
    });
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});
