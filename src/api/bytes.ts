/**
 * The bytes of a body as they come. Decoded at one go, since a decoder that keeps state between chunks takes several times as long; kept in one
 * piece, since millions of chunks of one byte would take a hundred times their size.
 */
export class Bytes {
  readonly #max: number;
  #bytes: Uint8Array | undefined;
  #length = 0;

  constructor(max: number) {
    this.#max = max;
  }

  /** Takes one chunk; false once there are more bytes than may be. */
  add(chunk: Uint8Array): boolean {
    // A stream that somebody made may hold anything, and what has no length would be read for ever.
    if (!ArrayBuffer.isView(chunk)) throw new TypeError('The body holds something other than bytes.');
    const part = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const length = this.#length + part.length;
    if (length > this.#max) return false;
    if (!this.#bytes) this.#bytes = part;
    else {
      if (length > this.#bytes.length) {
        const larger = new Uint8Array(length * 2);
        larger.set(this.#bytes.subarray(0, this.#length));
        this.#bytes = larger;
      }
      this.#bytes.set(part, this.#length);
    }
    this.#length = length;
    return true;
  }

  /** All of them, as UTF-8. */
  text(): string {
    return this.#bytes ? new TextDecoder().decode(this.#bytes.subarray(0, this.#length)) : '';
  }
}
