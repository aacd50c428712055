/**
 * Makes the id of one human intent: 128 random bits in hex. Make it when the confirmation opens and send it with every
 * attempt at that intent: the server carries one id out at most once.
 */
export function createCommandId(): string {
  // Not randomUUID: pages on plain http, as intranets have them, do not get it.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
