/** What a signer needs: the same shape the proxy's `credentials` option takes. */
export interface EmulatorCredentials {
  readonly clientIdentifier: string;
  /** The key pair, generated when first asked for: an import costs nothing. */
  readonly keys: Promise<CryptoKeyPair>;
}

let sharedKeys: Promise<CryptoKeyPair> | undefined;

/** Credentials the emulator accepts, as it accepts any that sign correctly. All emulators of a page share one key pair. */
export const credentials: EmulatorCredentials = {
  clientIdentifier: 'emulated-client-identifier',
  get keys() {
    sharedKeys ??= crypto.subtle.generateKey(
      {
        name: 'RSASSA-PKCS1-v1_5',
        hash: 'SHA-512',
        modulusLength: 2048,
        publicExponent: new Uint8Array([1, 0, 1]),
      },
      true,
      ['sign', 'verify'],
    );
    return sharedKeys;
  },
};
