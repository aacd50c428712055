import { exportSPKI, importPKCS8, importSPKI, SignJWT } from 'jose';

/** The key pair of the vendor's `keys.json`: base64 of DER, SPKI and PKCS#8, without PEM armour. */
export interface VendorKeys {
  readonly Public: string;
  readonly Private: string;
}

/** Signs what the vendor asks for, and gives the public key in the vendor's spelling. */
export interface Signer {
  /** Base64 of the DER (SPKI) public key. */
  readonly publicKey: string;
  /** A JWT of these claims; `issuedAt` is epoch milliseconds by the vendor's clock. */
  readonly sign: (claims: Readonly<Record<string, string>>, issuedAt: number) => Promise<string>;
}

/**
 * Makes a signer of a key pair.
 * @throws {TypeError} with one sentence that holds nothing of the key.
 */
export async function createSigner(keys: VendorKeys | CryptoKeyPair): Promise<Signer> {
  const { privateKey, publicKey } = await imported(keys);
  return {
    publicKey,
    sign: (claims, issuedAt) => {
      const seconds = Math.floor(issuedAt / 1000);
      return new SignJWT({ ...claims, publicKey })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setAudience('KnoxWSM')
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + LIFETIME_SECONDS)
        .setJti(crypto.randomUUID() + crypto.randomUUID())
        .sign(privateKey);
    },
  };
}

const ALGORITHM = 'RS512';
const LIFETIME_SECONDS = 30 * 60;

async function imported(
  keys: VendorKeys | CryptoKeyPair,
): Promise<{ privateKey: CryptoKey; publicKey: string }> {
  if ('privateKey' in keys)
    return { privateKey: keys.privateKey, publicKey: derOf(await exportSPKI(keys.publicKey)) };
  if (typeof keys.Public !== 'string' || typeof keys.Private !== 'string')
    throw new TypeError('The keys must hold the texts Public and Private, as in the vendor’s keys.json.');
  const publicKey = derOf(keys.Public);
  await importSPKI(pem('PUBLIC KEY', publicKey), ALGORITHM).catch(() => {
    throw new TypeError('Public is not a base64 DER (SPKI) RSA key, as in the vendor’s keys.json.');
  });
  const privateKey = await importPKCS8(pem('PRIVATE KEY', derOf(keys.Private)), ALGORITHM).catch(() => {
    throw new TypeError('Private is not a base64 DER (PKCS#8) RSA key, as in the vendor’s keys.json.');
  });
  return { privateKey, publicKey };
}

function derOf(text: string): string {
  return text.replace(/-----[A-Z ]+-----/g, '').replace(/\s+/g, '');
}

function pem(label: string, der: string): string {
  const lines = der.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n');
}
