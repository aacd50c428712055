/** Keyed hashes: for ids that outsiders see, and for what the store may know without knowing it. */
export interface KeyedHash {
  /** Of a list of texts; no two lists share one text, whatever the parts hold. 32 letters and digits. */
  readonly of: (...parts: readonly string[]) => Promise<string>;
}

/** A hash keyed with a secret of the host's, or with one of this process. */
export function createKeyedHash(secret: string | undefined): KeyedHash {
  const bytes = secret === undefined ? crypto.getRandomValues(new Uint8Array(32)) : encode(secret);
  let key: Promise<CryptoKey> | undefined;
  return {
    of: async (...parts) => {
      key ??= crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
      // As JSON, so that ['a:b', 'c'] and ['a', 'b:c'] differ.
      const mac = await crypto.subtle.sign('HMAC', await key, encode(JSON.stringify(parts)));
      return base32(new Uint8Array(mac).subarray(0, 20));
    },
  };
}

/** A fresh `x-knox-transactionId`: 32 letters and digits. */
export function randomId(): string {
  return base32(crypto.getRandomValues(new Uint8Array(20)));
}

/** RFC 4648, without padding. */
function base32(bytes: Uint8Array): string {
  let text = '';
  let rest = 0;
  let bits = 0;
  for (const byte of bytes) {
    rest = (rest << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((rest >> bits) & 31);
    }
    rest &= (1 << bits) - 1;
  }
  return text;
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
