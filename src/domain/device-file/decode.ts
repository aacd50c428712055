import { type FileProblem, UnreadableFile } from './types.js';

/** What a file is, by its first bytes: its name may say anything. */
export function kindOfFile(bytes: Uint8Array): 'text' | 'zip' {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  for (const [problem, ...signatures] of refused)
    if (signatures.some((signature) => startsWith(bytes, signature))) throw new UnreadableFile(problem);
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? 'zip' : 'text';
}

/** The text of a file, and how it was encoded. Without a mark: UTF-8 if it is valid, else the code page of Western Excel. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const start = text.slice(0, 1000).trimStart().toLowerCase();
  if (text.trim() === '') throw new UnreadableFile('empty');
  if (/^(?:<!doctype html|<html|<table|<meta|<\?xml)/.test(start)) throw new UnreadableFile('html');
  if (isBinary(text)) throw new UnreadableFile('binary');
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  // Without a mark, digits in UTF-16 have a zero in every second byte.
  const head = bytes.subarray(0, 200);
  const zeros = (odd: number) => head.filter((byte, index) => index % 2 === odd && byte === 0).length;
  if (head.length >= 4 && zeros(1) > head.length * 0.3) return 'utf-16le';
  if (head.length >= 4 && zeros(0) > head.length * 0.3) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** A NUL here and there is damage that a cell's check finds; many control characters are no text. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 4000);
  const strange = head.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  return strange > head.length * 0.05 + 1;
}

const refused: readonly (readonly [FileProblem, ...(readonly number[])[]])[] = [
  ['old-excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38]],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
