/** Seals texts for a store that others may read: AES-256-GCM, with a key derived from a secret. */
export interface Seal {
  /** The text, sealed for one place: it opens there only. */
  readonly close: (text: string, place: string) => Promise<string>;
  /** @throws when it was not sealed with this secret for this place, or was changed since. */
  readonly open: (sealed: string, place: string) => Promise<string>;
}

/** A seal of a secret that has entropy enough: HKDF derives a key, it does not stretch a password. */
export function createSeal(secret: string): Seal {
  let derived: Promise<CryptoKey> | undefined;
  const key = (): Promise<CryptoKey> => (derived ??= derive(secret));
  return {
    close: async (text, place) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const data = await crypto.subtle.encrypt(algorithm(iv, place), await key(), encode(text));
      return Buffer.concat([iv, new Uint8Array(data)]).toString('base64');
    },
    open: async (sealed, place) => {
      const bytes = new Uint8Array(Buffer.from(sealed, 'base64'));
      const [iv, data] = [bytes.slice(0, IV_BYTES), bytes.slice(IV_BYTES)];
      return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm(iv, place), await key(), data));
    },
  };
}

const IV_BYTES = 12;

function algorithm(iv: BufferSource, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: encode(place) };
}

async function derive(secret: string): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey('raw', encode(secret), 'HKDF', false, ['deriveKey']);
  const salt = new Uint8Array(0);
  const info = encode('kg-elements kept answers');
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
